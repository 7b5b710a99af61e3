import { HOW_IT_IS_GOING, REVIEW_PARTICIPANTS, WORRY_KINDS } from '#domain/reviews/review-record.ts';
import { CheckboxesField, DateField, LongTextField, RadiosField, TextField } from '#web/fields.tsx';
import type { FormState } from '#web/form-values.ts';
import { Details } from '#web/govuk/details.tsx';
import { Fieldset } from '#web/govuk/fieldset.tsx';
import { HOW_NAMES, PARTICIPANT_NAMES, RECORD, SKILL_NAMES, WORRY_NAMES } from './reviews.content.ts';
import { ScoreFields } from './score-fields.page.tsx';

/** How many actions the form has room for; a review can agree on more from the record. */
const ACTION_ROWS = 3;

const legend = (text: string) => ({ text, classes: 'govuk-fieldset__legend--m' });

/** What a review asks, the young person's words first. */
export function RecordReviewFields({ form }: { form: FormState }) {
  return (
    <>
      <DateField form={form} name="heldOn" label={RECORD.heldOn} />
      <LongTextField
        form={form}
        name="youngPersonWords"
        label={RECORD.youngPersonWords}
        hint={RECORD.youngPersonHint}
        rows={4}
      />
      <RadiosField
        form={form}
        name="howItIsGoing"
        label={RECORD.how}
        items={HOW_IT_IS_GOING.map((value) => ({ value, text: HOW_NAMES[value] }))}
      />
      <CheckboxesField
        form={form}
        name="tookPart"
        label={RECORD.tookPart}
        items={REVIEW_PARTICIPANTS.map((value) => ({ value, text: PARTICIPANT_NAMES[value] }))}
        isSmall
      />
      <LongTextField form={form} name="employerWords" label={RECORD.employerWords} rows={3} />
      <LongTextField
        form={form}
        name="workerView"
        label={RECORD.workerView}
        hint={RECORD.workerHint}
        rows={3}
      />
      <CheckboxesField
        form={form}
        name="worries"
        label={RECORD.worries}
        hint={RECORD.worryHint}
        items={WORRY_KINDS.map((value) => ({ value, text: WORRY_NAMES[value] }))}
        isSmall
      />
      <LongTextField form={form} name="worryWords" label={RECORD.worryWords} rows={3} />
      <Scores form={form} />
      <Actions form={form} />
    </>
  );
}

function Scores({ form }: { form: FormState }) {
  return (
    <Fieldset legend={legend(RECORD.scores)}>
      <p class="govuk-hint">{RECORD.scoresHint}</p>
      <Details summary="By the young person">
        <ScoreFields
          form={form}
          scoredBy="young-person"
          label={(skill) => RECORD.youngScore(SKILL_NAMES[skill])}
        />
      </Details>
      <Details summary="By the supervisor">
        <ScoreFields
          form={form}
          scoredBy="supervisor"
          label={(skill) => RECORD.supervisorScore(SKILL_NAMES[skill])}
        />
      </Details>
    </Fieldset>
  );
}

function Actions({ form }: { form: FormState }) {
  return (
    <Fieldset legend={legend(RECORD.actions)}>
      {Array.from({ length: ACTION_ROWS }, (_, at) => (
        <Fieldset legend={{ text: RECORD.action(at + 1), classes: 'govuk-fieldset__legend--s' }}>
          <TextField form={form} name={`action-${at}-what`} label={RECORD.what} />
          <TextField form={form} name={`action-${at}-owner`} label={RECORD.owner} width={20} />
          <DateField form={form} name={`action-${at}-dueOn`} label={RECORD.by} />
        </Fieldset>
      ))}
    </Fieldset>
  );
}

/** The actions that the form sends; rows that were left blank are none. */
export function actionsIn(answers: Readonly<Record<string, unknown>>): Record<string, unknown>[] {
  return Array.from({ length: ACTION_ROWS }, (_, at) => ({
    what: answers[`action-${at}-what`],
    owner: answers[`action-${at}-owner`],
    dueOn: answers[`action-${at}-dueOn`],
  })).filter((row) => Object.values(row).some((value) => Boolean(value)));
}
