import { classList, type Part, wordsOf } from './part.ts';

export function Hint({ id, hint }: { id?: string | undefined; hint: Part }) {
  const words = wordsOf(hint);
  return (
    <div id={id} class={classList('govuk-hint', words.classes)} {...words.attributes}>
      {words.text}
    </div>
  );
}
