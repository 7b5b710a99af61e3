import type { Child } from 'hono/jsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';

export interface PlacementFormProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly title: string;
  readonly effects?: readonly string[];
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly backHref: string;
  readonly submit: string;
  readonly isGrave?: boolean | undefined;
  readonly children?: Child;
}

/** A form about one placement: what will happen, what is asked, yes or a way back. */
export function PlacementFormPage(props: PlacementFormProps) {
  const { form, effects = [] } = props;
  return (
    <Page
      shell={props.shell}
      title={props.title}
      hasErrors={form.errors.length > 0}
      above={<BackLink href={props.backHref} />}
    >
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{props.title}</h1>
      {effects.length > 0 && (
        <>
          <p class="govuk-body">If you go on:</p>
          <ul class="govuk-list govuk-list--bullet">
            {effects.map((effect) => (
              <li>{effect}</li>
            ))}
          </ul>
        </>
      )}
      <Form
        action={props.action}
        submit={props.submit}
        hidden={props.hidden}
        cancelHref={props.backHref}
        isGrave={props.isGrave}
      >
        {props.children}
      </Form>
    </Page>
  );
}
