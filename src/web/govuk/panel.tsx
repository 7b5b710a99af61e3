import type { Child } from 'hono/jsx';
import { classList, type Styling } from './part.ts';

interface PanelProps extends Styling {
  readonly title: Child;
  readonly headingLevel?: 1 | 2 | 3 | undefined;
  readonly children?: Child;
}

/** "It is done": the confirmation at the end of a journey. */
export function Panel(props: PanelProps) {
  const Title = `h${props.headingLevel ?? 1}` as const;
  return (
    <div class={classList('govuk-panel', 'govuk-panel--confirmation', props.classes)} {...props.attributes}>
      <Title class="govuk-panel__title">{props.title}</Title>
      {props.children && <div class="govuk-panel__body">{props.children}</div>}
    </div>
  );
}
