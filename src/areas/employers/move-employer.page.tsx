import type { EmployerStatus } from '#domain/employers/statuses.ts';
import { Confirmation } from '#web/confirmation.tsx';
import { LongTextField } from '#web/fields.tsx';
import { FormErrors } from '#web/form.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import { MOVES } from './employer-forms.content.ts';
import type { EmployerFormProps } from './employer-forms.page.tsx';

/** Asks before an employer is made live, paused, ended or taken up again. */
export function MoveEmployerPage(props: EmployerFormProps & { to: Exclude<EmployerStatus, 'checked'> }) {
  const { shell, form, once, id, name, to } = props;
  const words = MOVES[to];
  const back = `/employers/${id}`;
  return (
    <Page
      shell={shell}
      title={words.question(name)}
      hasErrors={form.errors.length > 0}
      above={<BackLink href={back} />}
    >
      <FormErrors form={form} />
      <Confirmation
        question={words.question(name)}
        effects={words.effects}
        action={`${back}/move/${to}`}
        hidden={{ _once: once }}
        submit={words.submit}
        isGrave={to === 'ended'}
        cancelHref={back}
      >
        {words.reason && <LongTextField form={form} name="reason" label={words.reason} rows={3} />}
      </Confirmation>
    </Page>
  );
}
