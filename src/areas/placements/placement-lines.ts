import { AT_EMPLOYER, type Role } from '#domain/accounts/roles.ts';
import { attendanceAlerts } from '#domain/placements/attendance-alerts.ts';
import { ATTENTION_CODES, type Attention, placementAttention } from '#domain/placements/attention.ts';
import { OPEN_PLACEMENT_STATUSES, type PlacementStatus } from '#domain/placements/statuses.ts';
import { momentInWords, momentOn } from '#domain/placements/ten-weeks.ts';
import type { Day } from '#domain/shared/day.ts';
import { fullName } from '#domain/young-people/names.ts';
import type { ReadTx } from '#platform/actor.ts';
import { type LoggedMark, listMarks, readCalendars } from './calendar.queries.ts';
import { type Calendar, lastDayOf, workingDays } from './calendar.ts';
import { type NextDay, nextDay } from './my-placement.ts';
import { listPlacementsIn, type PlacementRecord } from './placements.queries.ts';
import { type ReviewStanding, reviewStatesOf } from './review-states.queries.ts';

/** One placement as a list shows it. */
export interface PlacementLine {
  readonly reference: string;
  /** The young person as this actor may know them. */
  readonly who: string;
  readonly organisation: string;
  readonly title: string;
  readonly status: PlacementStatus;
  /** "week 4 of 10", while it runs. */
  readonly moment: string;
  readonly firstDayOn: Day;
  /** Null while an open pause hides it. */
  readonly lastDayOn: Day | null;
  /** Null while nothing is to come. */
  readonly next: NextDay | null;
  /** What it asks of this actor today, the most pressing first. */
  readonly attention: readonly Attention[];
}

/** The placements in some statuses that the actor may see, each with what it asks of them today. */
export async function listPlacementLines(
  tx: ReadTx,
  statuses: readonly PlacementStatus[],
): Promise<PlacementLine[]> {
  const placements = await listPlacementsIn(tx, statuses);
  const calendars = await readCalendars(tx, placements);
  const marks = await listMarks(
    tx,
    placements.map((placement) => placement.id),
  );
  const reviews = await reviewStatesOf(tx, placements, calendars);
  return placements.flatMap((placement, at) => {
    const calendar = calendars[at];
    if (!calendar) return [];
    const own = marks.filter((mark) => mark.placementId === placement.id);
    return [lineOf(tx, placement, calendar, own, reviews[at] ?? [])];
  });
}

/** The placements that are to come or under way, as the actor may know them. */
export function placementsOpen(tx: ReadTx): Promise<PlacementLine[]> {
  return listPlacementLines(tx, OPEN_PLACEMENT_STATUSES);
}

/** The placements that ask something of the actor today, the most pressing first. */
export async function placementsNeedingAttention(tx: ReadTx): Promise<PlacementLine[]> {
  const lines = await placementsOpen(tx);
  const rank = ({ attention }: PlacementLine) =>
    ATTENTION_CODES.indexOf(attention[0]?.code ?? 'paper-awaited');
  return lines.filter((line) => line.attention.length > 0).sort((a, b) => rank(a) - rank(b));
}

function lineOf(
  tx: ReadTx,
  placement: PlacementRecord,
  calendar: Calendar,
  marks: readonly LoggedMark[],
  reviews: readonly ReviewStanding[],
): PlacementLine {
  const { reference, organisation, title, status, firstDayOn } = placement;
  const runs = status === 'active' || status === 'paused';
  return {
    reference,
    who: whoIs(placement, tx.actor.role),
    organisation,
    title,
    status,
    moment: runs ? momentInWords(momentOn(calendar.dates, tx.today)) : '',
    firstDayOn,
    lastDayOn: lastDayOf(calendar, placement),
    next: nextDay(calendar, placement, tx.today),
    attention: attentionOf(tx, placement, calendar, marks, reviews),
  };
}

/** What a placement asks of the actor today. */
export function attentionOf(
  { actor, today }: ReadTx,
  placement: PlacementRecord,
  calendar: Calendar,
  marks: readonly LoggedMark[],
  reviews: readonly ReviewStanding[],
): Attention[] {
  const working = workingDays(calendar, placement);
  const logged = new Set(marks.map((mark) => mark.day));
  const facts = {
    status: placement.status,
    dayOne: placement.firstDayOn,
    lastDay: lastDayOf(calendar, placement),
    alerts: attendanceAlerts(working, marks),
    daysNotLogged: working.filter(({ day }) => day < today && !logged.has(day)).map(({ day }) => day),
    daysDisagreed: marks
      .filter(({ disagreedAt, recordedAt }) => disagreedAt !== null && disagreedAt >= recordedAt)
      .map(({ day }) => day),
    reviews,
  };
  return placementAttention(facts, actor.role, today);
}

/** The young person's name as a role may know it: an employer the first name that was shared, others the whole. */
export function whoIs(placement: PlacementRecord, role: Role): string {
  return AT_EMPLOYER.includes(role) ? placement.shared.firstName : fullName(placement);
}
