import { z } from 'zod';
import { handOver, handOverCaseload, listCaseloadSizes, listWithoutWorker } from '#areas/caseloads/index.ts';
import { HANDOVER_REASONS } from '#domain/caseloads/allocations.ts';
import { readAs, withoutNames } from '#platform/actor.ts';
import { mayTry } from '#platform/command.ts';
import { forbidden } from '#platform/errors.ts';
import { optionalChoice, optionalDay } from '#platform/fields.ts';
import { type GroundCommand, groundCommand } from './cli-command.ts';

const WITHOUT_MAX = 200;

const list = groundCommand({
  name: 'caseload list',
  summary: 'How many young people each worker has, and who in the programme has none',
  parts: [],
  input: z.object({}),
  run: async ({ ground, actor }) => {
    if (actor.role === 'worker' || !mayTry(actor, handOver)) throw forbidden();
    const { workers, without } = await readAs(ground, actor, async (tx) => ({
      workers: await listCaseloadSizes(tx),
      without: await withoutNames(tx, (names) => listWithoutWorker(names, WITHOUT_MAX)),
    }));
    const lost = without.map(({ reference, hasLeft }) => ({ reference, hasLeft }));
    return {
      json: { workers, withoutWorker: lost },
      text: [
        ...workers.map(
          ({ name, youngPeople, hasLeft }) =>
            `${String(youngPeople).padStart(5)}  ${name}${hasLeft ? ' (has left)' : ''}`,
        ),
        ...lost.map(
          ({ reference, hasLeft }) => `${reference}: ${hasLeft ? 'their worker has left' : 'no worker'}`,
        ),
      ].join('\n'),
    };
  },
});

const pass = groundCommand({
  name: 'caseload hand-over',
  summary: 'Hand over everybody on a worker’s list, also of one who has left',
  parts: [
    ['<from>', 'the worker’s e-mail address'],
    ['<to>', 'the next worker’s e-mail address'],
    ['--on <date>', 'the next worker’s first day (default: today)'],
    ['--reason <reason>', `why: ${HANDOVER_REASONS.join(', ')} (default: worker has left)`],
  ],
  input: z.object({
    from: z.string(),
    to: z.string(),
    on: optionalDay('the first day').optional(),
    reason: optionalChoice('why', HANDOVER_REASONS).optional(),
  }),
  run: async ({ ground, actor }, { from, to, on, reason }) => {
    const done = await handOverCaseload(ground, actor, {
      from,
      to,
      startsOn: on ?? null,
      reason: reason ?? null,
    });
    return {
      json: done,
      text: `Handed over: ${done.handedOver}.${done.left > 0 ? ` Still on the list: ${done.left}. Say it again.` : ''}`,
    };
  },
});

/** Whose young people are whose, at the command line. */
export const caseloadCommands: readonly GroundCommand[] = [list, pass];
