import { RadiosField, TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { EMPLOYERS, REGISTER } from './employers.content.ts';
import type { NamedEmployer } from './employers.queries.ts';

export interface RegisterEmployerPageProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly once: string;
  /** Those that may be the same, once a name was typed. */
  readonly lookAlikes: readonly NamedEmployer[];
}

export function RegisterEmployerPage({ shell, form, once, lookAlikes }: RegisterEmployerPageProps) {
  return (
    <Page
      shell={shell}
      title={REGISTER.title}
      hasErrors={form.errors.length > 0}
      above={<BackLink href="/employers">{EMPLOYERS.title}</BackLink>}
    >
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{REGISTER.title}</h1>
      <p class="govuk-body">{REGISTER.intro}</p>
      <Form action="/employers/new" submit={REGISTER.submit} hidden={{ _once: once }} cancelHref="/employers">
        <TextField form={form} name="name" label={REGISTER.name} hint={REGISTER.nameHint} />
        {lookAlikes.length > 0 && (
          <RadiosField
            form={form}
            name="sameAs"
            label={REGISTER.alikeLegend}
            hint={REGISTER.alikeHint}
            size="m"
            items={[
              ...lookAlikes.map((other) => ({ value: other.id, text: REGISTER.same(other.name) })),
              { value: 'none', text: REGISTER.different },
            ]}
          />
        )}
        <TextField form={form} name="siteName" label={REGISTER.siteName} hint={REGISTER.siteNameHint} />
        <TextField form={form} name="postcode" label={REGISTER.postcode} width={10} autocapitalize="none" />
        <h2 class="govuk-heading-m">{REGISTER.contactTitle}</h2>
        <TextField form={form} name="contactName" label={REGISTER.contactName} />
        <TextField form={form} name="contactEmail" label={REGISTER.contactEmail} type="email" />
        <TextField form={form} name="contactPhone" label={REGISTER.contactPhone} type="tel" width={20} />
      </Form>
    </Page>
  );
}
