import { Confirmation } from '#web/confirmation.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { DateField, SelectField, TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { FORM, INSURANCE, MOVES } from './opportunity-form.content.ts';

interface SmallPageProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly once: string;
  readonly id: string;
  readonly name: string;
}

/** Asks before an opportunity is made live, paused or closed. */
export function MoveOpportunityPage({
  shell,
  form,
  once,
  id,
  name,
  to,
}: SmallPageProps & { to: keyof typeof MOVES }) {
  const words = MOVES[to];
  const back = `/opportunities/${id}`;
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
        cancelHref={back}
      />
    </Page>
  );
}

/** Staff say first whose opportunity it is. */
export function ChooseEmployerPage(props: {
  readonly shell: Shell;
  readonly employers: readonly { readonly id: string; readonly name: string }[];
}) {
  return (
    <Page shell={props.shell} title={FORM.chooseTitle} above={<BackLink href="/opportunities" />}>
      <h1 class="govuk-heading-l">{FORM.chooseTitle}</h1>
      <Form method="get" action="/opportunities/new" submit={FORM.chooseSubmit}>
        <SelectField
          form={{ values: {}, errors: [] }}
          name="employer"
          label={FORM.chooseLabel}
          items={props.employers.map(({ id, name }) => ({ value: id, text: name }))}
        />
      </Form>
    </Page>
  );
}

/** Without a site there is nowhere to work. */
export function NoSitePage({ shell, id }: { readonly shell: Shell; readonly id: string }) {
  return (
    <Page shell={shell} title={FORM.noSiteTitle} above={<BackLink href="/opportunities" />}>
      <h1 class="govuk-heading-l">{FORM.noSiteTitle}</h1>
      <EmptyState title={FORM.noSite} action={{ text: FORM.addSite, href: `/employers/${id}/sites/new` }} />
    </Page>
  );
}

/** One certificate for everything that an employer offers. */
export function InsurancePage({ shell, form, once, id, name }: SmallPageProps) {
  const back = `/employers/${id}`;
  return (
    <Page
      shell={shell}
      title={INSURANCE.title(name)}
      hasErrors={form.errors.length > 0}
      above={<BackLink href={back} />}
    >
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{INSURANCE.title(name)}</h1>
      <p class="govuk-body">{INSURANCE.intro}</p>
      <Form action={`${back}/insurance`} submit={INSURANCE.submit} hidden={{ _once: once }} cancelHref={back}>
        <TextField
          form={form}
          name="pounds"
          label={INSURANCE.pounds}
          hint={FORM.insuranceHint}
          inputmode="numeric"
          prefix="£"
          width={10}
        />
        <DateField form={form} name="expiresOn" label={INSURANCE.expires} />
      </Form>
    </Page>
  );
}
