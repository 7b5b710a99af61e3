import type { Child } from 'hono/jsx';
import { classList, type Styling } from './part.ts';

interface BackLinkProps extends Styling {
  readonly href: string;
  readonly children?: Child;
}

export function BackLink(props: BackLinkProps) {
  return (
    <a href={props.href} class={classList('govuk-back-link', props.classes)} {...props.attributes}>
      {props.children || 'Back'}
    </a>
  );
}
