import { sql } from 'kysely';
import type { Tx } from '#platform/actor.ts';

/** Forgets the news about some young people, told or still to be told. Messages made of it are gone by then. As the service. */
export async function forgetNewsAbout({ write }: Tx, youngPersonIds: readonly string[]): Promise<number> {
  const result = await write
    .deleteFrom('outbox')
    .where(sql<string>`payload ->> 'youngPersonId'`, 'in', [...youngPersonIds])
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
