import { sql } from 'kysely';
import { type ReadTx, readSql } from '#platform/actor.ts';
import type { Recipient } from './recipients.queries.ts';

/**
 * Young people on the list of a worker for whom somebody stands in: by text where they asked for texts, else by e-mail. Who
 * has neither hears it from their worker.
 */
export async function youngPeopleCovered(tx: ReadTx, coverId: string): Promise<Recipient[]> {
  const rows = await readSql(
    tx,
    sql<{ userId: string | null; email: string | null; mobile: string | null }>`
      select (select m.user_id from memberships m where m.young_person_id = y.id and m.ended_at is null limit 1) as "userId",
        y.email, case when y.preferred_contact = 'text' then app.uk_mobile(y.phone) end as mobile
      from covers c join lateral (select distinct a.young_person_id from allocations a
          where a.worker_user_id = c.worker_user_id and a.authority = c.authority and not isempty(a.period)
            and a.starts_on <= greatest(c.ends_on, c.starts_on)
            and (a.ends_on is null or a.ends_on >= greatest(c.starts_on, ${tx.today}::date))) a on true
        join young_people y on y.id = a.young_person_id
      where c.id = ${coverId}::uuid and y.merged_into is null and y.erased_at is null and y.died_on is null
        and (c.is_whole or exists (select from cover_people p where p.cover_id = c.id and p.young_person_id = y.id))
      order by y.id`,
  );
  return rows.flatMap(({ userId, email, mobile }): Recipient[] => {
    if (mobile) return [{ userId, address: mobile, channel: 'text' }];
    return email ? [{ userId, address: email }] : [];
  });
}

/** Those of them to whom something of this cover was written before. */
export async function youngPeopleTold(tx: ReadTx, coverId: string): Promise<Recipient[]> {
  const rows = await readSql(
    tx,
    sql<{
      address: string;
    }>`select distinct m.to_address as address from messages m join outbox o on o.id = m.outbox_id
      where o.payload->>'coverId' = ${coverId}`,
  );
  const told = new Set(rows.map(({ address }) => address));
  return (await youngPeopleCovered(tx, coverId)).filter(({ address }) => told.has(address));
}
