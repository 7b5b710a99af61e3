import { TRAINING_TOPICS } from '#domain/training/records.ts';
import { DateField, RadiosField, SelectField, TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { RECORD_FORM, SESSION_FORM, TOPIC_NAMES } from './training.content.ts';

const TOPICS = TRAINING_TOPICS.map((topic) => ({ value: topic, text: TOPIC_NAMES[topic] }));

export interface SessionFormProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly title: string;
  readonly action: string;
  readonly backHref: string;
  readonly hidden: Readonly<Record<string, string>>;
}

/** The form with which a session is planned or changed. */
export function SessionFormPage({ shell, form, title, action, backHref, hidden }: SessionFormProps) {
  return (
    <Page shell={shell} title={title} hasErrors={form.errors.length > 0} above={<BackLink href={backHref} />}>
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{title}</h1>
      <Form action={action} submit={SESSION_FORM.submit} hidden={hidden} cancelHref={backHref}>
        <RadiosField form={form} name="topic" label={SESSION_FORM.topic} items={TOPICS} />
        <DateField form={form} name="heldOn" label={SESSION_FORM.heldOn} />
        <TextField
          form={form}
          name="startsMinute"
          label={SESSION_FORM.startsMinute}
          hint={SESSION_FORM.timeHint}
          width={5}
        />
        <TextField form={form} name="place" label={SESSION_FORM.place} />
        <TextField form={form} name="trainer" label={SESSION_FORM.trainer} />
        <TextField form={form} name="capacity" label={SESSION_FORM.capacity} inputmode="numeric" width={3} />
      </Form>
    </Page>
  );
}

export interface RecordFormProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly once: string;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly organisationName: string;
  }[];
}

/** The form with which a training is recorded that was not one of our sessions. */
export function RecordFormPage({ shell, form, once, people }: RecordFormProps) {
  return (
    <Page
      shell={shell}
      title={RECORD_FORM.title}
      hasErrors={form.errors.length > 0}
      above={<BackLink href="/training" />}
    >
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{RECORD_FORM.title}</h1>
      <p class="govuk-body">{RECORD_FORM.intro}</p>
      <Form
        action="/training/records/new"
        submit={RECORD_FORM.submit}
        hidden={{ _once: once }}
        cancelHref="/training"
      >
        <SelectField
          form={form}
          name="supervisorId"
          label={RECORD_FORM.supervisor}
          items={people.map((person) => ({
            value: person.id,
            text: `${person.name}, ${person.organisationName}`,
          }))}
        />
        <RadiosField form={form} name="topic" label={RECORD_FORM.topic} items={TOPICS} />
        <DateField form={form} name="trainedOn" label={RECORD_FORM.trainedOn} />
        <TextField form={form} name="evidence" label={RECORD_FORM.evidence} hint={RECORD_FORM.evidenceHint} />
      </Form>
    </Page>
  );
}
