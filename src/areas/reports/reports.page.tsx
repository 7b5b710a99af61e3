import { fullName } from '#domain/young-people/names.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import type { Behind, Report } from './report.ts';
import { REPORTS } from './reports.content.ts';

/** Which reports there are. */
export function ReportsPage({
  shell,
  reports,
}: {
  readonly shell: Shell;
  readonly reports: readonly Report[];
}) {
  return (
    <Page shell={shell} title={REPORTS.title}>
      <h1 class="govuk-heading-l">{REPORTS.title}</h1>
      <p class="govuk-body">{REPORTS.intro}</p>
      {reports.map(({ name, words }) => (
        <section>
          <h2 class="govuk-heading-m govuk-!-margin-bottom-1">
            <a class="govuk-link" href={`/reports/${name}`}>
              {words.title}
            </a>
          </h2>
          <p class="govuk-body">{words.about}</p>
        </section>
      ))}
    </Page>
  );
}

/** The people behind a figure. */
export function BehindPage(props: {
  readonly shell: Shell;
  readonly report: Report;
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
      above={<BackLink href={props.backHref}>{props.report.words.title}</BackLink>}
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
                <a class="govuk-link" href={one.href ?? `/young-people/${one.id}/activity`}>
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
