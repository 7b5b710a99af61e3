import type { Child } from 'hono/jsx';
import { classList, type Styling } from './part.ts';

interface DetailsProps extends Styling {
  readonly id?: string | undefined;
  readonly summary: Child;
  readonly open?: boolean | undefined;
  readonly children?: Child;
}

export function Details(props: DetailsProps) {
  return (
    <details
      id={props.id}
      class={classList('govuk-details', props.classes)}
      open={props.open}
      {...props.attributes}
    >
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{props.summary}</span>
      </summary>
      <div class="govuk-details__text">{props.children}</div>
    </details>
  );
}
