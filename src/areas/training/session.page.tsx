import { DataTable } from '#web/data-table.tsx';
import { RadiosField, SelectField, TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { SummaryList } from '#web/govuk/summary-list.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { ATTENDEE_NAMES, SESSION, TOPIC_NAMES, TRAINING } from './training.content.ts';
import { whenText } from './training.page.tsx';
import type { Attendee, Bookable, TrainingSession } from './training-sessions.queries.ts';

export interface SessionPageProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly session: TrainingSession;
  readonly attendees: readonly Attendee[];
  /** Who can still be booked; empty where the session is over. */
  readonly bookable: readonly Bookable[];
  readonly mayBook: boolean;
  readonly mayChange: boolean;
  /** From the day of the session on. */
  readonly mayRegister: boolean;
  readonly isOwn: boolean;
  readonly once: () => string;
}

/** One training session: who comes, booking, and afterwards who came. */
export function SessionPage(props: SessionPageProps) {
  const { session, form, isOwn } = props;
  const title = TOPIC_NAMES[session.topic];
  return (
    <Page
      shell={props.shell}
      title={title}
      hasErrors={form.errors.length > 0}
      above={<BackLink href="/training">{SESSION.back}</BackLink>}
    >
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{title}</h1>
      <Particulars session={session} />
      {props.mayChange && (
        <Button href={`/training/sessions/${session.id}/change`} classes="govuk-button--secondary">
          {SESSION.change}
        </Button>
      )}
      <h2 class="govuk-heading-m">{isOwn ? SESSION.ownAttendeesTitle : SESSION.attendeesTitle}</h2>
      {props.attendees.length === 0 ? <p class="govuk-body">{SESSION.nobody}</p> : <Attendees {...props} />}
      {props.mayRegister && props.attendees.length > 0 && <Register {...props} />}
      {props.mayBook && <Book {...props} />}
    </Page>
  );
}

function Particulars({ session }: { session: TrainingSession }) {
  return (
    <SummaryList
      rows={[
        { key: SESSION.when, value: whenText(session) },
        { key: SESSION.where, value: session.place ?? SESSION.notKnown },
        { key: SESSION.trainer, value: session.trainer },
        { key: SESSION.places, value: SESSION.placesText(session.booked, session.capacity) },
      ]}
    />
  );
}

function Attendees({ session, attendees, isOwn, mayBook, once }: SessionPageProps) {
  const { attendeeColumns: heads } = SESSION;
  const employer = { head: heads.employer, cell: (one: Attendee) => one.organisationName ?? '' };
  return (
    <DataTable
      caption={SESSION.attendeesTitle}
      isCaptionHidden
      rows={attendees}
      columns={[
        { head: heads.name, cell: (one) => one.name },
        ...(isOwn ? [] : [employer]),
        { head: heads.status, cell: (one) => ATTENDEE_NAMES[one.status] },
        {
          head: heads.actions,
          cell: (one) => {
            if (one.recordId !== null) return <CertificateLink recordId={one.recordId} name={one.name} />;
            return mayBook && one.status === 'booked' ? (
              <CancelSeat sessionId={session.id} attendee={one} once={once()} />
            ) : (
              ''
            );
          },
        },
      ]}
    />
  );
}

function CertificateLink({ recordId, name }: { recordId: string; name: string }) {
  return (
    <a class="govuk-link" href={`/training/records/${recordId}/certificate`}>
      {TRAINING.certificate}
      <span class="govuk-visually-hidden">{TRAINING.certificateOf(name)}</span>
    </a>
  );
}

function CancelSeat({ sessionId, attendee, once }: { sessionId: string; attendee: Attendee; once: string }) {
  return (
    <form method="post" action={`/training/sessions/${sessionId}/cancel`}>
      <input type="hidden" name="_once" value={once} />
      <input type="hidden" name="attendeeId" value={attendee.id} />
      <Button classes="govuk-button--secondary govuk-!-margin-bottom-0">
        {SESSION.cancel}
        <span class="govuk-visually-hidden">{SESSION.cancelOf(attendee.name)}</span>
      </Button>
    </form>
  );
}

function Register({ session, attendees, form, once }: SessionPageProps) {
  return (
    <>
      <h2 class="govuk-heading-m">{SESSION.registerTitle}</h2>
      <p class="govuk-body">{SESSION.registerIntro}</p>
      <Form
        action={`/training/sessions/${session.id}/register`}
        submit={SESSION.saveRegister}
        hidden={{ _once: once() }}
      >
        {attendees.map((one) => (
          <RadiosField
            form={{ values: { [`mark-${one.id}`]: one.status, ...form.values }, errors: form.errors }}
            name={`mark-${one.id}`}
            label={one.name}
            isInline
            items={[
              { value: 'attended', text: SESSION.came },
              { value: 'did not come', text: SESSION.didNotCome },
            ]}
          />
        ))}
      </Form>
    </>
  );
}

function Book({ session, bookable, form, isOwn, once }: SessionPageProps) {
  const isFull = session.booked >= session.capacity;
  return (
    <>
      <h2 class="govuk-heading-m">{isOwn ? SESSION.ownBookTitle : SESSION.bookTitle}</h2>
      {isFull && <p class="govuk-body">{SESSION.full}</p>}
      {!isFull && isOwn && bookable.length === 0 && <p class="govuk-body">{SESSION.noneToBook}</p>}
      {!isFull && (bookable.length > 0 || !isOwn) && (
        <Form
          action={`/training/sessions/${session.id}/book`}
          submit={isOwn ? SESSION.ask : SESSION.book}
          hidden={{ _once: once() }}
        >
          <SelectField
            form={form}
            name="supervisorId"
            label={SESSION.who}
            items={[
              { value: '', text: SESSION.choose },
              ...bookable.map((person) => ({
                value: person.id,
                text: isOwn ? person.name : `${person.name}, ${person.organisationName}`,
              })),
            ]}
          />
          {!isOwn && <TextField form={form} name="otherName" label={SESSION.other} />}
        </Form>
      )}
    </>
  );
}
