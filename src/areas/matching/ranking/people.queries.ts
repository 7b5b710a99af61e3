import type { Level } from '#domain/referrals/levels.ts';
import type { Weekday } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

export type PersonRow = Awaited<ReturnType<ReturnType<typeof selectPeople>['execute']>>[number];

/** What matching may know of the young person of a referral; undefined where the actor may not see it. */
export function findPersonRow(tx: ReadTx, reference: string): Promise<PersonRow | undefined> {
  return selectPeople(tx).where('r.reference', '=', reference).executeTakeFirst();
}

/** The same for every referral that is open. By reference. */
export function listPersonRows(tx: ReadTx): Promise<PersonRow[]> {
  return selectPeople(tx).where('r.closed_on', 'is', null).orderBy('r.reference').execute();
}

// No sex, ethnicity, disability, care status, offending or benefits: what is not read cannot count.
function selectPeople({ read }: ReadTx) {
  return read
    .selectFrom('referrals as r')
    .innerJoin('young_people as y', 'y.id', 'r.young_person_id')
    .select([
      'r.id as referralId',
      'r.authority',
      'r.reference',
      'r.version as referralVersion',
      'r.young_person_id as youngPersonId',
      'r.referred_on as referredOn',
      'r.closed_on as closedOn',
      'r.interests',
      'r.interest_subjects as interestSubjects',
      'r.career_goal as careerGoal',
      'r.highest_level as highestLevel',
      'r.english_level as englishLevel',
      'r.maths_level as mathsLevel',
      'r.available_from_on as readyOn',
      'r.available_days as days',
      'r.earliest_start_minute as earliestStart',
      'r.latest_finish_minute as latestFinish',
    ])
    .select([
      'r.journey_minutes_max as journeyMinutesMax',
      'r.walk_minutes_max as walkMinutesMax',
      'r.changes_max as changesMax',
      'r.leave_earliest_minute as leaveEarliest',
      'r.can_cycle as canCycle',
      'r.driving_licence as drivingLicence',
      'r.support_wanted as supportWanted',
      'r.match_weights as matchWeights',
      'y.first_name as firstName',
      'y.last_name as lastName',
      'y.known_as as knownAs',
      'y.date_of_birth as born',
      'y.postcode',
      'y.search_postcode as searchPostcode',
      'y.search_origin_name as originName',
      'y.step_free_needed as needsStepFree',
    ])
    .$narrowType<{
      days: Weekday[] | null;
      highestLevel: Level | null;
      englishLevel: Level | null;
      mathsLevel: Level | null;
      drivingLicence: 'none' | 'provisional' | 'full' | null;
    }>();
}

/** The authorities in which a referral of this reference is, or (null) any that is open: for whoever stands above them all. */
export async function authoritiesWith({ read }: ReadTx, reference: string | null): Promise<string[]> {
  const rows = await read
    .selectFrom('referrals')
    .$if(reference !== null, (query) => query.where('reference', '=', reference ?? ''))
    .$if(reference === null, (query) => query.where('closed_on', 'is', null))
    .select('authority')
    .distinct()
    .orderBy('authority')
    .execute();
  return rows.map((row) => row.authority);
}
