import type { Child } from 'hono/jsx';
import { LEAVING_INITIATIVES, LEAVING_REASONS, type LeavingReason } from '#domain/placements/leaving.ts';
import { PAUSE_KINDS } from '#domain/placements/pauses.ts';
import { WEEKDAYS, weekdayName } from '#domain/shared/weekdays.ts';
import {
  CheckboxesField,
  DateField,
  LongTextField,
  RadiosField,
  SelectField,
  TextField,
} from '#web/fields.tsx';
import type { FormState } from '#web/form-values.ts';
import { FIELDS, type FormName } from './placement-forms.content.ts';
import { INITIATIVE_NAMES, PAUSE_WORDS } from './placements.content.ts';
import type { PlacementRecord } from './placements.queries.ts';

export interface Choice {
  readonly value: string;
  readonly text: string;
}

export interface FieldsProps {
  readonly form: FormState;
  readonly placement: PlacementRecord;
  readonly supervisors: readonly Choice[];
  readonly sites: readonly Choice[];
  readonly isOwn: boolean;
}

const shownReasons = (LEAVING_REASONS as readonly LeavingReason[]).filter((reason) => !reason.isHidden);

/** What each form about a placement asks. */
export const FIELDS_OF: Readonly<Record<FormName, (props: FieldsProps) => Child>> = {
  confirm: () => null,
  start: ({ form }) => (
    <DateField form={form} name="startedOn" label={FIELDS.startedOn} hint={FIELDS.startedOnHint} />
  ),
  cancel: ({ form, isOwn }) => (
    <LongTextField form={form} name="why" label={isOwn ? FIELDS.ownWhy : FIELDS.why} rows={3} />
  ),
  'did-not-start': (props) => (
    <>
      <WhyAndWhose {...props} />
      <LongTextField
        form={props.form}
        name="learnt"
        label={FIELDS.learntOptional}
        hint={FIELDS.learntHint}
        rows={3}
      />
    </>
  ),
  'left-early': (props) => (
    <>
      <DateField form={props.form} name="lastDay" label={FIELDS.lastDay} />
      <WhyAndWhose {...props} />
      <LongTextField
        form={props.form}
        name="learnt"
        label={FIELDS.learnt}
        hint={FIELDS.learntHint}
        rows={4}
      />
    </>
  ),
  complete: ({ form, placement }) =>
    placement.kind === 'taster' ? (
      <LongTextField form={form} name="feedback" label={FIELDS.feedback} rows={4} />
    ) : null,
  pause: ({ form }) => (
    <>
      <RadiosField
        form={form}
        name="kind"
        label={FIELDS.pauseKind}
        items={PAUSE_KINDS.map((kind) => ({
          value: kind,
          text: kind === 'other' ? 'Something else' : PAUSE_WORDS[kind],
        }))}
      />
      <DateField form={form} name="from" label={FIELDS.pauseFrom} />
      <DateField form={form} name="to" label={FIELDS.pauseTo} hint={FIELDS.pauseToHint} />
      <LongTextField form={form} name="note" label={FIELDS.pauseNote} rows={2} />
    </>
  ),
  resume: ({ form }) => (
    <DateField form={form} name="backOn" label={FIELDS.backOn} hint={FIELDS.backOnHint} />
  ),
  dates: ({ form }) => (
    <>
      <DateField form={form} name="agreedStartOn" label={FIELDS.agreedStartOn} />
      <TextField form={form} name="weeks" label={FIELDS.weeks} inputmode="numeric" width={2} />
      <Reason form={form} label={FIELDS.reason} />
    </>
  ),
  hours: (props) => <HoursFields {...props} />,
  supervisor: ({ form, supervisors }) => (
    <>
      <SelectField form={form} name="supervisorId" label={FIELDS.supervisor} items={supervisors} />
      <Reason form={form} label={FIELDS.reason} />
    </>
  ),
  site: ({ form, sites }) => (
    <>
      <SelectField form={form} name="siteId" label={FIELDS.site} items={sites} />
      <Reason form={form} label={FIELDS.reason} />
    </>
  ),
  'ask-change': ({ form, isOwn }) => (
    <LongTextField
      form={form}
      name="words"
      label={FIELDS.change}
      hint={isOwn ? FIELDS.ownChange : undefined}
      rows={4}
    />
  ),
  remind: ({ form }) => (
    <RadiosField
      form={form}
      name="whom"
      label={FIELDS.whom}
      items={Object.entries(FIELDS.reminded).map(([value, text]) => ({ value, text }))}
    />
  ),
  correct: (props) => (
    <>
      <DateField form={props.form} name="lastDay" label={FIELDS.lastDay} hint={FIELDS.keep} />
      {props.placement.status !== 'completed' && <WhyAndWhose {...props} hint={FIELDS.keep} />}
      <Reason form={props.form} label={FIELDS.correction} />
    </>
  ),
};

function Reason({ form, label }: { form: FormState; label: string }) {
  return <LongTextField form={form} name="reason" label={label} rows={2} />;
}

function WhyAndWhose({ form, hint }: { form: FormState; hint?: string }) {
  return (
    <>
      <CheckboxesField
        form={form}
        name="reasons"
        label={FIELDS.reasons}
        hint={hint}
        isSmall
        items={shownReasons.map((reason) => ({ value: reason.code, text: reason.staffText }))}
      />
      <RadiosField
        form={form}
        name="initiative"
        label={FIELDS.initiative}
        hint={hint}
        items={LEAVING_INITIATIVES.map((value) => ({ value, text: INITIATIVE_NAMES[value] }))}
      />
    </>
  );
}

function HoursFields({ form, placement }: FieldsProps) {
  const runs = placement.status === 'active' || placement.status === 'paused';
  return (
    <>
      <CheckboxesField
        form={form}
        name="days"
        label={FIELDS.days}
        isSmall
        items={WEEKDAYS.map((day) => ({ value: String(day), text: weekdayName(day) }))}
      />
      <TextField form={form} name="starts" label={FIELDS.starts} hint="For example, 09:30" width={5} />
      <TextField form={form} name="ends" label={FIELDS.ends} hint={FIELDS.endsHint} width={5} />
      <TextField
        form={form}
        name="breakMinutes"
        label={FIELDS.break}
        suffix="minutes"
        inputmode="numeric"
        width={3}
      />
      <TextField
        form={form}
        name="weeklyPay"
        label={FIELDS.pay}
        hint={FIELDS.payHint}
        prefix="£"
        width={10}
      />
      {runs && (
        <DateField form={form} name="validFrom" label={FIELDS.validFrom} hint={FIELDS.validFromHint} />
      )}
      <Reason form={form} label={FIELDS.reason} />
    </>
  );
}
