import type { ReadTx } from '#platform/actor.ts';
import type { TravelHome } from './travel-desk.ts';

/** A traveller with what their tickets depend on, and what they are called. */
export interface KnownTraveller extends TravelHome {
  /** "college", where that is not their home. */
  readonly originName: string | null;
  readonly youngPersonId: string;
  /** Of the referral. */
  readonly reference: string;
  readonly authority: string;
  readonly firstName: string | null;
  readonly knownAs: string | null;
  readonly born: string | null;
}

/**
 * Whoever a referral is about, as their journeys see them: from the place that was agreed ("college", "hostel"), else
 * from home. Undefined where the actor may not see them.
 */
export async function findTraveller(
  { read }: ReadTx,
  referralId: string,
): Promise<KnownTraveller | undefined> {
  const row = await read
    .selectFrom('referrals as r')
    .innerJoin('young_people as y', 'y.id', 'r.young_person_id')
    .where('r.id', '=', referralId)
    .select([
      'y.id as youngPersonId',
      'r.reference',
      'y.authority',
      'y.first_name as firstName',
      'y.known_as as knownAs',
      'y.date_of_birth as born',
      'y.step_free_needed as needsStepFree',
      'y.postcode as homePostcode',
      'y.search_postcode as searchPostcode',
      'y.search_origin_name as searchName',
      'r.journey_minutes_max as journeyMinutesMax',
      'r.walk_minutes_max as walkMinutesMax',
      'r.changes_max as changesMax',
      'r.leave_earliest_minute as leaveEarliest',
      'r.can_cycle as canCycle',
    ])
    .executeTakeFirst();
  if (!row) return undefined;
  const { youngPersonId, reference, authority, firstName, knownAs, born, ...rest } = row;
  const { journeyMinutesMax, walkMinutesMax, changesMax, leaveEarliest, canCycle } = rest;
  return {
    ...{ youngPersonId, reference, authority, firstName, knownAs, born },
    postcode: rest.searchPostcode ?? rest.homePostcode,
    originName: rest.searchPostcode === null ? null : rest.searchName,
    needsStepFree: rest.needsStepFree,
    limits: {
      ...{ journeyMinutesMax, walkMinutesMax, changesMax, leaveEarliest, canCycle },
      journeyMinutesComfort: null,
    },
  };
}
