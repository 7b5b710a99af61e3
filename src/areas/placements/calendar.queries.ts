import type { LoggedDay } from '#domain/placements/attendance.ts';
import type { Pause, PauseKind } from '#domain/placements/pauses.ts';
import type { Day, Instant } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';
import { type Calendar, calendarOf, type HoursChange } from './calendar.ts';
import type { PlacementRecord } from './placements.queries.ts';

export interface RecordedPause extends Pause {
  readonly id: string;
  readonly placementId: string;
  readonly note: string | null;
}

/** A day as logged, with what the young person says about it. */
export interface LoggedMark extends LoggedDay {
  readonly placementId: string;
  readonly recordedAt: Instant;
  readonly disagreedAt: Instant | null;
  readonly disagreement: string | null;
}

/** The days, weeks and hours of one placement, pauses and changed hours counted in. */
export async function readCalendar(tx: ReadTx, placement: PlacementRecord): Promise<Calendar> {
  const [calendar] = await readCalendars(tx, [placement]);
  return calendar ?? calendarOf(placement, [], []);
}

/** The same for several placements, in their order. */
export async function readCalendars(
  tx: ReadTx,
  placements: readonly PlacementRecord[],
): Promise<readonly Calendar[]> {
  const ids = placements.map((placement) => placement.id);
  const pauses = await listPauses(tx, ids);
  const changes = await listHoursChanges(tx, ids);
  return placements.map((placement) =>
    calendarOf(
      placement,
      pauses.filter((pause) => pause.placementId === placement.id),
      changes.filter((change) => change.placementId === placement.id),
    ),
  );
}

/** The pauses of some placements, in order of time. */
export async function listPauses(
  { read }: ReadTx,
  placementIds: readonly string[],
): Promise<RecordedPause[]> {
  if (placementIds.length === 0) return [];
  return read
    .selectFrom('placement_pauses')
    .where('placement_id', 'in', [...placementIds])
    .orderBy('from_on')
    .select(['id', 'placement_id as placementId', 'kind', 'from_on as from', 'to_on as to', 'note'])
    .$narrowType<{ kind: PauseKind }>()
    .execute();
}

async function listHoursChanges(
  { read }: ReadTx,
  placementIds: readonly string[],
): Promise<(HoursChange & { readonly placementId: string })[]> {
  if (placementIds.length === 0) return [];
  return read
    .selectFrom('placement_amendments')
    .where('placement_id', 'in', [...placementIds])
    .where('kind', '=', 'hours')
    .orderBy('made_at')
    .select(['placement_id as placementId', 'before', 'after'])
    .execute();
}

/** What was logged for some placements, in order of time. */
export async function listMarks({ read }: ReadTx, placementIds: readonly string[]): Promise<LoggedMark[]> {
  if (placementIds.length === 0) return [];
  return read
    .selectFrom('attendance')
    .where('placement_id', 'in', [...placementIds])
    .orderBy('day_on')
    .select([
      'placement_id as placementId',
      'day_on as day',
      'mark',
      'recorded_at as recordedAt',
      'disagreed_at as disagreedAt',
      'disagreement',
    ])
    .$narrowType<{ mark: LoggedDay['mark'] }>()
    .execute();
}

/** The marks up to the last day that a placement really had. */
export function marksWithin<M extends { readonly day: Day }>(marks: readonly M[], lastDay: Day | null): M[] {
  return marks.filter(({ day }) => lastDay === null || day <= lastDay);
}
