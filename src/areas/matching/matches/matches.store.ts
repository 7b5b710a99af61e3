import { sql, type Updateable } from 'kysely';
import type { AnswerHow } from '#domain/matching/answer-hows.ts';
import type { MatchStatus } from '#domain/matching/statuses.ts';
import type { Day } from '#domain/shared/day.ts';
import { sqlStateOf, type Tx } from '#platform/actor.ts';
import type { MatchesTable } from '#platform/db/schema.ts';
import { stale } from '#platform/errors.ts';

export interface NewMatch {
  readonly authority: string;
  readonly youngPersonId: string;
  readonly referralId: string;
  readonly opportunityId: string | null;
  readonly courseRunId: string | null;
  readonly organisationId: string;
  readonly status: MatchStatus;
  readonly startsOn: Day;
  /** Why it was suggested, kept so that "why" can be answered a year later. */
  readonly explanation: unknown;
}

/** Adds a match. @returns its id. @throws the database's own refusal where it is open already. */
export async function insertMatch({ write, now }: Tx, match: NewMatch): Promise<string> {
  const { id } = await write
    .insertInto('matches')
    .values({
      authority: match.authority,
      young_person_id: match.youngPersonId,
      referral_id: match.referralId,
      opportunity_id: match.opportunityId,
      course_run_id: match.courseRunId,
      organisation_id: match.organisationId,
      status: match.status,
      status_since: now,
      starts_on: match.startsOn,
      explanation: JSON.stringify(match.explanation),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Nobody else decides about this young person until the transaction ends. */
export async function lockYoungPerson({ write }: Tx, id: string): Promise<void> {
  await write.selectFrom('young_people').where('id', '=', id).select('id').forUpdate().execute();
}

export type MatchChange = Omit<Updateable<MatchesTable>, 'id' | 'authority' | 'version'>;

/** A match as it was when somebody looked: its status is never changed from another. */
export interface SeenMatch {
  readonly id: string;
  readonly status: MatchStatus;
  readonly version: number;
}

/** Changes a match from the state that was seen. @throws stale where somebody else was first. */
export async function updateMatch({ write }: Tx, seen: SeenMatch, change: MatchChange): Promise<void> {
  const result = await write
    .updateTable('matches')
    .set((row) => ({ ...change, version: row('version', '+', 1) }))
    .where('id', '=', seen.id)
    .where('status', '=', seen.status)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) throw stale();
}

export interface NewMatchStep {
  readonly match: { readonly id: string; readonly authority: string; readonly youngPersonId: string };
  readonly from: MatchStatus | null;
  readonly to: MatchStatus;
  readonly how?: AnswerHow | null;
  readonly reasons?: readonly string[];
  readonly note?: string | null;
}

/** Keeps a step in the history of a match. */
export async function insertMatchStep({ write, now, actor }: Tx, step: NewMatchStep): Promise<void> {
  await write
    .insertInto('match_steps')
    .values({
      authority: step.match.authority,
      match_id: step.match.id,
      young_person_id: step.match.youngPersonId,
      from_status: step.from,
      to_status: step.to,
      at: now,
      by_role: actor.role,
      by_user_id: actor.userId,
      how: step.how ?? null,
      reasons: [...(step.reasons ?? [])],
      note: step.note ?? null,
    })
    .execute();
}

export interface NewHold {
  readonly matchId: string;
  readonly opportunityId: string | null;
  readonly courseRunId: string | null;
  readonly from: Day;
  /** The last day, included; null where nobody knows one. */
  readonly to: Day | null;
}

/**
 * Holds the first of these places that nobody takes at the same moment. `numbers`: those that are free as far as this transaction can
 * see. @throws the database's own refusal where every one has just been taken.
 */
export async function holdFirstFree(tx: Tx, hold: NewHold, numbers: readonly number[]): Promise<void> {
  for (const [at, number] of numbers.entries()) {
    await sql`savepoint place`.execute(tx.write);
    try {
      return await insertHold(tx, hold, number);
    } catch (error) {
      if (at === numbers.length - 1 || sqlStateOf(error) !== '23P01') throw error;
      await sql`rollback to savepoint place`.execute(tx.write);
    }
  }
  throw new RangeError('no place was given');
}

async function insertHold({ write }: Tx, hold: NewHold, number: number): Promise<void> {
  await write
    .insertInto('place_holds')
    .values({
      match_id: hold.matchId,
      opportunity_id: hold.opportunityId,
      course_run_id: hold.courseRunId,
      number,
      period: sql<string>`daterange(${hold.from}::date, ${hold.to}::date, '[]')`,
    })
    .execute();
}

/** The place is free again. */
export async function deleteHold({ write }: Tx, matchId: string): Promise<void> {
  await write.deleteFrom('place_holds').where('match_id', '=', matchId).execute();
}
