import type { ReadTx } from '#platform/actor.ts';

/** Where a young person's journeys start from, and what is all right for them, as their referral has it. */
export interface Travelling {
  readonly reference: string;
  readonly referralId: string;
  readonly referralVersion: number;
  readonly youngPersonId: string;
  readonly personVersion: number;
  readonly authority: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly knownAs: string | null;
  readonly hasNoFixedAbode: boolean | null;
  readonly postcode: string | null;
  readonly searchPostcode: string | null;
  readonly originName: string | null;
  readonly journeyMinutesMax: number | null;
  readonly walkMinutesMax: number | null;
  readonly changesMax: number | null;
  readonly leaveEarliest: number | null;
  readonly canCycle: boolean | null;
  readonly needsStepFree: boolean | null;
}

/** By the referral's reference, or the newest open referral of a young person. Undefined where the actor may not see it. */
export function findTravelling(
  { read }: ReadTx,
  who: { readonly reference: string } | { readonly youngPersonId: string },
): Promise<Travelling | undefined> {
  const all = read
    .selectFrom('referrals as r')
    .innerJoin('young_people as y', 'y.id', 'r.young_person_id')
    .select([
      'r.reference',
      'r.id as referralId',
      'r.version as referralVersion',
      'y.id as youngPersonId',
      'y.version as personVersion',
      'y.authority',
      'y.first_name as firstName',
      'y.last_name as lastName',
      'y.known_as as knownAs',
      'y.has_no_fixed_abode as hasNoFixedAbode',
      'y.postcode',
      'y.search_postcode as searchPostcode',
      'y.search_origin_name as originName',
      'r.journey_minutes_max as journeyMinutesMax',
      'r.walk_minutes_max as walkMinutesMax',
      'r.changes_max as changesMax',
      'r.leave_earliest_minute as leaveEarliest',
      'r.can_cycle as canCycle',
      'y.step_free_needed as needsStepFree',
    ]);
  const found =
    'reference' in who
      ? all.where('r.reference', '=', who.reference)
      : all.where('y.id', '=', who.youngPersonId).where('r.closed_on', 'is', null);
  return found.orderBy('r.referred_on', 'desc').orderBy('r.reference', 'desc').executeTakeFirst();
}
