import { attendanceAlerts } from '#domain/placements/attendance-alerts.ts';
import { WORRY_DAYS } from '#domain/placements/attention.ts';
import { checkGateToStart } from '#domain/placements/gate.ts';
import { GATE_ITEMS, type GateCode } from '#domain/placements/gate-items.ts';
import { OPEN_PLACEMENT_STATUSES, type PlacementStatus } from '#domain/placements/statuses.ts';
import { momentInWords, momentOn } from '#domain/placements/ten-weeks.ts';
import { addDays, type Day } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';
import type { StripWeek } from '#web/week-strip.tsx';
import { type LoggedMark, listMarks, readCalendars } from './calendar.queries.ts';
import { type Calendar, workingDays } from './calendar.ts';
import { listSteps } from './history.queries.ts';
import { stripOf } from './placement-strip.ts';
import { REVIEW_NAMES } from './placements.content.ts';
import { findPlacement, listPlacementsIn, type PlacementRecord } from './placements.queries.ts';
import { readGate } from './read-gate.ts';
import { type ReviewStanding, reviewStatesOf } from './review-states.queries.ts';

/** How a placement to come or under way stands: for whoever looks at several young people at once. */
export interface PlacementStanding {
  readonly youngPersonId: string;
  readonly reference: string;
  readonly organisation: string;
  readonly title: string;
  readonly status: PlacementStatus;
  /** "week 4 of 10"; empty before day one. */
  readonly moment: string;
  readonly firstDayOn: Day;
  readonly lastDayOn: Day;
  /** Worries about attendance that are still news. */
  readonly worries: readonly { readonly day: Day; readonly text: string }[];
  readonly reviewsLate: readonly { readonly name: string; readonly dueBy: Day }[];
  readonly strip: readonly StripWeek[];
}

/** The placements to come and under way that the actor may see. */
export async function placementStandings(tx: ReadTx): Promise<PlacementStanding[]> {
  const placements = await listPlacementsIn(tx, OPEN_PLACEMENT_STATUSES);
  const calendars = await readCalendars(tx, placements);
  const marks = await listMarks(
    tx,
    placements.map(({ id }) => id),
  );
  const reviews = await reviewStatesOf(tx, placements, calendars);
  return placements.flatMap((placement, at) => {
    const calendar = calendars[at];
    const own = marks.filter(({ placementId }) => placementId === placement.id);
    return calendar ? [standingOf(tx, placement, calendar, own, reviews[at] ?? [])] : [];
  });
}

function standingOf(
  { today }: ReadTx,
  placement: PlacementRecord,
  calendar: Calendar,
  marks: readonly LoggedMark[],
  reviews: readonly ReviewStanding[],
): PlacementStanding {
  const { youngPersonId, reference, organisation, title, status, firstDayOn, lastDayOn } = placement;
  const runs = status === 'active' || status === 'paused';
  return {
    ...{ youngPersonId, reference, organisation, title, status, firstDayOn, lastDayOn },
    moment: runs ? momentInWords(momentOn(calendar.dates, today)) : '',
    worries: runs
      ? attendanceAlerts(workingDays(calendar, placement), marks)
          .filter(({ day }) => day > addDays(today, -WORRY_DAYS))
          .map(({ day, staffText }) => ({ day, text: staffText }))
      : [],
    reviewsLate: reviews.flatMap(({ kind, state, closesOn }) =>
      state === 'overdue' && closesOn !== null ? [{ name: REVIEW_NAMES[kind], dueBy: closesOn }] : [],
    ),
    strip: stripOf({ calendar, marks, reviews, isForEmployer: false, ...placement }, today),
  };
}

/** Whom somebody must not meet is never said in front of others, not even that it is still to be looked at. */
const NEVER_SAID: readonly GateCode[] = ['must-not-meet'];

const BEFORE_DAY_ONE: readonly PlacementStatus[] = ['planned', 'confirmed'];

/** What is still open at the gate of a placement that has not begun, by the names of its items, and since when it is planned. */
export async function openAtGate(
  tx: ReadTx,
  { reference }: Pick<PlacementStanding, 'reference'>,
): Promise<{ readonly since: Day; readonly open: readonly string[] } | null> {
  const placement = await findPlacement(tx, reference);
  if (!placement || !BEFORE_DAY_ONE.includes(placement.status)) return null;
  const { items, overrides } = await readGate(tx, placement);
  const checked = checkGateToStart(items, overrides);
  const open = checked.ok ? [] : checked.reasons.map(({ code }) => code);
  const planned = (await listSteps(tx, placement.id)).at(-1);
  return {
    since: planned?.onDate ?? placement.firstDayOn,
    open: open.filter((code) => !NEVER_SAID.includes(code)).map((code) => GATE_ITEMS[code].title),
  };
}
