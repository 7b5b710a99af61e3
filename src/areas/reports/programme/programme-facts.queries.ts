import { sql } from 'kysely';
import type { Traveller } from '#domain/outcomes/programme.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Names } from '#domain/young-people/names.ts';
import { type ReadTx, readSql } from '#platform/actor.ts';

/** Who has come to the programme, and when each step was taken. */
export interface ReferralFacts extends Traveller, Names {
  readonly youngPersonId: string;
  readonly reference: string;
  /** The day on which the placement was completed, for EET after it. */
  readonly completedOn: Day | null;
}

interface Row extends Names {
  readonly youngPersonId: string;
  readonly reference: string;
  readonly referred: Day;
  readonly met: Day | null;
  readonly enrolled: Day | null;
  readonly award: Day | null;
  readonly matched: Day | null;
  readonly started: Day | null;
  readonly completed: Day | null;
  readonly closedOn: Day | null;
}

/** Referrals of a period with their dated steps, oldest first. */
export async function listReferralFacts(tx: ReadTx, from: Day, to: Day): Promise<ReferralFacts[]> {
  const rows = await readSql(
    tx,
    sql<Row>`select r.young_person_id as "youngPersonId", r.reference, y.first_name as "firstName",
        y.last_name as "lastName", y.known_as as "knownAs", r.referred_on as referred, r.met_on as met,
        (select min(e.enrolled_on) from cohort_enrolments e where e.young_person_id = r.young_person_id
          and e.enrolled_on >= r.referred_on) as enrolled,
        (select min(e.award_on) from cohort_enrolments e where e.young_person_id = r.young_person_id
          and e.award_on >= r.referred_on) as award,
        coalesce(
          (select min((s.at at time zone 'Europe/London')::date) from match_steps s join matches m on m.id = s.match_id
            where m.referral_id = r.id and s.to_status = 'accepted'),
          (select min((p.created_at at time zone 'Europe/London')::date) from placements p
            where p.referral_id = r.id)) as matched,
        (select min(p.first_day_on) from placements p where p.referral_id = r.id
          and p.status in ('active', 'paused', 'completed', 'left-early')) as started,
        (select min(p.last_day_on) from placements p where p.referral_id = r.id
          and p.status = 'completed') as completed,
        r.closed_on as "closedOn"
      from referrals r join young_people y on y.id = r.young_person_id
      where r.referred_on between ${from}::date and ${to}::date order by r.referred_on, r.reference`,
  );
  return rows.map(asFacts);
}

function asFacts({
  referred,
  met,
  enrolled,
  award,
  matched,
  started,
  completed,
  ...rest
}: Row): ReferralFacts {
  return {
    ...rest,
    completedOn: completed,
    steps: { referred, met, enrolled, 'course award': award, matched, started, completed },
  };
}

export interface PlacementFacts extends Names {
  readonly youngPersonId: string;
  readonly status: string;
  readonly startedOn: Day;
  readonly endedOn: Day;
  readonly diedOn: Day | null;
  readonly employer: string;
  readonly sector: string | null;
  readonly isKeptOn: boolean;
  /** Codes of why somebody left early. */
  readonly leavingReasons: readonly string[];
}

/** Placements that have begun, with how they ended. */
export function listPlacementFacts(tx: ReadTx): Promise<PlacementFacts[]> {
  return readSql(
    tx,
    sql<PlacementFacts>`select p.young_person_id as "youngPersonId", p.status, p.first_day_on as "startedOn",
        p.last_day_on as "endedOn", y.died_on as "diedOn", y.first_name as "firstName", y.last_name as "lastName",
        y.known_as as "knownAs", g.name as employer, o.job_category as sector,
        exists (select from next_steps n where n.placement_id = p.id and n.kind = 'kept on') as "isKeptOn",
        coalesce((select s.reasons from placement_steps s where s.placement_id = p.id and s.to_status = 'left-early'
          order by s.at desc limit 1), '{}') as "leavingReasons"
      from placements p join young_people y on y.id = p.young_person_id
        join organisations g on g.id = p.organisation_id join opportunities o on o.id = p.opportunity_id
      where p.status in ('active', 'paused', 'completed', 'left-early')
      order by y.last_name, y.first_name, p.first_day_on`,
  );
}
