import { type Insertable, sql } from 'kysely';
import type { OpportunityStatus } from '#domain/opportunities/statuses.ts';
import type { Day, Weekday } from '#domain/shared/day.ts';
import type { MinuteOfDay } from '#domain/shared/minutes.ts';
import type { Pence } from '#domain/shared/money.ts';
import { authorityOf, type Tx } from '#platform/actor.ts';
import type { OpportunitiesTable } from '#platform/db/schema.ts';
import { conflict, stale } from '#platform/errors.ts';
import { addFirstSeats, keepSeats } from './seats.store.ts';

/** An opportunity as plain facts; null is not known. Times are clock times: an end at or before the start is after midnight. */
export interface OpportunityFacts {
  readonly organisationId: string;
  readonly siteId: string;
  readonly kind: string;
  readonly title: string;
  readonly description?: string | null;
  readonly jobCategory: string | null;
  readonly subjectArea: string | null;
  readonly occupation?: string | null;
  /** Seats at once; where nobody said, one. */
  readonly places: number | null;
  readonly days: readonly Weekday[] | null;
  readonly startsMinute: MinuteOfDay | null;
  readonly endsMinute: MinuteOfDay | null;
  readonly firstStartOn: Day | null;
  readonly lastStartOn: Day | null;
  readonly isRolling: boolean | null;
  readonly closesOn: Day | null;
  readonly weeks: number | null;
  readonly minimumAge: number | null;
  readonly entryRequirements: string | null;
  readonly weeklyPayPence: Pence | null;
  readonly paysExpenses: boolean | null;
  readonly supportOffered: readonly string[] | null;
  readonly supervisorId?: string | null | undefined;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly insurancePounds: number | null;
  readonly insuranceExpiresOn: Day | null;
  readonly riskAssessedOn: Day | null;
  readonly dbsRequired: boolean | null;
  readonly stepFree: boolean | null;
  readonly isPublic: boolean | null;
  /** Codes of the councils that may use it besides its own. */
  readonly sharedWith: readonly string[];
}

export interface KnownOpportunity {
  readonly id: string;
  /** The version that was looked at; null where a machine knows what it changes. */
  readonly version: number | null;
}

/**
 * Puts an opportunity with its seats. `known` null: a new one with this reference and status, confirmed today; else that
 * one is changed, its status left alone. @throws precondition where fewer places are wanted than people sit there.
 */
export async function saveOpportunity(
  tx: Tx,
  known: KnownOpportunity | null,
  facts: OpportunityFacts,
  fresh: { readonly reference: string; readonly status: OpportunityStatus },
): Promise<string> {
  const places = facts.places ?? 1;
  if (known === null) {
    const id = await insertOpportunity(tx, facts, fresh);
    await addFirstSeats(tx, id, places);
    return id;
  }
  await keepSeats(tx, known.id, places);
  const result = await tx.write
    .updateTable('opportunities')
    .set((row) => ({ ...columns(facts), version: row('version', '+', 1) }))
    .where('id', '=', known.id)
    .$if(known.version !== null, (query) => query.where('version', '=', known.version ?? 0))
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) throw stale();
  return known.id;
}

