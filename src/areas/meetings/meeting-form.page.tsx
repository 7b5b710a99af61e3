import { MEETING_KINDS, MEETING_REPEATS } from '#domain/meetings/meetings.ts';
import { Confirmation } from '#web/confirmation.tsx';
import { DateField, LongTextField, RadiosField, TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { CANCEL, KIND_NAMES, PLAN, REPEAT_NAMES } from './meetings.content.ts';

interface MeetingFormProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly title: string;
  /** Said above the form of one that goes on from another. */
  readonly intro: string | null;
  readonly submit: string;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly cancelHref: string;
}

/** When, where and what a meeting is. */
export function MeetingFormPage(props: MeetingFormProps) {
  const { form } = props;
  return (
    <Page
      shell={props.shell}
      title={props.title}
      hasErrors={form.errors.length > 0}
      above={<BackLink href={props.cancelHref} />}
    >
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{props.title}</h1>
      {props.intro && <p class="govuk-body">{props.intro}</p>}
      <Form action={props.action} submit={props.submit} hidden={props.hidden} cancelHref={props.cancelHref}>
        <RadiosField
          form={form}
          name="kind"
          label={PLAN.kind}
          items={MEETING_KINDS.map((value) => ({ value, text: KIND_NAMES[value] }))}
        />
        <DateField form={form} name="meetsOn" label={PLAN.meetsOn} />
        <TextField form={form} name="startsAt" label={PLAN.startsAt} hint={PLAN.timeHint} width={5} />
        <TextField form={form} name="endsAt" label={PLAN.endsAt} width={5} />
        <TextField form={form} name="place" label={PLAN.place} hint={PLAN.placeHint} />
        <RadiosField
          form={form}
          name="repeats"
          label={PLAN.repeats}
          items={MEETING_REPEATS.map((value) => ({ value, text: REPEAT_NAMES[value] }))}
        />
      </Form>
    </Page>
  );
}

/** Asked before a meeting is cancelled. */
export function CancelMeetingPage(props: {
  readonly shell: Shell;
  readonly form: FormState;
  readonly path: string;
  readonly hidden: Readonly<Record<string, string>>;
}) {
  return (
    <Page shell={props.shell} title={CANCEL.title} hasErrors={props.form.errors.length > 0}>
      <FormErrors form={props.form} />
      <Confirmation
        question={CANCEL.title}
        effects={CANCEL.effects}
        action={`${props.path}/cancel`}
        submit={CANCEL.submit}
        hidden={props.hidden}
        cancelHref={props.path}
        isGrave
      >
        <LongTextField form={props.form} name="reason" label={CANCEL.reason} rows={3} />
      </Confirmation>
    </Page>
  );
}
