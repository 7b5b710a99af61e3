import { sql } from 'kysely';
import type { ImportRecords } from '#domain/imports/kinds.ts';
import type { ConsentFact } from '#domain/privacy/consents.ts';
import type { BarrierCode } from '#domain/referrals/barriers.ts';
import { type ReadTx, readSql } from '#platform/actor.ts';
import type { Kept, Which } from '../shelf.ts';
import { among, THEIR_PERSON } from './which.queries.ts';

type Person = ImportRecords['young-people'];
type Found<R> = R & { readonly id: string; readonly authority: string; readonly version: number };

export async function listYoungPeople(tx: ReadTx, which: Which): Promise<Kept<Person>[]> {
  const rows = await readSql(
    tx,
    sql<Found<Person>>`select t.id, t.authority, t.version, coalesce(t.child_id, '') as "childId",
        t.first_name as "firstName", t.last_name as "lastName", t.date_of_birth as "dateOfBirth", t.sex, t.ethnicity,
        t.authority as "localAuthority", t.care_status as "careStatus", t.is_in_area as "inArea",
        t.has_disability as "hasDisability", t.is_in_custody as "inCustody", t.referred_on as "referredOn",
        t.died_on as "diedOn"
      from ${among(which, 'young_people', { column: 'child_id', type: 'text' })} order by t.child_id, t.id`,
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
    sql<ReferralRow>`select t.id, t.authority, t.young_person_id as "youngPersonId", t.version + y.version as version,
        t.reference, y.first_name as "firstName", y.last_name as "lastName", y.known_as as "knownAs",
        y.date_of_birth as "dateOfBirth", y.sex, y.ethnicity, t.authority as "localAuthority",
        y.care_status as "careStatus", y.postcode, y.has_no_fixed_abode as "hasNoFixedAbode", y.phone, y.email,
        w.worker_name as "workerName", w.worker_email as "workerEmail", w.worker_role as "workerRole",
        nullif(t.interests, '{}') as interests, t.career_goal as "careerGoal", t.experience,
        t.highest_level as "highestLevel", t.english_level as "englishLevel", t.maths_level as "mathsLevel",
        t.available_from_on as "availableFrom", t.available_days as "availableDays",
        t.earliest_start_minute as "earliestStart", t.latest_finish_minute as "latestFinish",
        t.journey_minutes_max as "maxJourneyMinutes", t.walk_minutes_max as "walksMinutesMax",
        t.can_cycle as "canCycle", t.driving_licence as "drivingLicence", y.preferred_contact as "preferredContact",
        y.language, y.needs_interpreter as "needsInterpreter", y.step_free_needed as "stepFree", t.benefits,
        nullif(t.support_wanted, '{}') as "supportWanted", t.notes, t.barrier_words as "barrierWords",
        array(select b.kind from barriers b where b.referral_id = t.id and b.resolved_on is null
          order by b.noted_on, b.kind) as "barrierKinds",
        coalesce((select jsonb_agg(jsonb_build_object('purpose', c.purpose, 'recipientOrganisationId',
            c.recipient_organisation_id, 'answer', c.answer, 'givenAt', c.given_at, 'expiresOn', c.expires_on,
            'withdrawnAt', c.withdrawn_at)) from consents c where c.young_person_id = y.id), '[]') as consents
      from ${among(which, 'referrals', { column: 'reference', type: 'text' })} ${THEIR_PERSON}
      left join lateral (select * from workers_today t where t.young_person_id = y.id limit 1) w on true
      order by t.reference, t.id`,
  );
}
