import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { acceptOffer } from '#areas/matching/matches/accept-offer.ts';
import { bringMatchBack } from '#areas/matching/matches/bring-back.ts';
import { closeMatch } from '#areas/matching/matches/close-match.ts';
import { employerSaysNo } from '#areas/matching/matches/employer-says-no.ts';
import { makeOffer } from '#areas/matching/matches/make-offer.ts';
import { putSuggestion } from '#areas/matching/matches/put-to-young-person.ts';
import { recordNo } from '#areas/matching/matches/record-no.ts';
import { recordYes } from '#areas/matching/matches/record-yes.ts';
import { sendToEmployer } from '#areas/matching/matches/send-to-employer.ts';
import { setInterview } from '#areas/matching/matches/set-interview.ts';
import { withdrawMatch } from '#areas/matching/matches/withdraw.ts';
import type { Role } from '#domain/accounts/roles.ts';
import {
  isMatchEnding,
  MATCH_ENDINGS,
  MATCH_STATUSES,
  MATCH_STEPS,
  type MatchStatus,
  statusToComeBackTo,
} from '#domain/matching/statuses.ts';
import { type Actor, operatorIn, SYSTEM, type Tx, withActor } from '#platform/actor.ts';
import { type Command, performWithin } from '#platform/command.ts';
import { ServiceError } from '#platform/errors.ts';
import { matchAt } from '#tests/support/matching-world.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

let world: World;
let id: string;
beforeAll(async () => {
  world = await openWorld();
  id = await matchAt(world, 'offered');
});
afterAll(() => world.close());

const ROLES: readonly Role[] = [
  ...['co-ordinator', 'manager', 'data-officer', 'auditor', 'worker', 'employer'],
  ...['tutor', 'young-person', 'operator', 'system'],
] as Role[];

function actorOf(role: Role): Actor {
  const known: Partial<Record<Role, Actor>> = {
    'co-ordinator': world.coOrdinator,
    manager: world.manager,
    worker: world.worker,
    employer: world.employer,
    // A tutor stands where an employer does, for the courses of a college.
    tutor: { ...world.employer, role: 'tutor' },
    'young-person': world.youngPerson,
    operator: operatorIn(HERE),
    system: { ...SYSTEM, authority: HERE },
  };
  return known[role] ?? { ...world.manager, role };
}

interface Tried {
  readonly command: Command<z.ZodType, unknown>;
  readonly input: object;
  readonly to: MatchStatus;
}

const asAny = (it: unknown) => it as Command<z.ZodType, unknown>;
const TRIED: readonly Tried[] = [
  { command: asAny(putSuggestion), input: {}, to: 'put-to-young-person' },
  { command: asAny(recordYes), input: { how: 'told worker' }, to: 'wanted' },
  {
    command: asAny(sendToEmployer),
    input: { wantsToLearn: 'Plants', support: '', isPreviewed: 'yes' },
    to: 'sent-to-employer',
  },
  { command: asAny(setInterview), input: { on: '2025-07-18', at: '10:30' }, to: 'interview' },
  { command: asAny(makeOffer), input: {}, to: 'offered' },
  { command: asAny(acceptOffer), input: { how: 'text' }, to: 'accepted' },
  { command: asAny(recordNo), input: { how: 'text', reasons: ['health'] }, to: 'young-person-said-no' },
  { command: asAny(withdrawMatch), input: { reasons: ['health'] }, to: 'withdrawn' },
  { command: asAny(employerSaysNo), input: { reasons: ['no-time-now'] }, to: 'employer-said-no' },
  { command: asAny(closeMatch), input: { reasons: ['start-passed'] }, to: 'closed' },
];

class TakenBack extends Error {}

/** Tries a command on the match in a status, as it would be in that role, and takes it back. @returns whether it was done. */
async function isDone(tx: Tx, status: MatchStatus, tried: Tried, before?: MatchStatus): Promise<boolean> {
  await sql`savepoint attempt`.execute(tx.write);
  try {
    // Whoever may not try is turned away before anything is looked at.
    if (tried.command.allow.includes(tx.actor.role)) await set(tx, status, before);
    await performWithin(tx, tried.command, { ...tried.input, id, version: 1 });
    return true;
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return false;
  } finally {
    await sql`rollback to savepoint attempt`.execute(tx.write);
  }
}

/** Puts the match into a status, whoever looks; and a step that led there. */
async function set(tx: Tx, status: MatchStatus, before?: MatchStatus): Promise<void> {
  const { role } = tx.actor;
  await sql`select set_config('foothold.role', 'system', true)`.execute(tx.write);
  await tx.write.updateTable('matches').set({ status, version: 1 }).where('id', '=', id).execute();
  if (before !== undefined)
    await tx.write
      .insertInto('match_steps')
      .values({
        ...{ authority: HERE, match_id: id, young_person_id: world.youngPersonId },
        ...{ from_status: before, to_status: status, at: tx.now, by_role: 'system' },
      })
      .execute();
  await sql`select set_config('foothold.role', ${role}, true)`.execute(tx.write);
}

function tryAs<T>(role: Role, fn: (tx: Tx) => Promise<T>): Promise<T> {
  let found: T;
  return withActor(world.ground, actorOf(role), async (tx) => {
    found = await fn(tx);
    throw new TakenBack();
  }).catch((error: unknown) => {
    if (error instanceof TakenBack) return found;
    throw error;
  });
}

describe.each(ROLES)('as %s', (role) => {
  it('each command does what the table says, from each of the 15 statuses, and nothing else', async () => {
    await tryAs(role, async (tx) => {
      for (const tried of TRIED) {
        const expected = MATCH_STEPS.filter(
          (step) => step.to === tried.to && step.check !== 'may-come-back' && step.who.includes(role),
        ).map((step) => step.from);
        const done: MatchStatus[] = [];
        for (const status of MATCH_STATUSES) if (await isDone(tx, status, tried)) done.push(status);
        expect(done.toSorted(), tried.command.action).toEqual(expected.toSorted());
      }
    });
  });

  it('each ending is undone only to where it came from, and only by those who may', async () => {
    const back: Tried = { command: asAny(bringMatchBack), input: {}, to: 'offered' };
    const endings = MATCH_STEPS.filter((step) => isMatchEnding(step.to) && step.check !== 'may-come-back');
    await tryAs(role, async (tx) => {
      for (const { from, to } of endings) {
        const may = MATCH_STEPS.some(
          (step) => step.from === to && step.to === statusToComeBackTo(from) && step.who.includes(role),
        );
        expect(await isDone(tx, to, back, from), `${from} → ${to}`).toBe(may);
      }
      for (const status of MATCH_STATUSES)
        if (!isMatchEnding(status)) expect(await isDone(tx, status, back), status).toBe(false);
    });
  });
});

it('every step of the table belongs to a command, or is the service’s own', () => {
  const commands = new Set<MatchStatus>(TRIED.map((tried) => tried.to));
  const own: readonly MatchStatus[] = ['employer-did-not-answer', 'offer-lapsed', 'filled', 'superseded'];
  const without = MATCH_STATUSES.filter((status) => !commands.has(status) && !own.includes(status));
  expect(without).toEqual(['suggested']);
  expect(own.every((status) => MATCH_ENDINGS.some((ending) => ending === status))).toBe(true);
});
