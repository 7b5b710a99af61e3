import type { Child } from 'hono/jsx';
import { classList, type Styling } from './part.ts';

interface WarningTextProps extends Styling {
  /** What a screen reader hears for the icon: "Warning" unless told. */
  readonly iconText?: string | undefined;
  readonly children?: Child;
}

export function WarningText(props: WarningTextProps) {
  return (
    <div class={classList('govuk-warning-text', props.classes)} {...props.attributes}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{props.iconText || 'Warning'}</span> {props.children}
      </strong>
    </div>
  );
}
