import { CONTACT_KINDS, IN_TOUCH_ANSWERS } from '#domain/imports/vocabulary.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { durationInWords } from '#domain/shared/minutes.ts';
import type { ContactStanding } from '#domain/young-people/contact-standing.ts';
import { callName, fullName, type Names } from '#domain/young-people/names.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { DateField, LongTextField, RadiosField, TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { Pagination } from '#web/govuk/pagination.tsx';
import { SummaryList } from '#web/govuk/summary-list.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { CONTACTS, IN_TOUCH_NAMES, KIND_NAMES, RECORD_CONTACT } from './contacts.content.ts';
import type { Contact } from './contacts.queries.ts';

export interface ContactsPageProps {
  readonly shell: Shell;
  readonly id: string;
  readonly person: Names;
  readonly standing: ContactStanding;
  readonly contacts: readonly Contact[];
  readonly olderHref: string | null;
  readonly mayRecord: boolean;
}

/** Contacts with a young person, and how they stand against visits and entitlement. */
export function ContactsPage(props: ContactsPageProps) {
  const { id, person, contacts } = props;
  const path = `/young-people/${id}`;
  const title = CONTACTS.title(callName(person));
  return (
    <Page
      shell={props.shell}
      title={title}
      width="wide"
      above={<BackLink href={`${path}/activity`}>{CONTACTS.activity}</BackLink>}
    >
      <span class="govuk-caption-l">{fullName(person)}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <Standing {...props} />
      {props.mayRecord && <Button href={`${path}/contacts/new`}>{CONTACTS.record}</Button>}
      {contacts.length === 0 ? (
        <EmptyState title={CONTACTS.none}>{CONTACTS.noneHint}</EmptyState>
      ) : (
        <ContactTable contacts={contacts} />
      )}
      {props.olderHref && <Pagination next={{ href: props.olderHref, text: CONTACTS.older }} />}
    </Page>
  );
}

function Standing({ standing }: ContactsPageProps) {
  const isOverdue = standing.daysOverdue > 0 || standing.lastVisitOn === null;
  const tag = (isGood: boolean, good: string, bad: string) => (
    <Tag classes={isGood ? 'govuk-tag--green' : 'govuk-tag--orange'}>{isGood ? good : bad}</Tag>
  );
  const { contactsWanted, minutesWanted, contacts, minutes } = standing;
  return (
    <SummaryList
      rows={[
        {
          key: CONTACTS.visits,
          value: {
            text: (
              <>
                {tag(!isOverdue, CONTACTS.onTime, CONTACTS.due)} {visitWords(standing)}
              </>
            ),
          },
        },
        {
          key: CONTACTS.entitlement(contactsWanted, minutesWanted / 60),
          value: {
            text: (
              <>
                {tag(standing.isEntitlementMet, CONTACTS.met, CONTACTS.notMet)}{' '}
                {CONTACTS.entitlementHint(contacts, durationInWords(minutes))}
              </>
            ),
          },
        },
      ]}
    />
  );
}

function visitWords({ lastVisitOn, nextVisitBy, daysOverdue }: ContactStanding): string {
  if (lastVisitOn === null || nextVisitBy === null) return CONTACTS.noVisit;
  if (daysOverdue > 0) return CONTACTS.overdue(dayInWords(lastVisitOn), daysOverdue);
  return CONTACTS.nextVisit(dayInWords(lastVisitOn), dayInWords(nextVisitBy));
}

function ContactTable({ contacts }: { contacts: readonly Contact[] }) {
  const { columns } = CONTACTS;
  return (
    <DataTable<Contact>
      caption={CONTACTS.list}
      rows={contacts}
      columns={[
        { head: columns.day, cell: (one) => dayInWords(one.contactOn) },
        { head: columns.kind, cell: (one) => KIND_NAMES[one.kind] ?? one.kind },
        {
          head: columns.minutes,
          cell: (one) => (one.minutes === null ? '' : String(one.minutes)),
          isNumeric: true,
        },
        { head: columns.inTouch, cell: (one) => IN_TOUCH_NAMES[one.inTouch ?? ''] ?? '' },
        { head: columns.note, cell: (one) => one.note ?? '' },
        { head: columns.by, cell: (one) => one.recordedBy ?? one.workerEmail ?? '' },
      ]}
    />
  );
}

export function RecordContactPage(props: {
  readonly shell: Shell;
  readonly form: FormState;
  readonly name: string;
  readonly path: string;
  readonly hidden: Readonly<Record<string, string>>;
}) {
  const { form, path } = props;
  const words = RECORD_CONTACT;
  return (
    <Page
      shell={props.shell}
      title={words.title}
      hasErrors={form.errors.length > 0}
      above={<BackLink href={path} />}
    >
      <FormErrors form={form} />
      <span class="govuk-caption-l">{props.name}</span>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <Form action={`${path}/new`} submit={words.submit} hidden={props.hidden} cancelHref={path}>
        <DateField form={form} name="contactOn" label={words.contactOn} />
        <RadiosField
          form={form}
          name="kind"
          label={words.kind}
          items={CONTACT_KINDS.map((value) => ({ value, text: KIND_NAMES[value] ?? value }))}
        />
        <TextField form={form} name="minutes" label={words.minutes} inputmode="numeric" width={4} />
        <RadiosField
          form={form}
          name="inTouch"
          label={words.inTouch}
          hint={words.inTouchHint}
          items={IN_TOUCH_ANSWERS.map((value) => ({ value, text: IN_TOUCH_NAMES[value] ?? value }))}
        />
        <LongTextField form={form} name="note" label={words.note} hint={words.noteHint} />
      </Form>
    </Page>
  );
}
