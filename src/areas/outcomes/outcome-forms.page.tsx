import type { Child } from 'hono/jsx';
import { ACTIVITY_KINDS, type ActivityKind } from '#domain/outcomes/activities.ts';
import type { ApprenticeshipStatus } from '#domain/outcomes/apprenticeships.ts';
import { DateField, RadiosField, SelectField, TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { ACTIVITY_NAMES, APPRENTICESHIP, END, MOVE, RECORD } from './outcomes.content.ts';

export interface OutcomeFormProps {
  readonly shell: Shell;
  readonly form: FormState;
  /** Whose it is. */
  readonly name: string;
  readonly action: string;
  readonly backHref: string;
  readonly hidden: Readonly<Record<string, string>>;
}

interface FrameProps extends OutcomeFormProps {
  readonly title: string;
  readonly submit: string;
  readonly children?: Child;
}

/** A form about one young person: whose it is, and the way back. */
export function Frame({ shell, form, name, action, backHref, hidden, title, submit, children }: FrameProps) {
  return (
    <Page shell={shell} title={title} hasErrors={form.errors.length > 0} above={<BackLink href={backHref} />}>
      <FormErrors form={form} />
      <span class="govuk-caption-l">{name}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <Form action={action} submit={submit} hidden={hidden} cancelHref={backHref}>
        {children}
      </Form>
    </Page>
  );
}

// An apprenticeship has a page of its own, with its standard and level.
const KINDS_HERE = ACTIVITY_KINDS.filter((kind) => kind !== 'apprenticeship');

/** What they do now: kind, from when, hours, with whom. */
export function RecordActivityPage(props: OutcomeFormProps) {
  const { form } = props;
  return (
    <Frame {...props} title={RECORD.title} submit={RECORD.submit}>
      <RadiosField
        form={form}
        name="kind"
        label={RECORD.kind}
        items={KINDS_HERE.map((kind: ActivityKind) => ({ value: kind, text: ACTIVITY_NAMES[kind] }))}
      />
      <DateField form={form} name="startedOn" label={RECORD.startedOn} />
      <TextField
        form={form}
        name="hoursAWeek"
        label={RECORD.hours}
        hint={RECORD.hoursHint}
        inputmode="decimal"
        width={4}
      />
      <TextField form={form} name="withWhom" label={RECORD.withWhom} hint={RECORD.withWhomHint} />
      <EndsEarlier form={form} />
    </Frame>
  );
}

function EndsEarlier({ form }: { form: FormState }) {
  return (
    <RadiosField
      form={form}
      name="endsEarlier"
      label={RECORD.endsEarlier}
      items={[
        { value: 'yes', text: RECORD.endsEarlierYes },
        { value: 'no', text: RECORD.endsEarlierNo },
      ]}
    />
  );
}

export function EndActivityPage(props: OutcomeFormProps & { readonly kind: ActivityKind }) {
  return (
    <Frame {...props} title={END.title} submit={END.submit}>
      <DateField form={props.form} name="endedOn" label={ACTIVITY_NAMES[props.kind]} hint={END.hint} />
    </Frame>
  );
}

export function RecordApprenticeshipPage(props: OutcomeFormProps) {
  const { form } = props;
  return (
    <Frame {...props} title={APPRENTICESHIP.title} submit={APPRENTICESHIP.submit}>
      <p class="govuk-body">{APPRENTICESHIP.intro}</p>
      <TextField
        form={form}
        name="standard"
        label={APPRENTICESHIP.standard}
        hint={APPRENTICESHIP.standardHint}
      />
      <SelectField
        form={form}
        name="level"
        label={APPRENTICESHIP.level}
        items={[
          { value: '', text: APPRENTICESHIP.anyLevel },
          ...['2', '3', '4', '5', '6', '7', '8'].map((value) => ({ value, text: value })),
        ]}
      />
      <DateField form={form} name="startedOn" label={APPRENTICESHIP.startedOn} />
      <DateField form={form} name="plannedEndOn" label={APPRENTICESHIP.plannedEndOn} />
      <TextField form={form} name="employer" label={APPRENTICESHIP.employer} />
      <TextField
        form={form}
        name="hoursAWeek"
        label={RECORD.hours}
        hint={RECORD.hoursHint}
        inputmode="decimal"
        width={4}
      />
      <RadiosField
        form={form}
        name="isFromPlacement"
        label={APPRENTICESHIP.isFromPlacement}
        isInline
        items={[
          { value: 'yes', text: APPRENTICESHIP.yes },
          { value: 'no', text: APPRENTICESHIP.no },
          { value: '', text: APPRENTICESHIP.notKnown },
        ]}
      />
      <EndsEarlier form={form} />
    </Frame>
  );
}

export function MoveApprenticeshipPage(
  props: OutcomeFormProps & { readonly next: readonly ApprenticeshipStatus[] },
) {
  return (
    <Frame {...props} title={MOVE.title} submit={MOVE.submit}>
      <RadiosField
        form={props.form}
        name="status"
        label={MOVE.status}
        items={props.next.map((value) => ({ value, text: MOVE.words[value] }))}
      />
      <DateField form={props.form} name="on" label={MOVE.on} hint={MOVE.onHint} />
    </Frame>
  );
}
