import { classList, type Part, type Words, wordsOf } from './part.ts';

export type LabelPart = Part | (Words & { readonly isPageHeading?: boolean | undefined });

/** A field's label; nothing where there is nothing to say. */
export function Label({ label, for: target }: { label: LabelPart; for?: string | undefined }) {
  const words: Words & { isPageHeading?: boolean | undefined } = wordsOf(label);
  if (!words.text) return null;
  const element = (
    <label class={classList('govuk-label', words.classes)} for={target} {...words.attributes}>
      {words.text}
    </label>
  );
  return words.isPageHeading ? <h1 class="govuk-label-wrapper">{element}</h1> : element;
}
