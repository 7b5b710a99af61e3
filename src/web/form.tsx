import type { Child } from 'hono/jsx';
import { errorHref, type FormState } from './form-values.ts';
import { Button } from './govuk/button.tsx';
import { ErrorSummary } from './govuk/error-summary.tsx';

export interface FormProps {
  readonly action: string;
  readonly method?: 'post' | 'get' | undefined;
  /** Fields that nobody sees, such as the version that was looked at. */
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  readonly hasFiles?: boolean | undefined;
  readonly submit: Child;
  /** For what cannot be undone. */
  readonly isGrave?: boolean | undefined;
  /** Other ways on from here: a second button (`name` and `value` tell which) or a link. */
  readonly otherwise?: Child;
  readonly cancelHref?: string | undefined;
  readonly children?: Child;
}

/** A form with its buttons. The server checks everything, so the browser's own bubbles are off. */
export function Form(props: FormProps) {
  return (
    <form
      method={props.method ?? 'post'}
      action={props.action}
      enctype={props.hasFiles ? 'multipart/form-data' : undefined}
      novalidate
    >
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {props.children}
      <div class="govuk-button-group">
        <Button classes={props.isGrave ? 'govuk-button--warning' : undefined}>{props.submit}</Button>
        {props.otherwise}
        {props.cancelHref && (
          <a class="govuk-link" href={props.cancelHref}>
            Cancel
          </a>
        )}
      </div>
    </form>
  );
}

/** What is wrong, on top of the page; each line leads to its field. It takes the focus when the page opens, without JavaScript. */
export function FormErrors({ form }: { form: FormState }) {
  if (form.errors.length === 0) return null;
  return (
    <ErrorSummary
      title="There is a problem"
      errors={form.errors.map((error) => ({ text: error.message, href: errorHref(form, error) }))}
      attributes={{ tabindex: -1, autofocus: true }}
    />
  );
}
