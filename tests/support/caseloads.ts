import { sql } from 'kysely';
import type { MembershipRole } from '#domain/accounts/roles.ts';
import { type Actor, readAs, SYSTEM, withActor } from '#platform/actor.ts';
import type { Ground } from '#platform/ground.ts';
import { HERE, type World } from './world.ts';

/** Another person who signs in, a worker where nothing else is said. */
export async function addColleague(
  world: World,
  name: string,
  more: { readonly role?: MembershipRole; readonly authority?: string } = {},
): Promise<Actor> {
  const { role = 'worker', authority = HERE } = more;
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@council.example`;
  return withActor(world.ground, SYSTEM, async ({ write }) => {
    const { id } = await write
      .insertInto('users')
      .values({ name, email })
      .returning('id')
      .executeTakeFirstOrThrow();
    await write.insertInto('memberships').values({ user_id: id, role, authority }).execute();
    return {
      role,
      authority,
      userId: id,
      organisationId: null,
      supervisorId: null,
      youngPersonId: null,
      name,
    };
  });
}

/** Whether somebody sees a young person, and with them what hangs on them. */
export async function sees(ground: Ground, actor: Actor, youngPersonId: string): Promise<boolean> {
  return readAs(ground, actor, async ({ read }) => {
    const { rows } = await sql<{ person: number; hangs: number }>`select
      (select count(*) from young_people where id = ${youngPersonId}::uuid) as person,
      (select count(*) from referrals where young_person_id = ${youngPersonId}::uuid) as hangs`.execute(
      read as never,
    );
    const [row] = rows;
    if (row?.person !== row?.hangs) throw new Error('A young person and their referral go together.');
    return row?.person === 1;
  });
}

/** The allocation that holds today, or null. */
export async function allocationOf(ground: Ground, youngPersonId: string): Promise<string | null> {
  const row = await readAs(ground, SYSTEM, ({ read }) =>
    read
      .selectFrom('workers_today')
      .where('young_person_id', '=', youngPersonId)
      .select('allocation_id')
      .executeTakeFirst(),
  );
  return row?.allocation_id ?? null;
}

/** To whom letters went, each as "subject: address", in alphabetical order; they are forgotten afterwards. */
export async function lettersSent({ database }: Ground): Promise<string[]> {
  const { rows } = await sql<{ letter: string }>`select subject || ': ' || to_address as letter from messages
    order by 1`.execute(database.kysely);
  await database.script('delete from messages');
  return rows.map(({ letter }) => letter);
}
