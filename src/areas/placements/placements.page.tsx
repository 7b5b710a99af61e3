import { AT_EMPLOYER, type Role } from '#domain/accounts/roles.ts';
import { PLACEMENT_STATUSES } from '#domain/placements/statuses.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { SelectField } from '#web/fields.tsx';
import { Form } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import type { PlacementLine } from './placement-lines.ts';
import { LIST, STATUS_COLOURS, STATUS_NAMES } from './placements.content.ts';

export interface PlacementsPageProps {
  readonly shell: Shell;
  readonly lines: readonly PlacementLine[];
  readonly filter: FormState;
  readonly reader: Role;
}

/** Who is placed where, how each stands, and what it asks of the reader today. */
export function PlacementsPage({ shell, lines, filter, reader }: PlacementsPageProps) {
  const isInside = !AT_EMPLOYER.includes(reader);
  const title = isInside ? LIST.title : LIST.employerTitle;
  return (
    <Page shell={shell} title={title} width="wide">
      <h1 class="govuk-heading-l">{title}</h1>
      <Form action="/placements" method="get" submit={LIST.show}>
        <SelectField
          form={filter}
          name="status"
          label={LIST.status}
          items={[
            { value: '', text: LIST.open },
            { value: 'needing', text: LIST.needing },
            ...PLACEMENT_STATUSES.map((status) => ({ value: status, text: STATUS_NAMES[status] })),
          ]}
        />
      </Form>
      {lines.length === 0 ? (
        <EmptyState title={LIST.none}>{isInside ? LIST.noneHint : LIST.noneHints[reader]}</EmptyState>
      ) : (
        <Lines lines={lines} />
      )}
    </Page>
  );
}

function Lines({ lines }: { lines: readonly PlacementLine[] }) {
  const { columns } = LIST;
  return (
    <DataTable
      caption={LIST.count(lines.length)}
      rows={lines}
      columns={[
        {
          head: columns.who,
          cell: (line) => (
            <>
              <a class="govuk-link" href={`/placements/${line.reference}`}>
                {line.who}
              </a>
              <br />
              {line.reference}
            </>
          ),
        },
        {
          head: columns.where,
          cell: (line) => (
            <>
              {line.organisation}
              <br />
              {line.title}
            </>
          ),
        },
        {
          head: columns.status,
          cell: (line) => (
            <>
              <Tag classes={STATUS_COLOURS[line.status]}>{STATUS_NAMES[line.status]}</Tag>
              {line.moment && (
                <>
                  <br />
                  {line.moment}
                </>
              )}
            </>
          ),
        },
        { head: columns.when, cell: whenText },
        { head: columns.needs, cell: (line) => <Needs line={line} /> },
      ]}
    />
  );
}

function whenText({ firstDayOn, lastDayOn }: PlacementLine): string {
  return `${dayInWords(firstDayOn)} to ${lastDayOn === null ? LIST.until : dayInWords(lastDayOn)}`;
}

function Needs({ line }: { line: PlacementLine }) {
  if (line.attention.length === 0) return <>{LIST.nothing}</>;
  return (
    <ul class="govuk-list">
      {line.attention.map((call) => (
        <li>{call.text}</li>
      ))}
    </ul>
  );
}
