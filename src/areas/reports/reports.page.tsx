import { fullName } from '#domain/young-people/names.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { type Behind, REPORT_NAMES, type ReportName } from './report.ts';
import { REPORTS } from './reports.content.ts';

/** Which reports there are. */
export function ReportsPage({ shell }: { readonly shell: Shell }) {
  return (
    <Page shell={shell} title={REPORTS.title}>
      <h1 class="govuk-heading-l">{REPORTS.title}</h1>
      <p class="govuk-body">{REPORTS.intro}</p>
      {REPORT_NAMES.map((name) => (
        <section>
          <h2 class="govuk-heading-m govuk-!-margin-bottom-1">
            <a class="govuk-link" href={`/reports/${name}`}>
              {REPORTS.about[name].title}
            </a>
          </h2>
          <p class="govuk-body">{REPORTS.about[name].about}</p>
        </section>
      ))}
    </Page>
  );
}

/** The people behind a figure. */
export function BehindPage(props: {
  readonly shell: Shell;
  readonly name: ReportName;
  readonly label: string;
  readonly backHref: string;
  readonly people: readonly Behind[];
}) {
  const title = REPORTS.peopleTitle(props.label);
  const { peopleColumns: columns } = REPORTS;
  return (
    <Page
      shell={props.shell}
      title={title}
      width="wide"
      above={<BackLink href={props.backHref}>{REPORTS.about[props.name].title}</BackLink>}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      {props.people.length === 0 ? (
        <EmptyState title={REPORTS.nobodyBehind} />
      ) : (
        <DataTable<Behind>
          caption={title}
          isCaptionHidden
          rows={props.people}
          columns={[
            {
              head: columns.name,
              cell: (one) => (
                <a class="govuk-link" href={`/young-people/${one.id}/activity`}>
                  {fullName(one)}
                </a>
              ),
            },
            { head: columns.note, cell: ({ note }) => note },
          ]}
        />
      )}
    </Page>
  );
}
