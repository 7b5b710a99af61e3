import { wasThere } from '#domain/courses/cohort-records.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { fullName } from '#domain/young-people/names.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { COHORTS } from './cohorts.content.ts';
import type { Cohort, CohortRecord, Enrolment } from './cohorts.queries.ts';

interface CohortsPageProps {
  readonly shell: Shell;
  readonly cohorts: readonly Cohort[];
  readonly mayChange: boolean;
}

/** The groups of the employability course. */
export function CohortsPage({ shell, cohorts, mayChange }: CohortsPageProps) {
  const { columns } = COHORTS;
  return (
    <Page shell={shell} title={COHORTS.title} width="wide">
      <h1 class="govuk-heading-l">{COHORTS.title}</h1>
      {mayChange && <Button href="/cohorts/new">{COHORTS.new}</Button>}
      {cohorts.length === 0 ? (
        <EmptyState title={COHORTS.none}>{COHORTS.noneHint}</EmptyState>
      ) : (
        <DataTable<Cohort>
          caption={COHORTS.title}
          isCaptionHidden
          rows={cohorts}
          columns={[
            {
              head: columns.name,
              cell: (one) => (
                <a class="govuk-link" href={`/cohorts/${one.id}`}>
                  {one.name}
                </a>
              ),
            },
            {
              head: columns.dates,
              cell: (one) => COHORTS.dates(dayInWords(one.startsOn), dayInWords(one.endsOn)),
            },
            { head: columns.venue, cell: ({ venue }) => venue ?? '' },
            {
              head: columns.taken,
              cell: (one) => COHORTS.taken(one.enrolled ?? 0, one.places),
              isNumeric: true,
            },
            { head: columns.award, cell: (one) => awardOf(one) },
          ]}
        />
      )}
    </Page>
  );
}

function awardOf({ awardTitle, awardLevel, awardNumber }: Cohort): string {
  return [awardTitle, awardLevel, awardNumber].filter(Boolean).join(', ');
}

interface CohortPageProps {
  readonly shell: Shell;
  readonly record: CohortRecord;
  readonly mayChange: boolean;
}

/** One group: who is in it and how far they are, and its sessions. */
export function CohortPage(props: CohortPageProps) {
  const { cohort } = props.record;
  const path = `/cohorts/${cohort.id}`;
  const dates = COHORTS.dates(dayInWords(cohort.startsOn), dayInWords(cohort.endsOn));
  return (
    <Page
      shell={props.shell}
      title={cohort.name}
      width="wide"
      above={<BackLink href="/cohorts">{COHORTS.title}</BackLink>}
    >
      <h1 class="govuk-heading-l">{cohort.name}</h1>
      <p class="govuk-body">{[dates, cohort.venue, awardOf(cohort)].filter(Boolean).join('. ')}</p>
      {props.mayChange && (
        <div class="govuk-button-group">
          <Button href={`${path}/enrol`}>{COHORTS.enrol}</Button>
          <Button href={`${path}/sessions/new`} classes="govuk-button--secondary">
            {COHORTS.addSession}
          </Button>
        </div>
      )}
      <People {...props} />
      <Sessions {...props} />
    </Page>
  );
}

function People({ record, mayChange }: CohortPageProps) {
  const { enrolments, sessions, marks, units } = record;
  const { peopleColumns: columns } = COHORTS;
  if (enrolments.length === 0) return <EmptyState title={COHORTS.nobody} />;
  const attended = (id: string) =>
    marks.filter((one) => one.youngPersonId === id && wasThere(one.mark)).length;
  const unitsOf = (id: string) =>
    units.filter((one) => one.enrolmentId === id).map(({ unit, result }) => `${unit}: ${result}`);
  return (
    <DataTable<Enrolment>
      caption={COHORTS.people}
      rows={enrolments}
      columns={[
        { head: columns.name, cell: (one) => fullName(one) },
        {
          head: columns.attended,
          cell: (one) => COHORTS.attended(attended(one.youngPersonId), sessions.length),
        },
        { head: columns.units, cell: (one) => unitsOf(one.id).join('; ') },
        {
          head: columns.award,
          cell: (one) =>
            one.awardOn === null ? '' : `${dayInWords(one.awardOn)}, ${one.certificateNumber ?? ''}`,
        },
        ...(mayChange
          ? [
              {
                head: columns.more,
                cell: (one: Enrolment) => (
                  <a class="govuk-link" href={`/cohorts/${one.cohortId}/people/${one.id}`}>
                    {COHORTS.record}
                    <span class="govuk-visually-hidden"> {fullName(one)}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Sessions({ record, mayChange }: CohortPageProps) {
  const { sessionColumns: columns } = COHORTS;
  if (record.sessions.length === 0) return <EmptyState title={COHORTS.noSessions} />;
  return (
    <DataTable<CohortRecord['sessions'][number]>
      caption={COHORTS.sessions}
      rows={record.sessions}
      columns={[
        { head: columns.day, cell: ({ heldOn }) => dayInWords(heldOn) },
        { head: columns.title, cell: ({ title }) => title },
        ...(mayChange
          ? [
              {
                head: columns.register,
                cell: ({ id, title }: CohortRecord['sessions'][number]) => (
                  <a class="govuk-link" href={`/cohorts/${record.cohort.id}/sessions/${id}`}>
                    {COHORTS.register}
                    <span class="govuk-visually-hidden"> {title}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
