import type { z } from 'zod';
import type { Role } from '#domain/accounts/roles.ts';
import type { Instant } from '#domain/shared/day.ts';
import { type Actor, asService, constraintOf, sqlStateOf, type Tx, withActor } from './actor.ts';
import { coversOver } from './audit/under-cover.ts';
import { conflict, type FieldProblem, forbidden, invalid } from './errors.ts';
import type { Ground } from './ground.ts';

/** An event to be told about once the change is kept. The payload holds ids and codes, never names or addresses. */
export interface OutboxEvent {
  readonly event: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Null: the actor's own. */
  readonly authority?: string;
  /** Told from then on; left out: at once. */
  readonly availableAt?: Instant;
}

/** What a command's `run` gives back: its result, and what the audit and the outbox are to hold. */
export interface Done<Result> {
  readonly result: Result;
  readonly audit: {
    /** What was changed, such as `placement:P1003`. */
    readonly subject: string;
    readonly youngPersonId?: string | null;
    /** Everybody who was named in what was taken away, such as an export. */
    readonly people?: readonly string[];
    /** References, codes and names of fields; never a value that a person gave. */
    readonly detail?: Readonly<Record<string, unknown>>;
    /** Where the actor stands above the authorities: in which one it happened. */
    readonly authority?: string;
  };
  readonly events?: readonly OutboxEvent[];
}

/** A change. Page, API, command line and import all go through one of these. */
export interface Command<Schema extends z.ZodType, Result> {
  /** Area and verb, as the audit shows it: `placements.start`. */
  readonly action: `${string}.${string}`;
  readonly input: Schema;
  /** Who may try; row-level security then decides on which records. */
  readonly allow: readonly Role[];
  readonly run: (tx: Tx, input: z.output<Schema>) => Promise<Done<Result>>;
}

/** Declares a command; only here for the types. */
export function command<Schema extends z.ZodType, Result>(
  it: Command<Schema, Result>,
): Command<Schema, Result> {
  return it;
}

/**
 * Allowed? → parse → transaction → run → audit → outbox.
 * @throws ServiceError forbidden, invalid, or whatever the command refuses with.
 */
export async function perform<Schema extends z.ZodType, Result>(
  ground: Ground,
  actor: Actor,
  it: Command<Schema, Result>,
  input: unknown,
): Promise<Result> {
  const parsed = check(actor, it, input);
  try {
    return await withActor(ground, actor, (tx) => runKept(tx, it, parsed));
  } catch (error) {
    throw asConflict(error);
  }
}

/** The same within a transaction that is already open: for a command that is made of others. */
export async function performWithin<Schema extends z.ZodType, Result>(
  tx: Tx,
  it: Command<Schema, Result>,
  input: unknown,
): Promise<Result> {
  return runKept(tx, it, check(tx.actor, it, input));
}

/** True where this actor may try this command: pages use it to show or leave out a button. */
export function mayTry(actor: Actor, it: { readonly allow: readonly Role[] }): boolean {
  return it.allow.includes(actor.role);
}

function check<Schema extends z.ZodType, Result>(
  actor: Actor,
  it: Command<Schema, Result>,
  input: unknown,
): z.output<Schema> {
  if (!mayTry(actor, it)) throw forbidden();
  const parsed = it.input.safeParse(input);
  if (!parsed.success) throw invalid(fieldProblems(parsed.error));
  return parsed.data;
}

async function runKept<Schema extends z.ZodType, Result>(
  tx: Tx,
  it: Command<Schema, Result>,
  input: z.output<Schema>,
): Promise<Result> {
  const done = await it.run(tx, input);
  const authority = done.audit.authority ?? tx.actor.authority;
  const cover = await coverOf(tx, done.audit.youngPersonId ?? null);
  await tx.write
    .insertInto('audit')
    .values({
      at: tx.now,
      authority,
      actor_role: tx.actor.role,
      actor_user_id: tx.actor.userId,
      action: it.action,
      subject: done.audit.subject,
      young_person_id: done.audit.youngPersonId ?? null,
      people: [...(done.audit.people ?? [])],
      detail: JSON.stringify({ ...done.audit.detail, ...(cover === null ? {} : { cover }) }),
    })
    .execute();
  for (const { event, payload, authority: of, availableAt } of done.events ?? []) {
    const where = of ?? authority;
    if (where === null) throw new Error(`The event ${event} belongs to no authority.`);
    await tx.write
      .insertInto('outbox')
      .values({
        authority: where,
        event,
        payload: JSON.stringify(payload),
        created_at: tx.now,
        available_at: availableAt ?? tx.now,
      })
      .execute();
  }
  return done.result;
}

// What a worker changes while they stand in for a colleague is kept as that.
async function coverOf(tx: Tx, youngPersonId: string | null): Promise<string | null> {
  const { role, userId } = tx.actor;
  if (role !== 'worker' || userId === null || youngPersonId === null) return null;
  const covers = await asService(tx, (all) => coversOver(all, userId, [youngPersonId]));
  return covers.get(youngPersonId) ?? null;
}

/** Zod's issues as our own: the field's name and the sentence that the schema gave. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message }));
}

// What the database itself refuses, in words. It is the last guard of two people who act at the same moment.
const CONSTRAINT_WORDS: Readonly<Record<string, string>> = {
  memberships_once_uq: 'This person has this right already.',
  placements_seat_taken_ex: 'Somebody else has just been given that place for these weeks.',
  placements_person_placed_ex: 'This young person already has a placement in these weeks.',
  placements_match_uq: 'A placement has already been made from this match.',
  placement_pauses_overlap_ex: 'There is already a pause on some of these days.',
  matches_open_opportunity_uq: 'This opportunity is already among this young person’s options.',
  allocations_one_worker_ex:
    'Somebody else has handed this young person over meanwhile. Look at the record again.',
  calendar_addresses_once_uq:
    'An address for your calendar has just been made. Use that one, or make a new one.',
  covers_once_ex:
    'This colleague covers for them on some of these days already. Make that cover longer, or end it first.',
  meetings_follows_uq: 'Somebody else has just planned the next meeting. Look at that one.',
  meeting_people_user_uq: 'They are asked already.',
  meeting_people_notes_uq: 'Somebody else has just chosen who takes the notes. Look again.',
  agenda_items_once_uq: 'Somebody else has just put one of them on the agenda. Look at it again.',
  matches_open_course_run_uq: 'This course is already among this young person’s options.',
};

function asConflict(error: unknown): unknown {
  const state = sqlStateOf(error);
  if (state === '23P01' || state === '23505') {
    const name = constraintOf(error) ?? '';
    return conflict(
      name.replace(/_(ex|uq|pk)$/, '').replaceAll('_', '-') || 'taken',
      CONSTRAINT_WORDS[name] ?? 'Somebody else has just recorded the same thing. Look at the record again.',
    );
  }
  if (state === '40001' || state === '40P01')
    return conflict(
      'changed-meanwhile',
      'Somebody else changed this at the same moment. Look at it again, then try once more.',
    );
  return error;
}
