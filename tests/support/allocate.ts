import { addDays, type Day } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';
import { HERE } from './world.ts';

/** Makes somebody the worker of a young person from a day that is long gone; whoever was it before is so no more. */
export async function allocate(
  { write, now, today }: Tx,
  youngPersonId: string,
  workerUserId: string | null,
  more: {
    readonly name?: string;
    readonly email?: string;
    readonly role?: string;
    readonly startsOn?: Day;
    readonly authority?: string;
  } = {},
): Promise<string> {
  await write.deleteFrom('allocations').where('young_person_id', '=', youngPersonId).execute();
  const row = await write
    .insertInto('allocations')
    .values({
      authority: more.authority ?? HERE,
      young_person_id: youngPersonId,
      worker_user_id: workerUserId,
      worker_name: more.name ?? null,
      worker_email: more.email ?? null,
      worker_role: more.role ?? null,
      starts_on: more.startsOn ?? addDays(today, -30),
      source: 'record',
      recorded_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
