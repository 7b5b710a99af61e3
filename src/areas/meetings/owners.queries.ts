import { sql } from 'kysely';
import { asService, authorityOf, type ReadTx, readSql } from '#platform/actor.ts';

/**
 * Whether a colleague can open a young person's record, so that an action there can be theirs: they are of the programme, or
 * the young person's worker today, or stand in for that worker today. Yes or no is all that comes back.
 */
export async function mayOpenRecord(tx: ReadTx, userId: string, youngPersonId: string): Promise<boolean> {
  const authority = authorityOf(tx);
  const [row] = await asService(tx, (all) =>
    readSql(
      all,
      sql<{ may: boolean }>`select exists (select from memberships m where m.user_id = ${userId}::uuid
          and m.authority = ${authority} and m.ended_at is null and m.role in ('co-ordinator', 'manager'))
        or exists (select from workers_today w where w.young_person_id = ${youngPersonId}::uuid
          and (w.worker_user_id = ${userId}::uuid or exists (select from covers c where c.worker_user_id = w.worker_user_id
            and c.cover_user_id = ${userId}::uuid and c.period @> app.today() and (c.is_whole or exists (select from cover_people p
              where p.cover_id = c.id and p.young_person_id = w.young_person_id))))) as may`,
    ),
  );
  return row?.may === true;
}

/** The account with which a young person signs in; null: they do not. */
export async function findOwnAccount(tx: ReadTx, youngPersonId: string): Promise<string | null> {
  const row = await tx.read
    .selectFrom('memberships')
    .where('young_person_id', '=', youngPersonId)
    .where('ended_at', 'is', null)
    .select('user_id as userId')
    .executeTakeFirst();
  return row?.userId ?? null;
}

/** A young person's worker today, by the name that the record shows; undefined where nobody is. */
export async function findOwnWorker({ read }: ReadTx, youngPersonId: string) {
  const row = await read
    .selectFrom('workers_today')
    .where('young_person_id', '=', youngPersonId)
    .select(['worker_user_id as userId', 'worker_name as name', 'worker_email as email'])
    .executeTakeFirst();
  const name = row?.name ?? row?.email;
  return row && name ? { userId: row.userId, name } : undefined;
}
