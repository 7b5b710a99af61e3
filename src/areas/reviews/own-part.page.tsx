import type { ReviewParticipant } from '#domain/reviews/review-record.ts';
import type { Scorer } from '#domain/reviews/soft-skills.ts';
import { LongTextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { Fieldset } from '#web/govuk/fieldset.tsx';
import { OWN, OWN_SKILLS, REVIEW, SKILL_NAMES } from './reviews.content.ts';
import { ScoreFields } from './score-fields.page.tsx';

interface OwnPartProps {
  readonly form: FormState;
  readonly part: ReviewParticipant;
  readonly scoredBy: Scorer | null;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
}

/** The reader's own part of a review: their words, and their scores where they score. */
export function OwnPart({ form, part, scoredBy, action, hidden }: OwnPartProps) {
  return (
    <section aria-labelledby="own-part">
      <FormErrors form={form} />
      <h2 class="govuk-heading-m" id="own-part">
        {REVIEW.ownPart}
      </h2>
      <Form action={action} submit={OWN.submit} hidden={hidden}>
        <LongTextField
          form={form}
          name="words"
          label={OWN.words[part] ?? ''}
          hint={OWN.hint[part]}
          rows={5}
        />
        {scoredBy && (
          <Fieldset legend={{ text: OWN.scores[part] ?? '', classes: 'govuk-fieldset__legend--m' }}>
            <ScoreFields
              form={form}
              scoredBy={scoredBy}
              label={(skill) => (part === 'young-person' ? OWN_SKILLS : SKILL_NAMES)[skill]}
            />
          </Fieldset>
        )}
      </Form>
    </section>
  );
}
