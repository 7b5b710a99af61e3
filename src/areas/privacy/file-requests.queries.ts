import type { ASKED_BY, PassageReason } from '#domain/privacy/access-requests.ts';
import type { ReadTx } from '#platform/actor.ts';
import type { FileSection } from './file-parts.ts';

/** What was decided about a passage. */
export interface Decision {
  readonly isKept: boolean;
  readonly reason: PassageReason;
}

/** What was decided about passages of a file, by what they say. `released`: before the last time it was handed out. */
export async function listDecisions(
  { read }: ReadTx,
  youngPersonId: string,
  which: 'so far' | 'released',
): Promise<ReadonlyMap<string, Decision>> {
  const rows = await read
    .selectFrom('file_passages as p')
    .where('p.young_person_id', '=', youngPersonId)
    .$if(which === 'released', (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('file_requests as r')
            .whereRef('r.young_person_id', '=', 'p.young_person_id')
            .whereRef('r.released_at', '>=', 'p.decided_at')
            .select('r.id'),
        ),
      ),
    )
    .select(['p.passage_sha256 as sha256', 'p.is_kept as isKept', 'p.reason'])
    .$narrowType<{ reason: PassageReason }>()
    .execute();
  return new Map(rows.map(({ sha256, ...decision }) => [sha256, decision]));
}

/** Requests for a file, the latest first. */
export function listFileRequests({ read }: ReadTx, youngPersonId: string) {
  return read
    .selectFrom('file_requests')
    .where('young_person_id', '=', youngPersonId)
    .orderBy('noted_at', 'desc')
    .limit(50)
    .select([
      'id',
      'asked_by as askedBy',
      'asked_on as askedOn',
      'due_on as dueOn',
      'released_at as releasedAt',
      'version',
    ])
    .$narrowType<{ askedBy: (typeof ASKED_BY)[number] }>()
    .execute();
}
export type FileRequest = Awaited<ReturnType<typeof listFileRequests>>[number];

/** What was handed out at one request; undefined where nothing was, or the actor may not see it. */
export async function findReleased(
  { read }: ReadTx,
  youngPersonId: string,
  id: string,
): Promise<{ releasedAt: string; sections: readonly FileSection[] } | undefined> {
  const row = await read
    .selectFrom('file_requests')
    .where('id', '=', id)
    .where('young_person_id', '=', youngPersonId)
    .where('released_at', 'is not', null)
    .select(['released_at as releasedAt', 'released'])
    .executeTakeFirst();
  if (!row?.releasedAt) return undefined;
  // Of somebody who is erased since only the day is left.
  const sections = Array.isArray(row.released) ? (row.released as readonly FileSection[]) : [];
  return { releasedAt: row.releasedAt, sections };
}

/** Whose file it is; undefined where there is nobody of that id, or the actor may not see them. */
export function findFileOf({ read }: ReadTx, id: string) {
  return read
    .selectFrom('young_people')
    .where('id', '=', id)
    .select([
      'id',
      'authority',
      'first_name as firstName',
      'last_name as lastName',
      'known_as as knownAs',
      'date_of_birth as bornOn',
      'died_on as diedOn',
      'erased_at as erasedAt',
    ])
    .executeTakeFirst();
}
export type FileOf = NonNullable<Awaited<ReturnType<typeof findFileOf>>>;
