import { sql } from 'kysely';
import type { CoverReason } from '#domain/caseloads/covers.ts';
import type { Day } from '#domain/shared/day.ts';
import { asService, type ReadTx, readSql } from '#platform/actor.ts';

/** A cover with both names. */
export interface Cover {
  readonly id: string;
  readonly workerUserId: string;
  readonly workerName: string;
  readonly coverUserId: string;
  readonly coverName: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly reason: CoverReason;
  readonly isWhole: boolean;
  /** How many are named one by one. */
  readonly people: number;
  readonly isEndedEarly: boolean;
  readonly version: number;
}

// A worker sees colleagues while they work here; who stood in for whom is said for good.
async function withNames(
  tx: ReadTx,
  rows: readonly Omit<Cover, 'workerName' | 'coverName'>[],
): Promise<Cover[]> {
  const ids = rows.flatMap(({ workerUserId, coverUserId }) => [workerUserId, coverUserId]);
  const users = await asService(tx, (all) =>
    readSql(
      all,
      sql<{ id: string; name: string }>`select id, name from users where id = any(${ids}::uuid[])`,
    ),
  );
  const names = new Map(users.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? '';
  return rows.map((row) => ({
    ...row,
    workerName: nameOf(row.workerUserId),
    coverName: nameOf(row.coverUserId),
  }));
}

const covers = ({ read }: ReadTx) =>
  read
    .selectFrom('covers as c')
    .select([
      'c.id',
      'c.worker_user_id as workerUserId',
      'c.cover_user_id as coverUserId',
      'c.starts_on as startsOn',
      'c.ends_on as endsOn',
      'c.reason',
      'c.is_whole as isWhole',
      'c.version',
      sql<number>`(select count(*) from cover_people p where p.cover_id = c.id)`.as('people'),
      sql<boolean>`c.ended_at is not null`.as('isEndedEarly'),
    ])
    .$narrowType<{ reason: CoverReason }>();

/** Covers that the actor may know of, latest first, after the one named. */
export async function listCovers(
  tx: ReadTx,
  page: { readonly after: { readonly startsOn: Day; readonly id: string } | null; readonly limit: number },
): Promise<Cover[]> {
  const { after } = page;
  return withNames(
    tx,
    await covers(tx)
      .$if(after !== null, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('c.starts_on', 'c.id'), '<', tuple(after?.startsOn ?? '', after?.id ?? '')),
        ),
      )
      .orderBy('c.starts_on', 'desc')
      .orderBy('c.id', 'desc')
      .limit(page.limit)
      .execute(),
  );
}

/** One of them, or none that the actor may know of. */
export async function findCover(tx: ReadTx, id: string): Promise<Cover | undefined> {
  return (await withNames(tx, await covers(tx).where('c.id', '=', id).execute()))[0];
}

/** For whom the actor stands in today. */
export async function listOwnCovering(tx: ReadTx): Promise<Cover[]> {
  const rows = await covers(tx)
    .where('c.cover_user_id', '=', tx.actor.userId)
    .where('c.authority', '=', tx.actor.authority)
    .where('c.starts_on', '<=', tx.today)
    .where('c.ends_on', '>=', tx.today)
    .orderBy('c.ends_on')
    .orderBy('c.id')
    .execute();
  return rows.length === 0 ? [] : withNames(tx, rows);
}
