import type { Side } from '#domain/accounts/sides.ts';
import { TOLD_HOWS } from '#domain/matching/answer-hows.ts';
import { reasonsFor } from '#domain/matching/reasons.ts';
import type { MatchEnding } from '#domain/matching/statuses.ts';
import { CheckboxesField, DateField, LongTextField, RadiosField, TextField } from '#web/fields.tsx';
import type { FormState } from '#web/form-values.ts';
import { HOW_CHOICES, STEP_FORMS, type StepName } from './matches.content.ts';
import type { MatchRecord } from './matches.queries.ts';
import { ANSWER, MY_REASONS } from './my-choices.content.ts';
import { OUTSIDE_MATCH, OUTSIDE_REASONS } from './outside.content.ts';

interface FieldsProps {
  readonly name: StepName;
  readonly side: Side;
  readonly form: FormState;
  readonly match: MatchRecord;
}

/** What a step asks for. */
export function StepFields(props: FieldsProps) {
  const { name, side, form, match } = props;
  switch (name) {
    case 'yes':
      return (
        <>
          <How {...props} />
          <MayTell {...props} />
          <Note {...props} />
        </>
      );
    case 'no':
    case 'withdraw':
      return (
        <>
          <How {...props} />
          <Reasons {...props} ending={name === 'no' ? 'young-person-said-no' : 'withdrawn'} />
          <Note {...props} />
        </>
      );
    case 'accept':
      return (
        <>
          <How {...props} />
          <Note {...props} />
        </>
      );
    case 'employer-no':
      return (
        <>
          <Reasons {...props} ending="employer-said-no" />
          <Note {...props} />
        </>
      );
    case 'close':
      return (
        <>
          <Reasons {...props} ending="closed" />
          <Note {...props} />
        </>
      );
    case 'interview':
      return <Interview form={form} side={side} />;
    case 'offer':
      return (
        <>
          <DateField form={form} name="startsOn" label={STEP_FORMS.startsOn} />
          <DateField form={form} name="until" label={STEP_FORMS.until} hint={STEP_FORMS.untilHint} />
        </>
      );
    case 'better-off':
      return <BetterOff form={form} />;
    case 'started':
      return <DateField form={form} name="startedOn" label={STEP_FORMS.startedOn} />;
    case 'back':
      return <Note name={name} side={side} form={form} match={match} />;
    default:
      return null;
  }
}

/** Asked of whoever writes down what a young person said. */
function How({ side, form }: FieldsProps) {
  if (side !== 'inside') return null;
  return (
    <RadiosField
      form={form}
      name="how"
      label={HOW_CHOICES.label}
      items={TOLD_HOWS.map((how) => ({ value: how, text: HOW_CHOICES[how] }))}
    />
  );
}

function MayTell({ side, form, match }: FieldsProps) {
  const isOwn = side === 'own';
  return (
    <RadiosField
      form={form}
      name="mayTell"
      label={isOwn ? ANSWER.mayTell(match.organisation) : STEP_FORMS.mayTell(match.organisation)}
      hint={isOwn ? undefined : STEP_FORMS.mayTellHint}
      items={[
        { value: 'yes', text: isOwn ? ANSWER.yesTell : STEP_FORMS.yes },
        { value: 'no', text: isOwn ? ANSWER.noTell : STEP_FORMS.no },
      ]}
    />
  );
}

function Reasons({ side, form, ending }: FieldsProps & { readonly ending: MatchEnding }) {
  const own = { inside: null, own: MY_REASONS, outside: OUTSIDE_REASONS }[side];
  const items = reasonsFor(ending)
    .filter(({ code }) => own === null || code in own)
    .map(({ code, staffText }) => ({ value: code, text: own?.[code] ?? staffText }));
  const isOwn = side === 'own';
  return (
    <CheckboxesField
      form={form}
      name="reasons"
      label={isOwn ? ANSWER.noWhy : STEP_FORMS.reasons}
      hint={isOwn ? ANSWER.noHint : undefined}
      items={items}
    />
  );
}

function Note({ side, form }: FieldsProps) {
  if (side === 'own') return null;
  const words =
    side === 'inside'
      ? { label: STEP_FORMS.note, hint: STEP_FORMS.noteHint }
      : { label: OUTSIDE_MATCH.noNote, hint: OUTSIDE_MATCH.noNoteHint };
  return <LongTextField form={form} name="note" rows={3} {...words} />;
}

function Interview({ form, side }: { readonly form: FormState; readonly side: Side }) {
  return (
    <>
      <DateField form={form} name="on" label={STEP_FORMS.interviewOn} />
      <TextField
        form={form}
        name="at"
        label={STEP_FORMS.interviewAt}
        hint={STEP_FORMS.interviewAtHint}
        width={5}
      />
      <TextField
        form={form}
        name="place"
        label={side === 'outside' ? OUTSIDE_MATCH.meetPlace : STEP_FORMS.interviewPlace}
      />
    </>
  );
}

function BetterOff({ form }: { readonly form: FormState }) {
  return (
    <>
      <RadiosField
        form={form}
        name="direction"
        label={STEP_FORMS.direction}
        items={[
          { value: 'more', text: STEP_FORMS.more },
          { value: 'less', text: STEP_FORMS.less },
          { value: 'same', text: STEP_FORMS.same },
        ]}
      />
      <TextField
        form={form}
        name="pounds"
        label={STEP_FORMS.pounds}
        prefix="£"
        inputmode="decimal"
        width={5}
      />
    </>
  );
}
