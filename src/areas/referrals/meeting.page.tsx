import { DateField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { RECORD } from './referrals.content.ts';

/** When the co-ordinator and the young person first met. */
export function MeetingPage(props: {
  shell: Shell;
  form: FormState;
  path: string;
  hidden: Record<string, string>;
}) {
  return (
    <Page shell={props.shell} title={RECORD.metTitle} hasErrors={props.form.errors.length > 0}>
      <FormErrors form={props.form} />
      <Form
        action={`${props.path}/met`}
        submit={RECORD.metSubmit}
        hidden={props.hidden}
        cancelHref={props.path}
      >
        <DateField form={props.form} name="metOn" label={RECORD.metTitle} size="l" isPageHeading />
      </Form>
    </Page>
  );
}
