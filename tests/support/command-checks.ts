import { expect } from 'vitest';
import type { z } from 'zod';
import type { Role } from '#domain/accounts/roles.ts';
import { type Actor, readAs, SYSTEM } from '#platform/actor.ts';
import { type Command, perform } from '#platform/command.ts';
import { ServiceError } from '#platform/errors.ts';
import type { Ground } from '#platform/ground.ts';
import type { World } from './world.ts';

/** What a command refused with. Fails where it did not refuse. */
export async function refusalOf(attempt: Promise<unknown>): Promise<ServiceError> {
  const outcome = await attempt.then(
    () => null,
    (error: unknown) => error,
  );
  expect(outcome, 'it should have been refused').toBeInstanceOf(ServiceError);
  return outcome as ServiceError;
}

/** Every role that the command does not allow is turned away, whatever it sends. */
export async function expectOnly<S extends z.ZodType, R>(
  world: World,
  it: Command<S, R>,
  input: unknown,
): Promise<void> {
  const inside = [world.coOrdinator, world.manager, world.worker];
  const outside = [world.employer, world.supervisor, world.youngPerson];
  for (const actor of [...inside, ...outside, { ...world.manager, role: 'auditor' as Role }]) {
    if (it.allow.includes(actor.role)) continue;
    expect((await refusalOf(perform(world.ground, actor, it, input))).kind, actor.role).toBe('forbidden');
  }
}

/** Two at the same moment: one is done, the other is told so (a conflict, or a reason why not). */
export async function expectOneWinner(attempts: readonly (() => Promise<unknown>)[]): Promise<ServiceError> {
  const outcomes = await Promise.allSettled(attempts.map((attempt) => attempt()));
  const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(lost).toHaveLength(attempts.length - 1);
  const reason: unknown = lost[0]?.reason;
  expect(reason).toBeInstanceOf(ServiceError);
  return reason as ServiceError;
}

/** The audit's newest row of an action. */
export async function lastAudit(ground: Ground, action: string) {
  return readAs(ground, SYSTEM, ({ read }) =>
    read
      .selectFrom('audit')
      .where('action', '=', action)
      .selectAll()
      .orderBy('id', 'desc')
      .executeTakeFirst(),
  );
}

/** The events that wait in the outbox, oldest first. */
export async function waitingEvents(ground: Ground): Promise<string[]> {
  const rows = await readAs(ground, SYSTEM, ({ read }) =>
    read.selectFrom('outbox').select('event').orderBy('id').execute(),
  );
  return rows.map((row) => row.event);
}

/** The same person in another role, to try what that role may not. */
export function as(actor: Actor, role: Role): Actor {
  return { ...actor, role };
}
