import { sql } from 'kysely';
import type { StepAfterSending } from '#domain/employers/answers.ts';
import type { Day } from '#domain/shared/day.ts';
import type { TrainingTopic } from '#domain/training/records.ts';
import type { Names } from '#domain/young-people/names.ts';
import { type ReadTx, readSql } from '#platform/actor.ts';

/** Somebody who was put to an employer, and what happened after. */
export interface AskedOf extends Names {
  readonly youngPersonId: string;
  readonly employer: string;
  readonly sentOn: Day;
  readonly steps: readonly StepAfterSending[];
}

/** Young people who were sent to an employer on a day of the period; of one who was sent twice, the first time. */
export function listAsked(tx: ReadTx, from: Day, to: Day): Promise<AskedOf[]> {
  return readSql(
    tx,
    sql<AskedOf>`select m.young_person_id as "youngPersonId", y.first_name as "firstName", y.last_name as "lastName",
        y.known_as as "knownAs", g.name as employer, sent.sent_on as "sentOn",
        coalesce((select jsonb_agg(jsonb_build_object('status', s.to_status,
            'on', to_char(s.at at time zone 'Europe/London', 'YYYY-MM-DD')) order by s.id)
          from match_steps s where s.match_id = m.id and s.id > sent.id), '[]') as steps
      from matches m
        join lateral (select s.id, (s.at at time zone 'Europe/London')::date as sent_on from match_steps s
          where s.match_id = m.id and s.to_status = 'sent-to-employer' order by s.id limit 1) sent on true
        join young_people y on y.id = m.young_person_id join organisations g on g.id = m.organisation_id
      where m.opportunity_id is not null and sent.sent_on between ${from}::date and ${to}::date
      order by y.last_name, y.first_name, sent.id`,
  );
}

export interface OfferedPlaces {
  readonly employer: string;
  readonly places: number;
}

/** Places of each employer that could be started in the period. */
export function listOfferedPlaces(tx: ReadTx, from: Day, to: Day): Promise<OfferedPlaces[]> {
  return readSql(
    tx,
    sql<OfferedPlaces>`select g.name as employer, sum(o.places)::int as places
      from opportunities o join organisations g on g.id = o.organisation_id
      where o.status <> 'draft' and coalesce(o.first_start_on, ${from}::date) <= ${to}::date
        and (o.is_rolling or coalesce(o.last_start_on, o.first_start_on, ${to}::date) >= ${from}::date)
      group by g.name order by g.name`,
  );
}

export interface TrainedEmployer {
  readonly employer: string;
  readonly supervisors: readonly { readonly supervisorId: string; readonly leftOn: Day | null }[];
  readonly records: readonly {
    readonly supervisorId: string;
    readonly topic: TrainingTopic;
    readonly trainedOn: Day;
    readonly validTo: Day;
  }[];
}

/** Employers who can take somebody, with their supervisors and what these were trained in. */
export function listTrainedEmployers(tx: ReadTx): Promise<TrainedEmployer[]> {
  return readSql(
    tx,
    sql<TrainedEmployer>`select g.name as employer,
        coalesce((select jsonb_agg(jsonb_build_object('supervisorId', s.id, 'leftOn', s.left_on))
          from supervisors s where s.organisation_id = e.organisation_id), '[]') as supervisors,
        coalesce((select jsonb_agg(jsonb_build_object('supervisorId', r.supervisor_id, 'topic', r.topic,
            'trainedOn', r.trained_on, 'validTo', r.valid_to_on))
          from training_records r where r.organisation_id = e.organisation_id), '[]') as records
      from employers e join organisations g on g.id = e.organisation_id
      where e.status = 'live' and e.merged_into is null order by g.name`,
  );
}
