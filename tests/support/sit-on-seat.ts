import type { Day } from '#domain/shared/day.ts';
import { SYSTEM, withActor } from '#platform/actor.ts';
import { HERE, type World } from './world.ts';

/** Puts the world's young person on a seat of its opportunity, straight into the tables. @returns the placement's id. */
export function sitOnSeat(world: World, seat: number, from: Day, to: Day): Promise<string> {
  return withActor(world.ground, { ...SYSTEM, authority: HERE }, async ({ write, now }) => {
    const place = {
      authority: HERE,
      young_person_id: world.youngPersonId,
      referral_id: world.referralId,
      opportunity_id: world.opportunityId,
      organisation_id: world.organisationId,
    };
    const match = await write
      .insertInto('matches')
      // Not an open match, so that the same person can be put on several seats.
      .values({ ...place, status: 'superseded', status_since: now, starts_on: from })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { id: seatId } = await write
      .selectFrom('seats')
      .where('opportunity_id', '=', world.opportunityId)
      .where('number', '=', seat)
      .select('id')
      .executeTakeFirstOrThrow();
    const { id } = await write
      .insertInto('placements')
      .values({
        ...place,
        reference: `P${crypto.randomUUID().slice(0, 8)}`,
        match_id: match.id,
        site_id: world.siteId,
        seat_id: seatId,
        supervisor_id: world.supervisorId,
        kind: 'work experience',
        status: 'confirmed',
        agreed_start_on: from,
        first_day_on: from,
        last_day_on: to,
        weeks: 10,
        days: [1, 2, 3, 4, 5],
        starts_minute: 570,
        ends_minute: 930,
        shared_with_employer: '{}',
        created_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
}
