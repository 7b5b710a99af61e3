import { z } from 'zod';
import { letGo, whatGoes } from '#areas/privacy/index.ts';
import { RETENTION } from '#domain/privacy/retention.ts';
import { readAs } from '#platform/actor.ts';
import { forbidden } from '#platform/errors.ts';
import { wholeNumber } from '#platform/fields.ts';
import { type GroundCommand, groundCommand } from './cli-command.ts';

const preview = groundCommand({
  name: 'retention preview',
  summary: 'What goes on which day because its time is over: counts, nothing personal',
  parts: [['--days <n>', 'how far ahead (default: 92)']],
  input: z.object({ days: wholeNumber('days', 0, 3660).default(92) }),
  run: async ({ ground, actor }, { days }) => {
    if (!['operator', 'manager', 'data-officer', 'auditor'].includes(actor.role)) throw forbidden();
    const going = await readAs(ground, actor, (tx) => whatGoes(tx, days));
    return {
      json: { going: going.map(({ from: _, ...one }) => one) },
      text:
        going
          .map(({ day, kind, many }) => `${day}  ${String(many).padStart(6)}  ${RETENTION[kind].what}`)
          .join('\n') || `Nothing goes in the next ${days} days.`,
    };
  },
});

const run = groundCommand({
  name: 'retention run',
  summary: 'Let go now of everything whose time is over; the service does it by itself too',
  parts: [],
  input: z.object({}),
  run: async ({ ground, actor }) => {
    if (actor.role !== 'operator') throw forbidden();
    const done = await letGo(ground);
    return {
      json: { done },
      text:
        done
          .map(
            ({ kind, gone, heldBack }) =>
              `${String(gone).padStart(6)}  ${RETENTION[kind].what}${heldBack > 0 ? ` (${heldBack} kept by a hold, a placement or an open referral)` : ''}`,
          )
          .join('\n') || 'Nothing was over.',
    };
  },
});

/** How long things are kept, at the command line. */
export const retentionCommands: readonly GroundCommand[] = [preview, run];
