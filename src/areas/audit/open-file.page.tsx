import { DateField, LongTextField, TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { WarningText } from '#web/govuk/warning-text.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { OPEN_FILE } from './file-openings.content.ts';

/** Before a file is opened: what will happen, whose it is, and why now. */
export function OpenFilePage(props: {
  readonly shell: Shell;
  readonly form: FormState;
  readonly once: string;
}) {
  const { form } = props;
  return (
    <Page shell={props.shell} title={OPEN_FILE.title} hasErrors={form.errors.length > 0}>
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{OPEN_FILE.title}</h1>
      <WarningText>{OPEN_FILE.intro}</WarningText>
      <ul class="govuk-list govuk-list--bullet">
        {OPEN_FILE.effects.map((effect) => (
          <li>{effect}</li>
        ))}
      </ul>
      <Form
        action="/opened-files/new"
        submit={OPEN_FILE.submit}
        hidden={{ _once: props.once }}
        cancelHref="/referrals"
      >
        <TextField
          form={form}
          name="reference"
          label={OPEN_FILE.byReference}
          hint={OPEN_FILE.byReferenceHint}
          width={10}
        />
        <TextField form={form} name="lastName" label={OPEN_FILE.lastName} width={20} />
        <DateField form={form} name="dateOfBirth" label={OPEN_FILE.dateOfBirth} />
        <LongTextField
          form={form}
          name="reason"
          label={OPEN_FILE.reason}
          hint={OPEN_FILE.reasonHint}
          rows={3}
        />
      </Form>
    </Page>
  );
}
