import type { Child } from 'hono/jsx';
import { classList, type Styling } from './part.ts';

interface SkipLinkProps extends Styling {
  readonly href: string;
  readonly children?: Child;
}

export function SkipLink(props: SkipLinkProps) {
  return (
    <a href={props.href} class={classList('govuk-skip-link', props.classes)} {...props.attributes}>
      {props.children}
    </a>
  );
}
