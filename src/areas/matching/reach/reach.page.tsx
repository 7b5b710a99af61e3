import { BANDS, REACH, timeText } from '#areas/travel/index.ts';
import { dayInWordsWithWeekday } from '#domain/shared/day.ts';
import { clockText } from '#domain/shared/minutes.ts';
import { fullName } from '#domain/young-people/names.ts';
import { type Column, DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { PlaceMap } from '#web/map.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { REACHING } from './reach.content.ts';
import type { ReachView } from './reach-view.ts';
import type { Reaching } from './who-can-reach.ts';

export interface ReachPageProps {
  readonly shell: Shell;
  readonly view: ReachView;
  /** The page of the opportunity or course. */
  readonly back: string;
  /** A worker sees those whom they look after, and nobody else is counted. */
  readonly isCaseload: boolean;
}

/** Who of those that wait can get to one place in time and home again, on a map without doors and one by one. */
export function ReachPage({ shell, view, back, isCaseload }: ReachPageProps) {
  const { title, reference } = view.option.facts;
  return (
    <Page
      shell={shell}
      title={REACHING.title(title)}
      width="wide"
      above={<BackLink href={back}>{REACHING.back}</BackLink>}
    >
      <span class="govuk-caption-l">
        {reference}, {view.option.organisation}
      </span>
      <h1 class="govuk-heading-l">{REACHING.title(title)}</h1>
      {isCaseload && <p class="govuk-body">{REACHING.caseload}</p>}
      <Sum view={view} />
      <Drawing view={view} back={back} />
    </Page>
  );
}

function Sum({ view: { who, option } }: { view: ReachView }) {
  const { startsAt } = option.facts;
  if (who.waiting === 0) return <EmptyState title={REACHING.nobody} />;
  return (
    <p class="govuk-body-l">
      {startsAt === null
        ? REACHING.sumNoHours(who.reachable, who.waiting)
        : REACHING.sum(who.reachable, who.waiting, clockText(startsAt))}{' '}
      {who.noJourney > 0 && REACHING.none(who.noJourney)}{' '}
      {who.notChecked > 0 && REACHING.notChecked(who.notChecked)}
    </p>
  );
}

function Drawing({ view, back }: { view: ReachView; back: string }) {
  const { who, place, reach, areas, option } = view;
  const table = <DataTable caption={REACHING.table} isCaptionHidden columns={COLUMNS} rows={who.people} />;
  if (!place)
    return (
      <>
        <p class="govuk-body">{REACHING.noPlace}</p>
        {who.waiting > 0 && table}
      </>
    );
  const label = option.organisation;
  return (
    <>
      {!reach && <p class="govuk-body">{REACHING.noReach}</p>}
      <PlaceMap
        id="reach-map"
        caption={REACHING.caption}
        description={REACHING.description(areas.length)}
        points={[{ ...place, label, detail: option.facts.title, href: back, mark: '★' }]}
        areas={areas}
        areaLabel={REACHING.areas}
        reach={reach ? reach.bands.map((stops, n) => ({ label: BANDS[n] ?? '', stops })) : []}
        reachTitle={reach ? REACH.toPlace(clockText(reach.arriveBy), dayInWordsWithWeekday(reach.on)) : null}
        lines={reach?.lines ?? []}
        attribution={reach ? [reach.attribution] : []}
        tableTitle={REACHING.table}
      >
        {table}
      </PlaceMap>
    </>
  );
}

const COLUMNS: readonly Column<Reaching>[] = [
  {
    head: REACHING.columns.who,
    cell: ({ person }) => (
      <a class="govuk-link" href={`/referrals/${person.reference}`}>
        {fullName(person)}, {person.reference}
      </a>
    ),
  },
  {
    head: REACHING.columns.minutes,
    cell: ({ journey }) =>
      journey.state === 'reachable'
        ? REACHING.times(journey.minutesThere, journey.minutesHome)
        : REACHING.unknown,
  },
  { head: REACHING.columns.journey, cell: ({ journey }) => journeyText(journey) },
];

function journeyText(journey: Reaching['journey']): string {
  if (journey.state === 'not-checked') return journey.text;
  if (journey.state === 'no-journey')
    return journey.refusals.map(({ staffText }) => staffText).join(' ') || journey.text;
  const { leaveAt, homeAt, lastWayHomeMargin: margin } = journey;
  const times = REACHING.leaves(timeText(leaveAt), timeText(homeAt));
  return margin === null ? `${times}.` : `${times}; ${REACHING.last(margin)}.`;
}