async function insertOpportunity(
  tx: Tx,
  facts: OpportunityFacts,
  fresh: { readonly reference: string; readonly status: OpportunityStatus },
): Promise<string> {
  const row = await tx.write
    .insertInto('opportunities')
    .values({
      ...columns(facts),
      ...fresh,
      authority: authorityOf(tx),
      confirmed_on: tx.today,
      created_at: tx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

type Columns = Omit<
  Insertable<OpportunitiesTable>,
  | 'id'
  | 'authority'
  | 'reference'
  | 'status'
  | 'confirmed_on'
  | 'still_open_asked_on'
  | 'created_at'
  | 'version'
>;

function columns(facts: OpportunityFacts): Columns {
  return {
    organisation_id: facts.organisationId,
    site_id: facts.siteId,
    kind: facts.kind,
    title: facts.title,
    ...(facts.description === undefined ? {} : { description: facts.description }),
    job_category: facts.jobCategory,
    ssa_tier2: facts.subjectArea,
    ...(facts.occupation === undefined ? {} : { soc2020: facts.occupation }),
    places: facts.places ?? 1,
    days: facts.days === null ? null : [...facts.days],
    starts_minute: facts.startsMinute,
    ends_minute: pastMidnight(facts.startsMinute, facts.endsMinute),
    first_start_on: facts.firstStartOn,
    last_start_on: facts.lastStartOn,
    is_rolling: facts.isRolling ?? false,
    closes_on: facts.closesOn,
    weeks: facts.weeks,
    minimum_age: facts.minimumAge,
    entry_requirements: facts.entryRequirements,
    weekly_pay_pence: facts.weeklyPayPence,
    pays_expenses: facts.paysExpenses ?? false,
    support_offered: [...(facts.supportOffered ?? [])],
    ...(facts.supervisorId === undefined ? {} : { supervisor_id: facts.supervisorId }),
    contact_name: facts.contactName,
    contact_email: facts.contactEmail,
    insurance_pounds: facts.insurancePounds,
    insurance_expires_on: facts.insuranceExpiresOn,
    risk_assessed_on: facts.riskAssessedOn,
    dbs_required: facts.dbsRequired,
    step_free: facts.stepFree === null ? null : facts.stepFree ? 'yes' : 'no',
    is_public: facts.isPublic ?? false,
    shared_with: [...facts.sharedWith],
  };
}

function pastMidnight(starts: MinuteOfDay | null, ends: MinuteOfDay | null): MinuteOfDay | null {
  return starts !== null && ends !== null && ends <= starts ? ends + 1440 : ends;
}

/** A reference that nobody has: O10001, O10002 … */
export async function nextOpportunityReference({ write }: Tx): Promise<string> {
  const row = await write
    .selectNoFrom(sql<number>`nextval('reference_numbers')`.as('number'))
    .executeTakeFirstOrThrow();
  return `O${row.number}`;
}

/** Moves an opportunity on, only from the status that was seen. Going live, it counts as confirmed. */
export async function moveOpportunity(
  { write, today }: Tx,
  id: string,
  from: OpportunityStatus,
  to: OpportunityStatus,
): Promise<void> {
  const result = await write
    .updateTable('opportunities')
    .set((row) => ({
      status: to,
      version: row('version', '+', 1),
      ...(to === 'live' ? { confirmed_on: today, still_open_asked_on: null } : {}),
    }))
    .where('id', '=', id)
    .where('status', '=', from)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n)
    throw conflict(
      'moved-on',
      'Somebody else has just changed how this opportunity stands. Look at it again.',
    );
}

/** The employer says on a day that it still stands. */
export async function markConfirmed({ write }: Tx, id: string, confirmedOn: Day): Promise<void> {
  await write
    .updateTable('opportunities')
    .set((row) => ({ confirmed_on: confirmedOn, still_open_asked_on: null, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Notes that the employer was asked today whether it still stands. */
export async function markAsked({ write, today }: Tx, id: string): Promise<void> {
  await write.updateTable('opportunities').set({ still_open_asked_on: today }).where('id', '=', id).execute();
}

/** Puts one insurance certificate to every opportunity of an employer that is not closed. @returns how many. */
export async function setInsurance(
  { write }: Tx,
  organisationId: string,
  pounds: number,
  expiresOn: Day,
): Promise<number> {
  const result = await write
    .updateTable('opportunities')
    .set((row) => ({
      insurance_pounds: pounds,
      insurance_expires_on: expiresOn,
      version: row('version', '+', 1),
    }))
    .where('organisation_id', '=', organisationId)
    .where('status', '<>', 'closed')
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Takes an opportunity away as if it had never come: for the undo of an import. Refused by the database once it was used. */
export async function deleteOpportunity({ write }: Tx, id: string): Promise<void> {
  await write.deleteFrom('opportunities').where('id', '=', id).execute();
}
