import { sql } from 'kysely';
import type { Day, Instant } from '#domain/shared/day.ts';
import { asService, looked, type ReadTx, readSql } from '#platform/actor.ts';

/** Whom somebody means who may not see them yet. */
export interface Meant {
  readonly id: string;
  /** Of their latest referral. */
  readonly reference: string | null;
}

/** How a file that one does not see is named: by a referral, or by surname and birthday, both as they are written down. */
export interface NamedFile {
  readonly reference: string | null;
  readonly lastName: string | null;
  readonly dateOfBirth: Day | null;
}

/** Whom that names in the actor's own authority; looked up by the service, and no name is given back. */
export function findMeant(tx: ReadTx, file: NamedFile): Promise<Meant[]> {
  const { reference, lastName, dateOfBirth } = file;
  const named =
    reference === null
      ? sql`lower(y.last_name) = lower(${lastName}) and y.date_of_birth = ${dateOfBirth}::date`
      : sql`exists (select from referrals r where r.young_person_id = y.id and upper(r.reference) = upper(${reference}))`;
  return asService(tx, (all) =>
    readSql(
      all,
      sql<Meant>`select y.id, (select r.reference from referrals r where r.young_person_id = y.id
          order by r.referred_on desc, r.reference desc limit 1) as reference
        from young_people y where y.authority = ${tx.actor.authority} and y.merged_into is null and ${named} limit 2`,
    ),
  );
}

/** Whether the actor sees this file already. */
export async function seesFile({ read }: ReadTx, youngPersonId: string): Promise<boolean> {
  const row = await read
    .selectFrom('young_people')
    .where('id', '=', youngPersonId)
    .select('id')
    .executeTakeFirst();
  return row !== undefined;
}

const openings = ({ read }: ReadTx) =>
  read
    .selectFrom('file_openings as o')
    .select([
      'o.id',
      'o.authority',
      'o.young_person_id as youngPersonId',
      'o.user_id as userId',
      'o.reason',
      'o.opened_at as openedAt',
      'o.expires_at as expiresAt',
      'o.ended_at as endedAt',
      'o.was_right as wasRight',
      'o.judged_at as judgedAt',
      'o.version',
    ]);

export type Opening = Awaited<ReturnType<ReturnType<typeof openings>['executeTakeFirstOrThrow']>>;

/** An opening by its id, or none that the actor may know of. */
export function findOpening(tx: ReadTx, id: string): Promise<Opening | undefined> {
  return openings(tx).where('o.id', '=', id).executeTakeFirst();
}

/** The actor's own openings that are open at this moment. */
export function listOwnOpen(tx: ReadTx): Promise<Opening[]> {
  return openings(tx)
    .where('o.user_id', '=', tx.actor.userId)
    .where('o.ended_at', 'is', null)
    .where('o.expires_at', '>', tx.now)
    .orderBy('o.expires_at')
    .execute();
}

/** How many openings nobody has judged. */
export async function countUnjudged({ read }: ReadTx): Promise<number> {
  const row = await read
    .selectFrom('file_openings')
    .where('was_right', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** An opening in a list: whose file, by their latest referral, and who opened it. */
export type ListedOpening = Opening & {
  readonly reference: string | null;
  readonly by: string | null;
};

/** Openings that the actor may know of, latest first, after the one named; those of one young person where `of` says so. */
export async function listOpenings(
  tx: ReadTx,
  page: {
    readonly after: { readonly at: Instant; readonly id: string } | null;
    readonly limit: number;
    readonly of?: string;
  },
): Promise<ListedOpening[]> {
  const { after, of } = page;
  const rows = await openings(tx)
    .$if(of !== undefined, (query) => query.where('o.young_person_id', '=', of ?? ''))
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('o.opened_at', 'o.id'), '<', tuple(after?.at ?? '', after?.id ?? '')),
      ),
    )
    .orderBy('o.opened_at', 'desc')
    .orderBy('o.id', 'desc')
    .limit(page.limit)
    .execute();
  const names = await namesAround(tx, rows);
  // A reference in a list is no name, but whose file was opened is told here: whoever reads it has looked.
  looked(
    tx,
    rows.map((row) => row.youngPersonId),
  );
  return rows.map((row) => ({ ...row, ...(names.get(row.id) ?? { reference: null, by: null }) }));
}

// A worker whose time is over sees neither the referral any more nor, perhaps, colleagues; their own list still says which.
async function namesAround(tx: ReadTx, rows: readonly Opening[]) {
  const ids = rows.map((row) => row.id);
  const found = await asService(tx, (all) =>
    readSql(
      all,
      sql<{ id: string; reference: string | null; by: string | null }>`select o.id, u.name as by,
          (select r.reference from referrals r where r.young_person_id = o.young_person_id
            order by r.referred_on desc, r.reference desc limit 1) as reference
        from file_openings o join users u on u.id = o.user_id where o.id = any(${ids}::uuid[])`,
    ),
  );
  return new Map(found.map(({ id, ...one }) => [id, one]));
}
