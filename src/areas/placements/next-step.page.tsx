import { NEXT_STEP_KIND_TEXTS, NEXT_STEP_KINDS } from '#domain/placements/next-steps.ts';
import { DateField, LongTextField, RadiosField, TextField } from '#web/fields.tsx';
import type { FormState } from '#web/form-values.ts';
import { Fieldset } from '#web/govuk/fieldset.tsx';
import { NEXT_STEP } from './placement-forms.content.ts';
import { capital } from './placement-words.ts';

const YES_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];

/** What comes next, with a name and a date; for work the four facts that make it a real offer. */
export function NextStepFields({ form }: { form: FormState }) {
  return (
    <>
      <RadiosField
        form={form}
        name="kind"
        label={NEXT_STEP.kind}
        items={NEXT_STEP_KINDS.map((kind) => ({
          value: kind,
          text: capital(kind),
          hint: NEXT_STEP_KIND_TEXTS[kind],
        }))}
      />
      <LongTextField form={form} name="detail" label={NEXT_STEP.detail} rows={2} />
      <TextField form={form} name="owner" label={NEXT_STEP.owner} width={20} />
      <DateField form={form} name="dueOn" label={NEXT_STEP.dueOn} />
      <Fieldset legend={{ text: NEXT_STEP.work, classes: 'govuk-fieldset__legend--m' }}>
        <RadiosField form={form} name="isPaid" label={NEXT_STEP.isPaid} items={YES_NO} isInline />
        <TextField form={form} name="hoursAWeek" label={NEXT_STEP.hours} inputmode="decimal" width={3} />
        <TextField form={form} name="contract" label={NEXT_STEP.contract} hint={NEXT_STEP.contractHint} />
        <DateField form={form} name="startsOn" label={NEXT_STEP.startsOn} />
      </Fieldset>
      <LongTextField
        form={form}
        name="transitionNote"
        label={NEXT_STEP.note}
        hint={NEXT_STEP.noteHint}
        rows={4}
      />
    </>
  );
}

/** That it has begun: when, with whom, and an apprenticeship's standard. */
export function BegunFields({ form, isApprenticeship }: { form: FormState; isApprenticeship: boolean }) {
  return (
    <>
      <DateField form={form} name="startedOn" label={NEXT_STEP.startedOn} />
      <TextField form={form} name="withWhom" label={NEXT_STEP.withWhom} width={30} />
      {isApprenticeship && (
        <>
          <TextField form={form} name="standard" label={NEXT_STEP.standard} width={30} />
          <TextField form={form} name="level" label={NEXT_STEP.level} inputmode="numeric" width={2} />
          <DateField form={form} name="plannedEndOn" label={NEXT_STEP.plannedEnd} />
        </>
      )}
    </>
  );
}
