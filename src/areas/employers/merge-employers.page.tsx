import { Form, FormErrors } from '#web/form.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { Page } from '#web/page.tsx';
import { MERGE } from './employer-forms.content.ts';
import type { EmployerFormProps } from './employer-forms.page.tsx';
import { STATUS_NAMES } from './employers.content.ts';
import type { Employer } from './employers.queries.ts';

/** Asks whether two employers are one, and which of them stays. */
export function MergeEmployersPage(
  props: Omit<EmployerFormProps, 'name'> & { readonly stays: Employer; readonly goes: Employer },
) {
  const { shell, form, once, id, stays, goes } = props;
  const question = MERGE.question(goes.name, stays.name);
  const back = `/employers/${id}`;
  return (
    <Page shell={shell} title={question} hasErrors={form.errors.length > 0} above={<BackLink href={back} />}>
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{question}</h1>
      <p class="govuk-body">{MERGE.ifSame}</p>
      <ul class="govuk-list govuk-list--bullet">
        {MERGE.effects(goes.name, stays.name, STATUS_NAMES[stays.status].toLowerCase()).map((effect) => (
          <li>{effect}</li>
        ))}
      </ul>
      <Form
        action={`${back}/merge/${goes.id}`}
        hidden={{ _once: once }}
        submit={MERGE.same}
        otherwise={
          <Button name="answer" value="different" classes="govuk-button--secondary">
            {MERGE.different}
          </Button>
        }
        cancelHref={back}
      />
    </Page>
  );
}
