import type { Child } from 'hono/jsx';
import { COHORT_MARKS, UNIT_RESULTS } from '#domain/courses/cohort-records.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { fullName } from '#domain/young-people/names.ts';
import { DateField, RadiosField, SelectField, TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { InsetText } from '#web/govuk/inset-text.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { FORMS, MARK_NAMES } from './cohorts.content.ts';
import type { Enrolment, Session } from './cohorts.queries.ts';

export interface CohortFormProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly action: string;
  readonly backHref: string;
  readonly once: string;
}

interface FrameProps extends Omit<CohortFormProps, 'once' | 'action'> {
  readonly title: string;
  readonly children?: Child;
}

function Frame({ shell, form, backHref, title, children }: FrameProps) {
  return (
    <Page shell={shell} title={title} hasErrors={form.errors.length > 0} above={<BackLink href={backHref} />}>
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{title}</h1>
      {children}
    </Page>
  );
}

function Fields({
  action,
  once,
  backHref,
  submit,
  children,
}: Pick<CohortFormProps, 'action' | 'once' | 'backHref'> & { submit: string; children?: Child }) {
  return (
    <Form action={action} submit={submit} hidden={{ _once: once }} cancelHref={backHref}>
      {children}
    </Form>
  );
}

export function CreateCohortPage(props: CohortFormProps) {
  const { form } = props;
  const words = FORMS.create;
  return (
    <Frame {...props} title={words.title}>
      <Fields {...props} submit={words.submit}>
        <TextField form={form} name="name" label={words.name} />
        <TextField form={form} name="venue" label={words.venue} />
        <TextField form={form} name="places" label={words.places} inputmode="numeric" width={3} />
        <DateField form={form} name="startsOn" label={words.startsOn} />
        <DateField form={form} name="endsOn" label={words.endsOn} />
        <TextField form={form} name="awardTitle" label={words.awardTitle} />
        <TextField form={form} name="awardLevel" label={words.awardLevel} width={10} />
        <TextField form={form} name="awardNumber" label={words.awardNumber} width={20} />
      </Fields>
    </Frame>
  );
}

export function SessionPage(props: CohortFormProps) {
  const words = FORMS.session;
  return (
    <Frame {...props} title={words.title}>
      <Fields {...props} submit={words.submit}>
        <DateField form={props.form} name="heldOn" label={words.heldOn} />
        <TextField form={props.form} name="title" label={words.about} />
      </Fields>
    </Frame>
  );
}

export function EnrolPage(props: CohortFormProps) {
  const words = FORMS.enrol;
  return (
    <Frame {...props} title={words.title}>
      <Fields {...props} submit={words.submit}>
        <TextField
          form={props.form}
          name="reference"
          label={words.reference}
          hint={words.referenceHint}
          width={10}
        />
        <DateField form={props.form} name="enrolledOn" label={words.enrolledOn} />
      </Fields>
    </Frame>
  );
}

export function RegisterPage(
  props: CohortFormProps & { readonly session: Session; readonly enrolments: readonly Enrolment[] },
) {
  const words = FORMS.register;
  return (
    <Frame {...props} title={`${words.title}: ${props.session.title}, ${dayInWords(props.session.heldOn)}`}>
      <Fields {...props} submit={words.submit}>
        {props.enrolments.map((one) => (
          <SelectField
            form={props.form}
            name={one.youngPersonId}
            label={fullName(one)}
            items={[
              { value: '', text: words.open },
              ...COHORT_MARKS.map((value) => ({ value, text: MARK_NAMES[value] })),
            ]}
          />
        ))}
      </Fields>
    </Frame>
  );
}

/** Units and award of one young person. */
export function ResultsPage(
  props: CohortFormProps & {
    readonly enrolment: Enrolment;
    readonly awardAction: string;
    readonly awardOnce: string;
  },
) {
  const { form, enrolment } = props;
  const { unit, award } = FORMS;
  return (
    <Frame {...props} title={`${unit.title}: ${fullName(enrolment)}`}>
      <h2 class="govuk-heading-m">{unit.legend}</h2>
      <Fields {...props} submit={unit.submit}>
        <TextField form={form} name="unit" label={unit.unit} />
        <RadiosField
          form={form}
          name="result"
          label={unit.result}
          items={UNIT_RESULTS.map((value) => ({ value, text: unit.results[value] }))}
        />
        <DateField form={form} name="onDate" label={unit.onDate} />
      </Fields>
      <h2 class="govuk-heading-m">{award.legend}</h2>
      {enrolment.awardOn !== null ? (
        <InsetText>{award.given(dayInWords(enrolment.awardOn), enrolment.certificateNumber ?? '')}</InsetText>
      ) : (
        <Fields {...props} action={props.awardAction} once={props.awardOnce} submit={award.submit}>
          <DateField form={form} name="awardOn" label={award.awardOn} />
          <TextField form={form} name="certificateNumber" label={award.certificateNumber} width={20} />
        </Fields>
      )}
    </Frame>
  );
}
