import { PROGRAMME_ROLES, type Role } from '#domain/accounts/roles.ts';
import { addDays, type Day, daysBetween, type Instant } from '#domain/shared/day.ts';
import { ARTEFACT_VERSION, type Finding, STALE_DAYS } from '#engines/travel/index.ts';
import type { ReadTx } from '#platform/actor.ts';
import { listTimetablesInUse, type TimetableRow } from './timetables.queries.ts';

/** Long enough for somebody to get the next one. */
const ENDING_DAYS = 28;

/** Those who look after the programme or its data. */
export const TIMETABLE_READERS: readonly Role[] = [...PROGRAMME_ROLES, 'data-officer', 'auditor'];

export type Validity = 'not-begun' | 'current' | 'ending' | 'ended' | 'too-old';

/** A timetable in use, as pages, the API and the command line show it. */
export interface TimetableView {
  readonly id: string;
  readonly area: string;
  readonly file: string;
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly validity: Validity;
  /** From today to its last day; negative once it has ended. */
  readonly daysLeft: number;
  /** The last day for which journeys are still checked against it. */
  readonly checkedUntil: Day;
  readonly stops: number;
  readonly trips: number;
  readonly attribution: string;
  readonly importedAt: Instant;
  /** False: another release read it, so no journey is checked until it is imported again. */
  readonly canBeOpened: boolean;
  readonly findings: readonly Finding[];
}

/** The timetables in use, newest first. */
export async function listTimetables(tx: ReadTx): Promise<TimetableView[]> {
  return (await listTimetablesInUse(tx)).map((row) => viewOf(row, tx.today));
}

function viewOf(row: TimetableRow, today: Day): TimetableView {
  return {
    id: row.id,
    area: row.area,
    file: row.file,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    validity: validityOf(row.valid_from, row.valid_to, today),
    daysLeft: daysBetween(today, row.valid_to),
    checkedUntil: addDays(row.valid_to, STALE_DAYS),
    stops: row.stops,
    trips: row.trips,
    attribution: row.attribution,
    importedAt: row.imported_at,
    canBeOpened: row.artefact_version === ARTEFACT_VERSION,
    findings: row.findings as Finding[],
  };
}

function validityOf(from: Day, to: Day, today: Day): Validity {
  if (today > addDays(to, STALE_DAYS)) return 'too-old';
  if (today > to) return 'ended';
  if (daysBetween(today, to) < ENDING_DAYS) return 'ending';
  return today < from ? 'not-begun' : 'current';
}
