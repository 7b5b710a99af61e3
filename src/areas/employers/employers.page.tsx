import { EMPLOYER_STATUSES, type EmployerStatus } from '#domain/employers/statuses.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { SelectField, TextField } from '#web/fields.tsx';
import { Form } from '#web/form.tsx';
import type { FormValues } from '#web/form-values.ts';
import { Button } from '#web/govuk/button.tsx';
import { Pagination } from '#web/govuk/pagination.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import type { ListedEmployer } from './employer-list.queries.ts';
import { EMPLOYER_NEEDS } from './employer-needs.ts';
import { EMPLOYERS, NEED_WORDS, STATUS_COLOURS, STATUS_NAMES } from './employers.content.ts';

export interface EmployersPageProps {
  readonly shell: Shell;
  readonly employers: readonly ListedEmployer[];
  readonly filter: FormValues;
  readonly moreHref: string | null;
  readonly mayRegister: boolean;
}

/** Every employer with how they stand and what there is to do. */
export function EmployersPage({ shell, employers, filter, moreHref, mayRegister }: EmployersPageProps) {
  return (
    <Page shell={shell} title={EMPLOYERS.title} width="wide">
      <h1 class="govuk-heading-l">{EMPLOYERS.title}</h1>
      <div class="govuk-button-group">
        {mayRegister && <Button href="/employers/new">{EMPLOYERS.register}</Button>}
        <a class="govuk-link" href="/opportunities">
          {EMPLOYERS.opportunities}
        </a>
      </div>
      <Filter filter={filter} />
      {employers.length === 0 ? (
        <EmptyState title={EMPLOYERS.none}>{EMPLOYERS.noneHint}</EmptyState>
      ) : (
        <EmployerTable employers={employers} />
      )}
      {moreHref && <Pagination next={{ href: moreHref, text: EMPLOYERS.more }} />}
    </Page>
  );
}

function Filter({ filter }: { filter: FormValues }) {
  const form = { values: filter, errors: [] };
  return (
    <Form method="get" action="/employers" submit={EMPLOYERS.filter}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-third">
          <TextField form={form} name="name" label={EMPLOYERS.filterName} />
        </div>
        <div class="govuk-grid-column-one-third">
          <SelectField
            form={form}
            name="status"
            label={EMPLOYERS.filterStatus}
            items={[
              { value: '', text: EMPLOYERS.anyStatus },
              ...EMPLOYER_STATUSES.map((status) => ({ value: status, text: STATUS_NAMES[status] })),
            ]}
          />
        </div>
        <div class="govuk-grid-column-one-third">
          <SelectField
            form={form}
            name="need"
            label={EMPLOYERS.filterNeed}
            items={[
              { value: '', text: EMPLOYERS.anyNeed },
              ...EMPLOYER_NEEDS.map((need) => ({ value: need, text: NEED_WORDS[need] })),
            ]}
          />
        </div>
      </div>
    </Form>
  );
}

function EmployerTable({ employers }: { employers: readonly ListedEmployer[] }) {
  const { columns } = EMPLOYERS;
  return (
    <DataTable
      caption={EMPLOYERS.title}
      isCaptionHidden
      rows={employers}
      columns={[
        {
          head: columns.name,
          cell: (employer) => (
            <a class="govuk-link" href={`/employers/${employer.id}`}>
              {employer.name}
            </a>
          ),
        },
        { head: columns.status, cell: (employer) => <StatusTag status={employer.status} /> },
        { head: columns.needs, cell: (employer) => <Needs employer={employer} /> },
        { head: columns.offers, cell: (employer) => employer.liveOpportunities, isNumeric: true },
        { head: columns.contact, cell: (employer) => employer.contactName ?? '' },
      ]}
    />
  );
}

function Needs({ employer }: { employer: ListedEmployer }) {
  if (employer.needs.length === 0) return <>{EMPLOYERS.nothingToDo}</>;
  return (
    <>
      {employer.needs.map((need, index) => (
        <>
          {index > 0 && <br />}
          {NEED_WORDS[need]}
        </>
      ))}
    </>
  );
}

export function StatusTag({ status }: { status: EmployerStatus }) {
  return <Tag classes={STATUS_COLOURS[status]}>{STATUS_NAMES[status]}</Tag>;
}
