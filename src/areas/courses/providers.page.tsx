import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { COURSES, PROVIDERS } from './courses.content.ts';
import type { Provider } from './courses.queries.ts';

interface ProvidersPageProps {
  readonly shell: Shell;
  readonly providers: readonly Provider[];
  readonly mayAdd: boolean;
}

/** Colleges and training providers, with whom to talk to at each. */
export function ProvidersPage({ shell, providers, mayAdd }: ProvidersPageProps) {
  const { columns } = PROVIDERS;
  return (
    <Page
      shell={shell}
      title={PROVIDERS.title}
      width="wide"
      above={<BackLink href="/courses">{COURSES.title}</BackLink>}
    >
      <h1 class="govuk-heading-l">{PROVIDERS.title}</h1>
      {mayAdd && <Button href="/providers/new">{PROVIDERS.add}</Button>}
      {providers.length === 0 ? (
        <EmptyState title={PROVIDERS.none}>{PROVIDERS.noneHint}</EmptyState>
      ) : (
        <DataTable
          caption={PROVIDERS.title}
          isCaptionHidden
          rows={providers}
          columns={[
            { head: columns.name, cell: (provider) => provider.name },
            {
              head: columns.tutor,
              cell: (provider) => [provider.tutor, provider.tutorEmail].filter(Boolean).join(', '),
            },
            { head: columns.campuses, cell: (provider) => provider.campuses, isNumeric: true },
            {
              head: columns.runs,
              cell: (provider) => (
                <a class="govuk-link" href={`/courses?${new URLSearchParams({ search: provider.name })}`}>
                  {provider.runs}
                  <span class="govuk-visually-hidden"> of {provider.name}</span>
                </a>
              ),
              isNumeric: true,
            },
          ]}
        />
      )}
    </Page>
  );
}

interface AddProviderPageProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly once: string;
}

export function AddProviderPage({ shell, form, once }: AddProviderPageProps) {
  return (
    <Page
      shell={shell}
      title={PROVIDERS.addTitle}
      hasErrors={form.errors.length > 0}
      above={<BackLink href="/providers">{PROVIDERS.title}</BackLink>}
    >
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{PROVIDERS.addTitle}</h1>
      <p class="govuk-body">{PROVIDERS.intro}</p>
      <Form
        action="/providers/new"
        submit={PROVIDERS.submit}
        hidden={{ _once: once }}
        cancelHref="/providers"
      >
        <TextField form={form} name="name" label={PROVIDERS.name} />
        <TextField form={form} name="campus" label={PROVIDERS.campus} />
        <TextField form={form} name="postcode" label={PROVIDERS.postcode} width={10} />
        <TextField form={form} name="tutor" label={PROVIDERS.tutor} hint={PROVIDERS.tutorHint} />
        <TextField form={form} name="tutorEmail" label={PROVIDERS.tutorEmail} type="email" />
      </Form>
    </Page>
  );
}
