import type { Child } from 'hono/jsx';
import { classList, type Styling } from './part.ts';

interface InsetTextProps extends Styling {
  readonly id?: string | undefined;
  readonly children?: Child;
}

export function InsetText(props: InsetTextProps) {
  return (
    <div id={props.id} class={classList('govuk-inset-text', props.classes)} {...props.attributes}>
      {props.children}
    </div>
  );
}
