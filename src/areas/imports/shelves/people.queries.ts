import { sql } from 'kysely';
import type { ImportRecords } from '#domain/imports/kinds.ts';
import type { ConsentFact } from '#domain/privacy/consents.ts';
import type { BarrierCode } from '#domain/referrals/barriers.ts';
import { type ReadTx, readSql } from '#platform/actor.ts';
import type { Kept, Which } from '../shelf.ts';
import { among } from './which.queries.ts';

type Person = ImportRecords['young-people'];
type Found<R> = R & { readonly id: string; readonly authority: string; readonly version: number };

export async function listYoungPeople(tx: ReadTx, which: Which): Promise<Kept<Person>[]> {
  const rows = await readSql(
    tx,
    sql<Found<Person>>`select y.id, y.authority, y.version, coalesce(y.child_id, '') as "childId",
        y.first_name as "firstName", y.last_name as "lastName", y.date_of_birth as "dateOfBirth", y.sex, y.ethnicity,
        y.authority as "localAuthority", y.care_status as "careStatus", y.is_in_area as "inArea",
        y.has_disability as "hasDisability", y.is_in_custody as "inCustody", y.referred_on as "referredOn",
        y.died_on as "diedOn"
      from young_people y where ${among(which, 'y', { column: 'child_id', type: 'text' })} order by y.child_id, y.id`,
  );
  return rows.map(({ id, authority, version, ...record }) => ({
    id,
    authority,
    youngPersonId: id,
    version,
    record: record as Person,
  }));
}

/** A referral with its person, as its tables have it; what is told of in other tables comes beside it. */
export type ReferralRow = Found<
  Omit<ImportRecords['referrals'], 'barriers' | 'consentEmployer' | 'consentCollege' | 'postcode'>
> & {
  readonly youngPersonId: string;
  readonly postcode: string | null;
  readonly hasNoFixedAbode: boolean;
  readonly barrierWords: readonly string[];
  readonly barrierKinds: readonly BarrierCode[];
  readonly consents: readonly ConsentFact[];
};

export function listReferralRows(tx: ReadTx, which: Which): Promise<ReferralRow[]> {
  return readSql(
    tx,
    sql<ReferralRow>`select r.id, r.authority, r.young_person_id as "youngPersonId", r.version + y.version as version,
        r.reference, y.first_name as "firstName", y.last_name as "lastName", y.known_as as "knownAs",
        y.date_of_birth as "dateOfBirth", y.sex, y.ethnicity, r.authority as "localAuthority",
        y.care_status as "careStatus", y.postcode, y.has_no_fixed_abode as "hasNoFixedAbode", y.phone, y.email,
        y.worker_name as "workerName", y.worker_email as "workerEmail", y.worker_role as "workerRole",
        nullif(r.interests, '{}') as interests, r.career_goal as "careerGoal", r.experience,
        r.highest_level as "highestLevel", r.english_level as "englishLevel", r.maths_level as "mathsLevel",
        r.available_from_on as "availableFrom", r.available_days as "availableDays",
        r.earliest_start_minute as "earliestStart", r.latest_finish_minute as "latestFinish",
        r.journey_minutes_max as "maxJourneyMinutes", r.walk_minutes_max as "walksMinutesMax",
        r.can_cycle as "canCycle", r.driving_licence as "drivingLicence", y.preferred_contact as "preferredContact",
        y.language, y.needs_interpreter as "needsInterpreter", y.step_free_needed as "stepFree", r.benefits,
        nullif(r.support_wanted, '{}') as "supportWanted", r.notes, r.barrier_words as "barrierWords",
        array(select b.kind from barriers b where b.referral_id = r.id and b.resolved_on is null
          order by b.noted_on, b.kind) as "barrierKinds",
        coalesce((select jsonb_agg(jsonb_build_object('purpose', c.purpose, 'recipientOrganisationId',
            c.recipient_organisation_id, 'answer', c.answer, 'givenAt', c.given_at, 'expiresOn', c.expires_on,
            'withdrawnAt', c.withdrawn_at)) from consents c where c.young_person_id = y.id), '[]') as consents
      from referrals r join young_people y on y.id = r.young_person_id
      where ${among(which, 'r')} order by r.reference, r.id`,
  );
}
