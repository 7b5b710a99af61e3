import { callName, fullName } from '#domain/young-people/names.ts';
import { DateField, LongTextField, SelectField, TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { KIND_NAMES, MEETING_ACTION, NOTE } from './meetings.content.ts';
import type { Meeting, MeetingPerson } from './meetings.queries.ts';
import { PACK } from './pack.content.ts';
import { Actions, PersonStanding, StuckList } from './pack.page.tsx';
import type { PackPerson } from './read-pack.ts';

export interface AtMeetingPageProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly meeting: Meeting;
  readonly person: PackPerson;
  readonly people: readonly MeetingPerson[];
  readonly mayWrite: boolean;
  readonly once: () => string;
}

/** One young person at a meeting: how things stand, what was said, who does what. */
export function AtMeetingPage(props: AtMeetingPageProps) {
  const { form, meeting, person } = props;
  const { item } = person;
  const title = fullName(item);
  return (
    <Page
      shell={props.shell}
      title={title}
      hasErrors={form.errors.length > 0}
      above={<BackLink href={`/meetings/${meeting.id}`} />}
    >
      <FormErrors form={form} />
      <span class="govuk-caption-l">{KIND_NAMES[meeting.kind]}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <PersonStanding person={person} />
      <h2 class="govuk-heading-m">{PACK.stuckTitle}</h2>
      <StuckList person={person} />
      <h2 class="govuk-heading-m">{PACK.actionsTitle}</h2>
      <Actions actions={person.actions} />
      {props.mayWrite ? <Write {...props} /> : item.note !== null && <p class="govuk-body">{item.note}</p>}
    </Page>
  );
}

function Write({ form, meeting, person, people, once }: AtMeetingPageProps) {
  const { item, worker } = person;
  const path = `/meetings/${meeting.id}/agenda/${item.id}`;
  const name = callName(item);
  const owners = [
    ...people.map((one) => ({
      value: one.id,
      text: [one.name, one.organisation].filter(Boolean).join(', '),
    })),
    ...(worker === null ? [] : [{ value: 'worker', text: MEETING_ACTION.worker(worker) }]),
    { value: 'young person', text: MEETING_ACTION.themselves(name) },
  ];
  return (
    <>
      <h2 class="govuk-heading-m">{MEETING_ACTION.title}</h2>
      <Form action={`${path}/actions`} submit={MEETING_ACTION.submit} hidden={{ _once: once() }}>
        <TextField form={form} name="what" label={MEETING_ACTION.what} />
        <SelectField form={form} name="who" label={MEETING_ACTION.who} items={owners} />
        <DateField form={form} name="dueOn" label={MEETING_ACTION.dueOn} />
      </Form>
      <h2 class="govuk-heading-m">{NOTE.title}</h2>
      <Form
        action={`${path}/note`}
        submit={NOTE.submit}
        hidden={{ _once: once(), version: String(item.version) }}
      >
        <LongTextField
          form={'note' in form.values ? form : { ...form, values: { ...form.values, note: item.note ?? '' } }}
          name="note"
          label={NOTE.title}
          hint={NOTE.hint}
          rows={4}
        />
      </Form>
    </>
  );
}
