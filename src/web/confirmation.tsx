import type { Child } from 'hono/jsx';
import { Form, type FormProps } from './form.tsx';
import { WarningText } from './govuk/warning-text.tsx';

interface ConfirmationProps extends Omit<FormProps, 'method' | 'hasFiles' | 'otherwise'> {
  /** The page's h1, as a question: "End Aspen's placement early?" */
  readonly question: Child;
  /** What will happen, one thing a line. */
  readonly effects: readonly Child[];
  /** What cannot be undone, in a sentence. */
  readonly warning?: Child;
  readonly cancelHref: string;
}

/** Asked before what cannot be undone: what will happen, then yes or a way back. Children are further fields, such as a reason. */
export function Confirmation({ question, effects, warning, children, ...form }: ConfirmationProps) {
  return (
    <>
      <h1 class="govuk-heading-l">{question}</h1>
      <p class="govuk-body">If you go on:</p>
      <ul class="govuk-list govuk-list--bullet">
        {effects.map((effect) => (
          <li>{effect}</li>
        ))}
      </ul>
      {warning && <WarningText>{warning}</WarningText>}
      <Form {...form}>{children}</Form>
    </>
  );
}
