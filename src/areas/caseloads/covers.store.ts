import { lastDayBefore } from '#domain/caseloads/allocations.ts';
import { type CoverReason, coverState } from '#domain/caseloads/covers.ts';
import type { Day } from '#domain/shared/day.ts';
import { asService, type Tx } from '#platform/actor.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import { stale } from '#platform/errors.ts';
import type { Cover } from './covers.queries.ts';

export interface NewCover {
  readonly authority: string;
  readonly workerUserId: string;
  readonly coverUserId: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly reason: CoverReason;
  /** Null: the whole caseload. */
  readonly youngPersonIds: readonly string[] | null;
}

// Rights hang on these rows too: no policy lets a worker write them, the service does where a command has decided it.

/** Lets somebody stand in for a worker. @returns the id. @throws the database's refusal where they do already. */
export function insertCover(tx: Tx, cover: NewCover): Promise<string> {
  const id = crypto.randomUUID();
  const { authority, youngPersonIds } = cover;
  return asService(tx, async ({ write, now, actor }) => {
    await write
      .insertInto('covers')
      .values({
        id,
        authority,
        worker_user_id: cover.workerUserId,
        cover_user_id: cover.coverUserId,
        starts_on: cover.startsOn,
        ends_on: cover.endsOn,
        reason: cover.reason,
        is_whole: youngPersonIds === null,
        set_at: now,
        set_by: actor.userId,
      })
      .execute();
    const people = (youngPersonIds ?? []).map((one) => ({ cover_id: id, young_person_id: one, authority }));
    if (people.length > 0) await insertRows(tx, 'cover_people', people);
    return id;
  });
}

/** Moves the last day on. @throws ServiceError conflict where somebody has changed it since it was looked at. */
export async function moveCoverEnd(tx: Tx, id: string, version: number, endsOn: Day): Promise<void> {
  const moved = await asService(tx, ({ write }) =>
    write
      .updateTable('covers')
      .set({ ends_on: endsOn, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('ended_at', 'is', null)
      .returning('id')
      .executeTakeFirst(),
  );
  if (!moved) throw stale();
}

/** Ends a cover that runs or is to come: with the next request. @returns false where it was over already. */
export async function endCoverNow(tx: Tx, cover: Cover): Promise<boolean> {
  const { id, version, startsOn } = cover;
  const first = coverState(cover, tx.today) === 'to come' ? startsOn : tx.today;
  const ended = await asService(tx, ({ write, now, today, actor }) =>
    write
      .updateTable('covers')
      .set({ ends_on: lastDayBefore(first), ended_at: now, ended_by: actor.userId, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('ended_at', 'is', null)
      .where('ends_on', '>=', today)
      .returning('id')
      .executeTakeFirst(),
  );
  return ended !== undefined;
}
