import { sql } from 'kysely';
import { planPlacementWithin } from '#areas/placements/index.ts';
import type { Day } from '#domain/shared/day.ts';
import { operatorIn, SYSTEM, withActor } from '#platform/actor.ts';
import type { Ground } from '#platform/ground.ts';
import { HERE, type World } from './world.ts';

/** What the employer was agreed to know of Aspen. */
export const SHARED = {
  firstName: 'Aspen',
  isUnder18: true,
  wantsToLearn: 'how to look after plants',
  support: ['written instructions'],
  emergencyContact: null,
} as const;

export interface Placed {
  readonly id: string;
  readonly reference: string;
  readonly matchId: string;
}

export interface Placing {
  readonly startsOn: Day;
  readonly youngPersonId?: string;
  readonly referralId?: string;
  readonly opportunityId?: string;
}

/** A match that was accepted with the young person's own yes, as matching leaves it before it plans the placement. */
export async function addAcceptedMatch(world: World, placing: Placing): Promise<string> {
  const youngPersonId = placing.youngPersonId ?? world.youngPersonId;
  return withActor(world.ground, SYSTEM, async ({ write, now }) => {
    const match = await write
      .insertInto('matches')
      .values({
        authority: HERE,
        young_person_id: youngPersonId,
        referral_id: placing.referralId ?? world.referralId,
        opportunity_id: placing.opportunityId ?? world.opportunityId,
        organisation_id: world.organisationId,
        status: 'accepted',
        starts_on: placing.startsOn,
        shared_with_employer: JSON.stringify(SHARED),
        explanation: JSON.stringify({
          journey: {
            state: 'reachable',
            minutesThere: 34,
            leaveAt: '08:40',
            arriveAt: '09:14',
            homeAt: '16:20',
          },
        }),
        status_since: now,
        sent_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await write
      .insertInto('match_steps')
      .values({
        authority: HERE,
        match_id: match.id,
        young_person_id: youngPersonId,
        from_status: 'offered',
        to_status: 'accepted',
        at: now,
        by_role: 'young-person',
        how: 'page',
      })
      .execute();
    return match.id;
  });
}

/** A planned placement, from an accepted match. */
export async function addPlacement(world: World, placing: Placing): Promise<Placed> {
  const matchId = await addAcceptedMatch(world, placing);
  const placed = await withActor(world.ground, operatorIn(HERE), (tx) =>
    planPlacementWithin(tx, { matchId }),
  );
  return { ...placed, matchId };
}

/** Somebody else, met and waiting, with a referral. */
export async function addAnotherPerson(
  ground: Ground,
  firstName: string,
): Promise<{ youngPersonId: string; referralId: string }> {
  return withActor(ground, SYSTEM, async ({ write }) => {
    const person = await write
      .insertInto('young_people')
      .values({ authority: HERE, first_name: firstName, last_name: 'Slate', date_of_birth: '2006-02-03' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const referral = await write
      .insertInto('referrals')
      .values({
        authority: HERE,
        reference: `R-${person.id.slice(0, 8)}`,
        young_person_id: person.id,
        referred_on: '2025-07-01',
        source: 'worker',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { youngPersonId: person.id, referralId: referral.id };
  });
}

/** Takes away every placement and match, and what hangs on them, so that the next test begins with free seats. */
export async function clearPlacements({ ground }: World): Promise<void> {
  await withActor(ground, SYSTEM, async ({ write }) => {
    await write.deleteFrom('messages').execute();
    await write.deleteFrom('outbox').execute();
    await write.deleteFrom('actions').where('placement_id', 'is not', null).execute();
    await write.deleteFrom('apprenticeships').execute();
    await write.deleteFrom('activity_episodes').execute();
    await write.deleteFrom('placements').execute();
    await write.deleteFrom('match_steps').execute();
    await write.deleteFrom('matches').execute();
  });
}

/** Another opportunity of the same employer, with one place. */
export async function addOpportunity(
  { ground, opportunityId }: World,
  change: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  return withActor(ground, SYSTEM, async ({ write }) => {
    const {
      id: _,
      reference,
      ...like
    } = await write
      .selectFrom('opportunities')
      .where('id', '=', opportunityId)
      .selectAll()
      .executeTakeFirstOrThrow();
    const { number } = await write
      .selectNoFrom(sql<number>`nextval('reference_numbers')`.as('number'))
      .executeTakeFirstOrThrow();
    const { id } = await write
      .insertInto('opportunities')
      .values({ ...like, reference: `${reference}-${number}`, places: 1, ...change })
      .returning('id')
      .executeTakeFirstOrThrow();
    await write.insertInto('seats').values({ authority: HERE, opportunity_id: id, number: 1 }).execute();
    return id;
  });
}
