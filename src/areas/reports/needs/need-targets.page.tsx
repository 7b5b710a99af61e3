import { NEED_KINDS } from '#domain/outcomes/needs.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { RadiosField, TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import type { NeedTarget } from './need-targets.queries.ts';
import { NEEDS, TARGETS } from './needs.content.ts';

/** The targets that are set, and the form that sets one, changes it or takes it away. */
export function NeedTargetsPage(props: {
  readonly shell: Shell;
  readonly form: FormState;
  readonly targets: readonly NeedTarget[];
  readonly once: string;
}) {
  const { shell, form, targets, once } = props;
  return (
    <Page
      shell={shell}
      title={TARGETS.title}
      hasErrors={form.errors.length > 0}
      above={<BackLink href="/reports/needs">{NEEDS.title}</BackLink>}
    >
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{TARGETS.title}</h1>
      <p class="govuk-body">{TARGETS.intro}</p>
      <Form action="/reports/needs/targets" submit={TARGETS.submit} hidden={{ _once: once }}>
        <TextField form={form} name="month" label={TARGETS.month} hint={TARGETS.monthHint} width={10} />
        <RadiosField
          form={form}
          name="kind"
          label={TARGETS.kind}
          items={NEED_KINDS.map((kind) => ({ value: kind, text: NEEDS.kinds[kind] }))}
        />
        <TextField form={form} name="value" label={TARGETS.value} hint={TARGETS.valueHint} />
        <TextField
          form={form}
          name="atMost"
          label={TARGETS.atMost}
          hint={TARGETS.atMostHint}
          inputmode="numeric"
          width={4}
        />
      </Form>
      <Targets targets={targets} />
    </Page>
  );
}

function Targets({ targets }: { readonly targets: readonly NeedTarget[] }) {
  if (targets.length === 0) return <EmptyState title={TARGETS.none} />;
  const { columns } = TARGETS;
  return (
    <DataTable<NeedTarget>
      caption={TARGETS.list}
      rows={targets}
      columns={[
        { head: columns.month, cell: ({ monthOn }) => monthOn.slice(0, 7) },
        { head: columns.who, cell: ({ kind, value }) => (value === '' ? NEEDS.kinds[kind] : value) },
        { head: columns.atMost, cell: ({ atMost }) => atMost, isNumeric: true },
      ]}
    />
  );
}
