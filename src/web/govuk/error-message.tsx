import { classList, type Part, type Words, wordsOf } from './part.ts';

/** `visuallyHiddenText` is what a screen reader hears first, "Error" unless told; an empty one is left out. */
export type ErrorPart = Part | (Words & { readonly visuallyHiddenText?: string | undefined });

export function ErrorMessage({ id, message }: { id?: string | undefined; message: ErrorPart }) {
  const words: Words & { visuallyHiddenText?: string | undefined } = wordsOf(message);
  const prefix = words.visuallyHiddenText ?? 'Error';
  return (
    <p id={id} class={classList('govuk-error-message', words.classes)} {...words.attributes}>
      {prefix && (
        <>
          <span class="govuk-visually-hidden">{prefix}:</span>{' '}
        </>
      )}
      {words.text}
    </p>
  );
}
