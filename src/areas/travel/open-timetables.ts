import type { Day } from '#domain/shared/day.ts';
import {
  ARTEFACT_VERSION,
  isInArea,
  openTimetable,
  type Point,
  type Timetable,
} from '#engines/travel/index.ts';
import type { ReadTx } from '#platform/actor.ts';
import { listIdsInUse, readArtefacts } from './timetables.queries.ts';

export interface OpenTimetable {
  readonly id: string;
  readonly timetable: Timetable;
}

// A city is a megabyte or two when opened; a service seldom has more than its own area and its neighbours'. Beyond those
// in use a replaced one may stay for a while.
const KEPT_LEAST = 12;

/** By id: a timetable never changes once it is in, so what this process has opened stays right. Oldest use first. */
const kept = new Map<string, Timetable>();

/**
 * The timetables in use, newest first. Each is read and opened once and then kept in this process, so that a request
 * costs one small query. One that this release cannot open is left out: `doctor` names it.
 */
export async function openTimetables(tx: ReadTx): Promise<readonly OpenTimetable[]> {
  const rows = await listIdsInUse(tx);
  const ids = rows.filter((row) => row.artefact_version === ARTEFACT_VERSION).map(({ id }) => id);
  const missing = ids.filter((id) => !kept.has(id));
  const read = missing.length === 0 ? [] : await readArtefacts(tx, missing);
  const opened = new Map(read.map((row) => [row.timetable_id, openTimetable(row.artefact)]));
  const open = ids.flatMap((id) => {
    const timetable = kept.get(id) ?? opened.get(id);
    return timetable ? [{ id, timetable }] : [];
  });
  for (const { id, timetable } of open) {
    kept.delete(id);
    kept.set(id, timetable);
  }
  dropOldest(Math.max(KEPT_LEAST, open.length));
  return open;
}

function dropOldest(most: number): void {
  for (const id of kept.keys()) {
    if (kept.size <= most) return;
    kept.delete(id);
  }
}

/**
 * The timetable that speaks about a place on a day: of those whose area it lies in, the newest that holds the day, else
 * the newest. Null: none is loaded there. `open` is newest first.
 */
export function timetableFor(open: readonly OpenTimetable[], point: Point, on: Day): Timetable | null {
  return timetableOn(
    open.map(({ timetable }) => timetable).filter((timetable) => isInArea(timetable, point)),
    on,
  );
}

/** Of some timetables, newest first, the newest that holds the day, else the newest. */
export function timetableOn(here: readonly Timetable[], on: Day): Timetable | null {
  return here.find(({ header }) => header.validFrom <= on && on <= header.validTo) ?? here[0] ?? null;
}
