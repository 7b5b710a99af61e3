import { sql } from 'kysely';
import type { ImportRecords } from '#domain/imports/kinds.ts';
import type { Pence } from '#domain/shared/money.ts';
import { SUPERVISOR_TOPIC } from '#domain/training/records.ts';
import { type ReadTx, readSql } from '#platform/actor.ts';
import type { Which } from '../shelf.ts';
import { among } from './which.queries.ts';

interface Row {
  readonly id: string;
  readonly authority: string;
  readonly version: number;
  readonly organisationId: string;
}

/** An opportunity with the names of its employer, site and supervisor. */
export type OpportunityRow = Row &
  Omit<ImportRecords['opportunities'], 'weeklyPay'> & {
    readonly weeklyPayPence: Pence | null;
    readonly paysExpenses: boolean;
  };

export function listOpportunityRows(tx: ReadTx, which: Which): Promise<OpportunityRow[]> {
  return readSql(
    tx,
    sql<OpportunityRow>`select o.id, o.authority, o.version, o.organisation_id as "organisationId", o.reference,
        g.name as employer, s.name as site, s.postcode, o.contact_name as "contactName",
        o.contact_email as "contactEmail", o.kind, o.title, o.job_category as "jobCategory",
        o.ssa_tier2 as "subjectArea", o.soc2020 as occupation, o.places, o.days, o.starts_minute as "startTime",
        o.ends_minute as "endTime", o.first_start_on as "firstStart", o.last_start_on as "lastStart",
        o.is_rolling as rolling, o.closes_on as "closesOn", o.minimum_age as "minimumAge",
        o.entry_requirements as "entryRequirements", o.weekly_pay_pence as "weeklyPayPence",
        o.pays_expenses as "paysExpenses", (select max(t.trained_on) from training_records t
          where t.supervisor_id = o.supervisor_id and t.topic = ${SUPERVISOR_TOPIC}) as "teamTrainedOn",
        o.insurance_expires_on as "insuranceExpiresOn", o.insurance_pounds as "insurancePounds",
        o.risk_assessed_on as "riskAssessedOn", nullif(o.support_offered, '{}') as "supportOffered",
        v.name as supervisor, o.weeks, o.is_public as "isPublic", o.authority || o.shared_with as authorities,
        o.dbs_required as "needsDbs", o.step_free = 'yes' as "stepFree"
      from opportunities o join organisations g on g.id = o.organisation_id join sites s on s.id = o.site_id
        left join supervisors v on v.id = o.supervisor_id
      where ${among(which, 'o')} order by o.reference, o.id`,
  );
}

/** A course run with the names of its provider and campus. */
export type CourseRow = Row & ImportRecords['courses'];

export function listCourseRows(tx: ReadTx, which: Which): Promise<CourseRow[]> {
  return readSql(
    tx,
    sql<CourseRow>`select r.id, r.authority, r.version, r.organisation_id as "organisationId", r.reference,
        g.name as provider, s.name as campus, s.postcode, d.designated_tutor as "designatedTutor",
        d.tutor_email as "tutorEmail", r.is_public as "isPublic", r.authority || r.shared_with as authorities, k.title,
        k.ssa_tier2 as "subjectArea", k.level, r.credits, r.starts_on as "startsOn", r.ends_on as "endsOn", r.weeks,
        r.is_roll_on_roll_off as "rollOnRollOff", r.days, r.starts_minute as "startTime",
        r.ends_minute as "endTime", r.places, r.minimum_age as "minimumAge",
        r.entry_requirements as "entryRequirements"
      from course_runs r join organisations g on g.id = r.organisation_id join sites s on s.id = r.site_id
        join courses k on k.id = r.course_id left join provider_details d on d.organisation_id = r.organisation_id
      where ${among(which, 'r')} order by r.reference, r.id`,
  );
}
