import type { Child } from 'hono/jsx';
import { type Attributes, classList, type Styling } from './part.ts';

interface ErrorSummaryProps extends Styling {
  readonly title: Child;
  readonly description?: Child;
  /** `href` leads to the field; a fault of the whole form has none. */
  readonly errors: readonly {
    readonly text: Child;
    readonly href?: string | undefined;
    readonly attributes?: Attributes | undefined;
  }[];
}

export function ErrorSummary(props: ErrorSummaryProps) {
  return (
    <div class={classList('govuk-error-summary', props.classes)} {...props.attributes}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{props.title}</h2>
        <div class="govuk-error-summary__body">
          {props.description && <p>{props.description}</p>}
          {props.errors.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {props.errors.map((error) => (
                <li>
                  {error.href ? (
                    <a href={error.href} {...error.attributes}>
                      {error.text}
                    </a>
                  ) : (
                    error.text
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}
