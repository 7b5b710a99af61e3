import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { cancelPlacement } from '#areas/placements/cancel-placement.ts';
import { completePlacement } from '#areas/placements/complete-placement.ts';
import { confirmPlacement } from '#areas/placements/confirm-placement.ts';
import { recordNotStarted } from '#areas/placements/did-not-start.ts';
import { recordLeftEarly } from '#areas/placements/leave-early.ts';
import { pausePlacement } from '#areas/placements/pause-placement.ts';
import { resumePlacement } from '#areas/placements/resume-placement.ts';
import { startPlacement } from '#areas/placements/start-placement.ts';
import type { Role } from '#domain/accounts/roles.ts';
import { canTransition, PLACEMENT_STATUSES, type PlacementStatus } from '#domain/placements/statuses.ts';
import { type Actor, SYSTEM, withActor } from '#platform/actor.ts';
import { type Command, performWithin } from '#platform/command.ts';
import { ServiceError } from '#platform/errors.ts';
import { passGate, versionOf } from '#tests/support/gate.ts';
import { addPlacement } from '#tests/support/placed.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let reference: string;
let version: number;
beforeAll(async () => {
  world = await openWorld();
  ({ reference } = await addPlacement(world, { startsOn: '2025-07-21' }));
  await passGate(world, reference);
  version = await versionOf(world.ground, world.coOrdinator, reference);
});
afterAll(() => world.close());

const ended = { reasons: ['journey'], initiative: 'young person', learnt: 'A bus is needed.' };

interface Tried {
  readonly to: PlacementStatus;
  /** Where a status is reached in two ways, each has its own command. */
  readonly from?: PlacementStatus;
  readonly it: Command<z.ZodType, unknown>;
  readonly input: Readonly<Record<string, unknown>>;
  readonly on: string;
}

const TRIED: readonly Tried[] = [
  { to: 'confirmed', it: confirmPlacement, input: {}, on: '2025-07-18' },
  { to: 'active', from: 'confirmed', it: startPlacement, input: {}, on: '2025-07-21' },
  { to: 'active', from: 'paused', it: resumePlacement, input: { backOn: '2025-08-05' }, on: '2025-08-05' },
  { to: 'cancelled', it: cancelPlacement, input: { why: 'A new plan.' }, on: '2025-07-18' },
  { to: 'did-not-start', it: recordNotStarted, input: ended, on: '2025-07-21' },
  { to: 'left-early', it: recordLeftEarly, input: { ...ended, lastDay: '2025-08-01' }, on: '2025-08-05' },
  { to: 'completed', it: completePlacement, input: {}, on: '2025-09-29' },
];
const paused: Tried = {
  to: 'paused',
  it: pausePlacement,
  input: { kind: 'illness', from: '2025-08-11' },
  on: '2025-08-11',
};

const NOT_ALLOWED = ['forbidden', 'no-such-step', 'not-yours-to-take', 'not-paused', 'has-started'];

class Undone extends Error {}

/** What comes of trying, with nothing kept: "taken", or the code of the refusal. */
async function trial(actor: Actor, tried: Tried): Promise<string> {
  const ground = world.at(`${tried.on}T09:00:00.000Z`);
  const outcome = await withActor(ground, actor, async (tx) => {
    await performWithin(tx, tried.it, { ...tried.input, reference, version });
    throw new Undone();
  }).catch((error: unknown) => error);
  if (outcome instanceof Undone) return 'taken';
  if (!(outcome instanceof ServiceError)) throw outcome;
  return outcome.kind === 'forbidden' ? 'forbidden' : outcome.code;
}

async function makeIt(status: PlacementStatus): Promise<void> {
  await withActor(world.ground, SYSTEM, async ({ write }) => {
    await write.updateTable('placements').set({ status }).where('reference', '=', reference).execute();
    await write.deleteFrom('placement_pauses').execute();
    const { id } = await write.selectFrom('placements').select('id').executeTakeFirstOrThrow();
    if (status === 'paused')
      await write
        .insertInto('placement_pauses')
        .values({ placement_id: id, kind: 'illness', from_on: '2025-08-04' })
        .execute();
  });
}

describe.each(PLACEMENT_STATUSES)('a placement that is %s', (status) => {
  beforeAll(() => makeIt(status));

  const roles: readonly Role[] = ['co-ordinator', 'manager', 'worker', 'employer', 'young-person', 'auditor'];
  const actorAs = (role: Role): Actor =>
    ({
      manager: world.manager,
      worker: world.worker,
      employer: world.employer,
      'young-person': world.youngPerson,
      auditor: { ...world.manager, role: 'auditor' as const },
    })[role as 'manager'] ?? world.coOrdinator;

  test.each(roles)('is moved by a %s as the table says and in no other way', async (role) => {
    for (const tried of [...TRIED, paused]) {
      // A second pause of a paused placement is no step.
      if (tried === paused && status === 'paused') continue;
      const mayMove =
        canTransition(status, tried.to, role) && (tried.from === undefined || tried.from === status);
      const outcome = await trial(actorAs(role), tried);
      expect([tried.to, tried.from, !NOT_ALLOWED.includes(outcome), outcome]).toEqual([
        tried.to,
        tried.from,
        mayMove,
        outcome,
      ]);
    }
  });
});

test('each way from one status to another has been tried by somebody who may: it is taken', async () => {
  const steps: [PlacementStatus, Tried][] = TRIED.filter((tried) => tried.to !== 'completed').flatMap(
    (tried): [PlacementStatus, Tried][] =>
      PLACEMENT_STATUSES.filter(
        (from) =>
          canTransition(from, tried.to, 'co-ordinator') && (tried.from === undefined || tried.from === from),
      ).map((from) => [from, tried]),
  );
  for (const [from, tried] of [...steps, ['active', paused] as [PlacementStatus, Tried]]) {
    await makeIt(from);
    expect([from, tried.to, await trial(world.coOrdinator, tried)]).toEqual([from, tried.to, 'taken']);
  }
});
