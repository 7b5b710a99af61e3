import type { Child } from 'hono/jsx';
import { classList, type Part, type Styling, type Words, wordsOf } from './part.ts';

type LegendPart = Part | (Words & { readonly isPageHeading?: boolean | undefined });

export interface FieldsetProps extends Styling {
  readonly legend?: LegendPart;
  readonly describedBy?: string | undefined;
  readonly role?: string | undefined;
  readonly children?: Child;
}

export function Fieldset(props: FieldsetProps) {
  return (
    <fieldset
      class={classList('govuk-fieldset', props.classes)}
      role={props.role}
      aria-describedby={props.describedBy || undefined}
      {...props.attributes}
    >
      {props.legend && <Legend legend={props.legend} />}
      {props.children}
    </fieldset>
  );
}

function Legend({ legend }: { legend: LegendPart }) {
  const words: Words & { isPageHeading?: boolean | undefined } = wordsOf(legend);
  if (!words.text) return null;
  return (
    <legend class={classList('govuk-fieldset__legend', words.classes)}>
      {words.isPageHeading ? <h1 class="govuk-fieldset__heading">{words.text}</h1> : words.text}
    </legend>
  );
}
