import { DateField, LongTextField, TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { ACTION } from './referrals.content.ts';

interface FormPageProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly cancelHref: string;
}

/** Somebody will do something by a day. `ideas` and `agencies`: what usually helps with this barrier. */
export function ActionFormPage(
  props: FormPageProps & { readonly ideas: readonly string[]; readonly agencies: readonly string[] },
) {
  return (
    <Page shell={props.shell} title={ACTION.title} hasErrors={props.form.errors.length > 0}>
      <FormErrors form={props.form} />
      <h1 class="govuk-heading-l">{ACTION.title}</h1>
      {props.ideas.length > 0 && (
        <>
          <p class="govuk-body">{ACTION.ideas}:</p>
          <ul class="govuk-list govuk-list--bullet">
            {props.ideas.map((idea) => (
              <li>{idea}</li>
            ))}
          </ul>
        </>
      )}
      <Form action={props.action} submit={ACTION.submit} hidden={props.hidden} cancelHref={props.cancelHref}>
        <TextField form={props.form} name="what" label="What will be done?" />
        <TextField form={props.form} name="owner" label="Who does it?" width={20} />
        <TextField
          form={props.form}
          name="agency"
          label="Which agency helps? (optional)"
          hint={props.agencies.length > 0 ? `For example ${props.agencies.join(', ')}` : undefined}
        />
        <DateField form={props.form} name="dueOn" label="By when?" />
      </Form>
    </Page>
  );
}

/** What came of an action. */
export function ActionDonePage(props: FormPageProps) {
  return (
    <Page shell={props.shell} title={ACTION.doneTitle} hasErrors={props.form.errors.length > 0}>
      <FormErrors form={props.form} />
      <h1 class="govuk-heading-l">{ACTION.doneTitle}</h1>
      <Form
        action={props.action}
        submit={ACTION.doneSubmit}
        hidden={props.hidden}
        cancelHref={props.cancelHref}
      >
        <LongTextField form={props.form} name="outcome" label="What happened (optional)" rows={3} />
      </Form>
    </Page>
  );
}
