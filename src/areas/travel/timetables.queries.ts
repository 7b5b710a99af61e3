import type { Day, Instant } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

/** What is told of a timetable that was brought in. */
export interface TimetableRow {
  readonly id: string;
  readonly area: string;
  readonly file: string;
  readonly feed_sha256: string;
  readonly artefact_version: number;
  readonly artefact_bytes: number;
  readonly valid_from: Day;
  readonly valid_to: Day;
  readonly stops: number;
  readonly trips: number;
  readonly attribution: string;
  readonly findings: unknown;
  readonly imported_at: Instant;
}

/** The timetables in use, newest first. */
export function listTimetablesInUse({ read }: ReadTx): Promise<TimetableRow[]> {
  return read
    .selectFrom('timetables')
    .where('replaced_at', 'is', null)
    .select([
      'id',
      'area',
      'file',
      'feed_sha256',
      'artefact_version',
      'artefact_bytes',
      'valid_from',
      'valid_to',
      'stops',
      'trips',
      'attribution',
      'findings',
      'imported_at',
    ])
    .orderBy('imported_at', 'desc')
    .orderBy('id')
    .execute();
}

/** The same, only to know which are to be opened: asked at every request that is about a journey. */
export function listIdsInUse({ read }: ReadTx) {
  return read
    .selectFrom('timetables')
    .where('replaced_at', 'is', null)
    .select(['id', 'artefact_version'])
    .orderBy('imported_at', 'desc')
    .orderBy('id')
    .execute();
}

/** The compiled bytes of some timetables. */
export function readArtefacts({ read }: ReadTx, ids: readonly string[]) {
  return read
    .selectFrom('timetable_artefacts')
    .where('timetable_id', 'in', ids)
    .select(['timetable_id', 'artefact'])
    .execute();
}
