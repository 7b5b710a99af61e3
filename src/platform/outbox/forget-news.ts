import { sql } from 'kysely';
import type { Day } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';

/** Forgets the news about some young people, told or still to be told. Messages made of it are gone by then. As the service. */
export async function forgetNewsAbout({ write }: Tx, youngPersonIds: readonly string[]): Promise<number> {
  const result = await write
    .deleteFrom('outbox')
    .where(sql<string>`payload ->> 'youngPersonId'`, 'in', [...youngPersonIds])
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/**
 * Forgets up to `most` pieces of news of which people were told on some London days, as long as no message of them is kept.
 * As the service. @returns how many.
 */
export async function forgetToldNews(
  { write }: Tx,
  authority: string | null,
  days: readonly Day[],
  most: number,
): Promise<number> {
  const result = await write
    .deleteFrom('outbox')
    .where('id', 'in', (query) =>
      query
        .selectFrom('outbox as o')
        .where(sql<string>`(o.done_at at time zone 'Europe/London')::date`, 'in', [...days])
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('messages as m').whereRef('m.outbox_id', '=', 'o.id').select('m.id'))),
        )
        .$if(authority !== null, (some) => some.where('o.authority', '=', authority ?? ''))
        .limit(most)
        .select('o.id'),
    )
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
