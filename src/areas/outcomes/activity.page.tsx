import { eetStateOf } from '#domain/outcomes/activities.ts';
import { apprenticeshipWarnings, nextApprenticeshipStatuses } from '#domain/outcomes/apprenticeship-steps.ts';
import { overdueReason } from '#domain/outcomes/apprenticeships.ts';
import { holdsOn } from '#domain/outcomes/episodes.ts';
import { type Day, dayInWords } from '#domain/shared/day.ts';
import { callName, fullName } from '#domain/young-people/names.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { Button } from '#web/govuk/button.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { HOMES } from './homes.content.ts';
import { Homes } from './homes.page.tsx';
import type { KeptStay, WrongStay } from './homes.queries.ts';
import {
  ACTIVITY_NAMES,
  EET_COLOURS,
  EET_NAMES,
  OUTCOMES,
  STATUS_COLOURS,
  STATUS_NAMES,
} from './outcomes.content.ts';
import type { Activity, KeptApprenticeship, Outcomes, Person } from './outcomes.queries.ts';

export interface ActivityPageProps {
  readonly shell: Shell;
  readonly person: Person;
  readonly outcomes: Outcomes;
  readonly stays: readonly KeptStay[];
  readonly wrong: readonly WrongStay[];
  readonly today: Day;
  readonly mayRecord: boolean;
  readonly mayOpenFile: boolean;
}

/** What a young person does now and did before, and their apprenticeships. */
export function ActivityPage(props: ActivityPageProps) {
  const { person, mayRecord } = props;
  const path = `/young-people/${person.id}`;
  return (
    <Page shell={props.shell} title={OUTCOMES.title(callName(person))} width="wide">
      <span class="govuk-caption-l">{fullName(person)}</span>
      <h1 class="govuk-heading-l">{OUTCOMES.title(callName(person))}</h1>
      <Now {...props} />
      {mayRecord && (
        <div class="govuk-button-group">
          <Button href={`${path}/activity/new`}>{OUTCOMES.record}</Button>
          <Button href={`${path}/apprenticeships/new`} classes="govuk-button--secondary">
            {OUTCOMES.recordApprenticeship}
          </Button>
          <Button href={`${path}/homes/new`} classes="govuk-button--secondary">
            {HOMES.record}
          </Button>
        </div>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`${path}/contacts`}>
          {OUTCOMES.contacts}
        </a>
        {' · '}
        <a class="govuk-link" href={`${path}/consents`}>
          {OUTCOMES.consents}
        </a>
        {props.mayOpenFile && (
          <>
            {' · '}
            <a class="govuk-link" href={`${path}/file`}>
              {OUTCOMES.file}
            </a>
          </>
        )}
      </p>
      <Apprenticeships {...props} />
      <Activities {...props} />
      <Homes stays={props.stays} wrong={props.wrong} correctPath={mayRecord ? `${path}/homes` : null} />
    </Page>
  );
}

function Now({ outcomes: { now } }: ActivityPageProps) {
  if (now === null) return <p class="govuk-body">{OUTCOMES.nowNotKnown}</p>;
  const state = eetStateOf(now.kind);
  return (
    <p class="govuk-body-l">
      {[ACTIVITY_NAMES[now.kind], now.withWhom].filter(Boolean).join(', ')},{' '}
      {OUTCOMES.since(dayInWords(now.startedOn))} <Tag classes={EET_COLOURS[state]}>{EET_NAMES[state]}</Tag>
    </p>
  );
}

function Activities({ outcomes, person, today, mayRecord }: ActivityPageProps) {
  if (outcomes.activities.length === 0)
    return <EmptyState title={OUTCOMES.noActivities}>{OUTCOMES.noActivitiesHint}</EmptyState>;
  const { columns } = OUTCOMES;
  return (
    <DataTable<Activity>
      caption={OUTCOMES.activities}
      rows={outcomes.activities}
      columns={[
        { head: columns.what, cell: (one) => ACTIVITY_NAMES[one.kind] },
        { head: columns.where, cell: (one) => one.withWhom ?? '' },
        { head: columns.from, cell: (one) => dayInWords(one.startedOn) },
        {
          head: columns.until,
          cell: (one) => (one.endedOn === null ? OUTCOMES.stillGoing : dayInWords(one.endedOn)),
        },
        { head: columns.hours, cell: (one) => one.hoursAWeek ?? '', isNumeric: true },
        ...(mayRecord
          ? [
              {
                head: columns.end,
                cell: (one: Activity) =>
                  holdsOn(one, today) && one.endedOn === null ? <EndLink one={one} id={person.id} /> : '',
              },
            ]
          : []),
      ]}
    />
  );
}

function EndLink({ one, id }: { one: Activity; id: string }) {
  if (one.placementId !== null) return <>{OUTCOMES.endsWithPlacement}</>;
  return (
    <a class="govuk-link" href={`/young-people/${id}/activity/${one.id}/end`}>
      {OUTCOMES.end}
      <span class="govuk-visually-hidden"> of {ACTIVITY_NAMES[one.kind]}</span>
    </a>
  );
}

function Apprenticeships(props: ActivityPageProps) {
  const { outcomes, mayRecord, person } = props;
  if (outcomes.apprenticeships.length === 0) return null;
  const { apprenticeshipColumns: columns } = OUTCOMES;
  const dayOr = (day: Day | null) => (day === null ? '' : dayInWords(day));
  return (
    <DataTable<KeptApprenticeship>
      caption={OUTCOMES.apprenticeships}
      rows={outcomes.apprenticeships}
      columns={[
        { head: columns.standard, cell: (one) => <Standard {...props} one={one} /> },
        {
          head: columns.status,
          cell: (one) => <Tag classes={STATUS_COLOURS[one.status]}>{STATUS_NAMES[one.status]}</Tag>,
        },
        {
          head: columns.employer,
          cell: (one) =>
            [one.employer, one.isFromPlacement ? OUTCOMES.fromPlacement : null].filter(Boolean).join(', '),
        },
        { head: columns.started, cell: (one) => dayInWords(one.startedOn) },
        { head: columns.planned, cell: (one) => dayOr(one.plannedEndOn) },
        { head: columns.ended, cell: (one) => dayOr(one.endedOn) },
        ...(mayRecord
          ? [{ head: columns.next, cell: (one: KeptApprenticeship) => <MoveLink one={one} id={person.id} /> }]
          : []),
      ]}
    />
  );
}

function Standard({ one, person, today }: ActivityPageProps & { one: KeptApprenticeship }) {
  const overdue = overdueReason(one, today);
  const notes = [
    ...apprenticeshipWarnings({ ...one, bornOn: person.bornOn }).map(({ staffText }) => staffText),
    ...(overdue === null ? [] : [OUTCOMES.look[overdue]]),
  ];
  return (
    <>
      {[one.standard, one.level === null ? null : OUTCOMES.level(one.level)].filter(Boolean).join(', ')}
      {notes.map((note) => (
        <p class="govuk-hint govuk-!-margin-bottom-0">{note}</p>
      ))}
    </>
  );
}

function MoveLink({ one, id }: { one: KeptApprenticeship; id: string }) {
  if (nextApprenticeshipStatuses(one.status).length === 0) return null;
  return (
    <a class="govuk-link" href={`/young-people/${id}/apprenticeships/${one.id}`}>
      {OUTCOMES.goesOn}
      <span class="govuk-visually-hidden"> {one.standard}</span>
    </a>
  );
}
