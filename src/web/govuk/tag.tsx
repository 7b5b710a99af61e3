import type { Child } from 'hono/jsx';
import { classList, type Styling } from './part.ts';

interface TagProps extends Styling {
  readonly children?: Child;
}

/** A status in a word or two. Colour only repeats what the words say: `govuk-tag--green`, `--yellow`, `--red`, `--grey` … */
export function Tag(props: TagProps) {
  return (
    <strong class={classList('govuk-tag', props.classes)} {...props.attributes}>
      {props.children}
    </strong>
  );
}
