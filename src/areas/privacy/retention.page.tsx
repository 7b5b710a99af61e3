import { RETENTION, RETENTION_KINDS, type RetentionKind } from '#domain/privacy/retention.ts';
import { dayInWords, dayOf } from '#domain/shared/day.ts';
import { DataTable } from '#web/data-table.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import type { Going } from './read-retention.ts';
import { keepInWords, RETENTION_PAGE } from './retention.content.ts';

export interface RetentionPageProps {
  readonly shell: Shell;
  readonly days: number;
  readonly going: readonly Going[];
  readonly runs: readonly { readonly kind: string; readonly gone: number; readonly goneAt: string }[];
}

/** What will go and when, what went, and by which rule: counts, nothing personal. */
export function RetentionPage({ shell, days, going, runs }: RetentionPageProps) {
  const { columns } = RETENTION_PAGE;
  return (
    <Page shell={shell} title={RETENTION_PAGE.title} width="wide">
      <h1 class="govuk-heading-l">{RETENTION_PAGE.title}</h1>
      <p class="govuk-body">{RETENTION_PAGE.intro}</p>
      {going.length === 0 ? (
        <>
          <h2 class="govuk-heading-m">{RETENTION_PAGE.next(days)}</h2>
          <p class="govuk-body">{RETENTION_PAGE.nothing}</p>
        </>
      ) : (
        <DataTable
          caption={RETENTION_PAGE.next(days)}
          columns={[
            { head: columns.day, cell: ({ day }) => dayInWords(day) },
            { head: columns.what, cell: ({ kind }) => RETENTION[kind].what },
            { head: columns.many, cell: ({ many }) => many, isNumeric: true },
          ]}
          rows={going}
        />
      )}
      {runs.length > 0 && (
        <DataTable
          caption={RETENTION_PAGE.went}
          columns={[
            { head: columns.when, cell: ({ goneAt }) => dayInWords(dayOf(goneAt)) },
            { head: columns.what, cell: ({ kind }) => whatOf(kind) },
            { head: columns.many, cell: ({ gone }) => gone, isNumeric: true },
          ]}
          rows={runs}
        />
      )}
      <DataTable<RetentionKind>
        caption={RETENTION_PAGE.rules}
        columns={[
          { head: columns.what, cell: (kind) => RETENTION[kind].what },
          { head: columns.keep, cell: (kind) => keepInWords(RETENTION[kind]) },
          { head: columns.from, cell: (kind) => RETENTION[kind].from },
          {
            head: columns.source,
            cell: (kind) =>
              `${RETENTION[kind].source}.${RETENTION_PAGE.setOn(dayInWords(RETENTION[kind].setOn))}`,
          },
        ]}
        rows={RETENTION_KINDS}
      />
    </Page>
  );
}

function whatOf(kind: string): string {
  const known = RETENTION_KINDS.find((one) => one === kind);
  return known === undefined ? kind : RETENTION[known].what;
}
