import { DataTable } from '#web/data-table.tsx';
import { RadiosField, SelectField, TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { ASK, MEETING } from './meetings.content.ts';
import type { MeetingPerson } from './meetings.queries.ts';

interface MeetingPeopleProps {
  readonly path: string;
  readonly people: readonly MeetingPerson[];
  readonly mayChange: boolean;
  readonly mayChooseNotes: boolean;
  readonly once: () => string;
}

/** Who is asked, where they are from, who takes the notes. */
export function MeetingPeople(props: MeetingPeopleProps) {
  const { people, mayChange, mayChooseNotes } = props;
  if (people.length === 0) return <p class="govuk-body">{MEETING.nobody}</p>;
  return (
    <DataTable<MeetingPerson>
      caption={MEETING.people}
      isCaptionHidden
      rows={people}
      columns={[
        { head: MEETING.name, cell: (one) => one.name },
        { head: MEETING.from, cell: (one) => one.organisation ?? MEETING.inside },
        {
          head: MEETING.does,
          cell: (one) => [one.role, one.takesNotes ? MEETING.notes : null].filter(Boolean).join(', '),
        },
        ...(mayChange || mayChooseNotes
          ? [{ head: MEETING.can, cell: (one: MeetingPerson) => <Change {...props} one={one} /> }]
          : []),
      ]}
    />
  );
}

function Change({ one, ...props }: MeetingPeopleProps & { readonly one: MeetingPerson }) {
  const { path, mayChange, mayChooseNotes } = props;
  return (
    <div class="govuk-button-group">
      {mayChooseNotes && !one.takesNotes && (
        <Press {...props} one={one} action={`${path}/people/${one.id}/notes`} text={MEETING.makeNotes} />
      )}
      {mayChange && (
        <Press {...props} one={one} action={`${path}/people/${one.id}/gone`} text={MEETING.askNoMore} />
      )}
    </div>
  );
}

function Press({
  one,
  action,
  text,
  once,
}: {
  one: MeetingPerson;
  action: string;
  text: string;
  once: () => string;
}) {
  return (
    <form method="post" action={action} novalidate>
      <input type="hidden" name="_once" value={once()} />
      <Button classes="govuk-button--secondary">
        {text}
        <span class="govuk-visually-hidden">: {one.name}</span>
      </Button>
    </form>
  );
}

interface AskPageProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly path: string;
  readonly members: readonly { readonly userId: string; readonly name: string }[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly hidden: Readonly<Record<string, string>>;
}

/** Asks a colleague, or somebody from outside. */
export function AskPage({ shell, form, path, members, organisations, hidden }: AskPageProps) {
  const outside = (
    <>
      <TextField form={form} name="name" label={ASK.name} width={20} />
      <SelectField
        form={form}
        name="organisationId"
        label={ASK.organisation}
        hint={ASK.organisationHint}
        items={[
          { value: '', text: ASK.notOnRecord },
          ...organisations.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <TextField form={form} name="organisationName" label={ASK.organisationName} />
      <TextField form={form} name="role" label={ASK.role} hint={ASK.roleHint} width={20} />
    </>
  );
  const member = (
    <SelectField
      form={form}
      name="userId"
      label={ASK.colleague}
      items={[
        { value: '', text: ASK.choose },
        ...members.map(({ userId, name }) => ({ value: userId, text: name })),
      ]}
    />
  );
  return (
    <Page shell={shell} title={ASK.title} hasErrors={form.errors.length > 0} above={<BackLink href={path} />}>
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{ASK.title}</h1>
      <Form action={`${path}/people/new`} submit={ASK.submit} hidden={hidden} cancelHref={path}>
        <RadiosField
          form={form}
          name="whoIs"
          label={ASK.who}
          items={[
            { value: 'member', text: ASK.member, conditional: member },
            { value: 'outside', text: ASK.outside, conditional: outside },
          ]}
        />
      </Form>
    </Page>
  );
}
