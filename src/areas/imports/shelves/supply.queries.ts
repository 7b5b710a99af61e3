import { sql } from 'kysely';
import type { ImportRecords } from '#domain/imports/kinds.ts';
import type { Pence } from '#domain/shared/money.ts';
import { SUPERVISOR_TOPIC } from '#domain/training/records.ts';
import { type ReadTx, readSql } from '#platform/actor.ts';
import type { Which } from '../shelf.ts';
import { among, type FoundBy } from './which.queries.ts';

const BY_REFERENCE: FoundBy = { column: 'reference', type: 'text' };

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
    sql<OpportunityRow>`select t.id, t.authority, t.version, t.organisation_id as "organisationId", t.reference,
        g.name as employer, s.name as site, s.postcode, t.contact_name as "contactName",
        t.contact_email as "contactEmail", t.kind, t.title, t.job_category as "jobCategory",
        t.ssa_tier2 as "subjectArea", t.soc2020 as occupation, t.places, t.days, t.starts_minute as "startTime",
        t.ends_minute as "endTime", t.first_start_on as "firstStart", t.last_start_on as "lastStart",
        t.is_rolling as rolling, t.closes_on as "closesOn", t.minimum_age as "minimumAge",
        t.entry_requirements as "entryRequirements", t.weekly_pay_pence as "weeklyPayPence",
        t.pays_expenses as "paysExpenses", (select max(tr.trained_on) from training_records tr
          where tr.supervisor_id = t.supervisor_id and tr.topic = ${SUPERVISOR_TOPIC}) as "teamTrainedOn",
        t.insurance_expires_on as "insuranceExpiresOn", t.insurance_pounds as "insurancePounds",
        t.risk_assessed_on as "riskAssessedOn", nullif(t.support_offered, '{}') as "supportOffered",
        v.name as supervisor, t.weeks, t.is_public as "isPublic", t.authority || t.shared_with as authorities,
        t.dbs_required as "needsDbs", t.step_free = 'yes' as "stepFree"
      from ${among(which, 'opportunities', BY_REFERENCE)} join organisations g on g.id = t.organisation_id join sites s on s.id = t.site_id
        left join supervisors v on v.id = t.supervisor_id
      order by t.reference, t.id`,
  );
}

/** A course run with the names of its provider and campus. */
export type CourseRow = Row & ImportRecords['courses'];

export function listCourseRows(tx: ReadTx, which: Which): Promise<CourseRow[]> {
  return readSql(
    tx,
    sql<CourseRow>`select t.id, t.authority, t.version, t.organisation_id as "organisationId", t.reference,
        g.name as provider, s.name as campus, s.postcode, d.designated_tutor as "designatedTutor",
        d.tutor_email as "tutorEmail", t.is_public as "isPublic", t.authority || t.shared_with as authorities, k.title,
        k.ssa_tier2 as "subjectArea", k.level, t.credits, t.starts_on as "startsOn", t.ends_on as "endsOn", t.weeks,
        t.is_roll_on_roll_off as "rollOnRollOff", t.days, t.starts_minute as "startTime",
        t.ends_minute as "endTime", t.places, t.minimum_age as "minimumAge",
        t.entry_requirements as "entryRequirements"
      from ${among(which, 'course_runs', BY_REFERENCE)} join organisations g on g.id = t.organisation_id join sites s on s.id = t.site_id
        join courses k on k.id = t.course_id left join provider_details d on d.organisation_id = t.organisation_id
      order by t.reference, t.id`,
  );
}
