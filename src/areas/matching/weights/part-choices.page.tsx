import { SCORE_PARTS, WEIGHT_WORDS } from '#domain/matching/score/weights.ts';
import { RadiosField } from '#web/fields.tsx';
import type { FormState } from '#web/form-values.ts';
import { PART_NAMES, WEIGHT_NAMES } from '../matching.content.ts';

/** How much each part of a score matters, in words: for one young person and for a whole authority alike. */
export function PartChoices({ form }: { readonly form: FormState }) {
  return (
    <>
      {SCORE_PARTS.map((part) => (
        <RadiosField
          form={form}
          name={part}
          label={PART_NAMES[part]}
          isInline
          isSmall
          items={WEIGHT_WORDS.map((word) => ({ value: word, text: WEIGHT_NAMES[word] }))}
        />
      ))}
    </>
  );
}
