import { z } from 'zod';
import { goesOn, RETENTION_KINDS, type RetentionKind } from '#domain/privacy/retention.ts';
import { readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { command, perform } from '#platform/command.ts';
import { ServiceError } from '#platform/errors.ts';
import { choice } from '#platform/fields.ts';
import type { Ground } from '#platform/ground.ts';
import { erasePerson } from './erase-person.ts';
import { type Going, whatGoes } from './read-retention.ts';
import { keysCountedFrom } from './retention.queries.ts';
import { insertRun, letGoOf, type RowKind } from './retention.store.ts';

const BATCH = 500;
// So that one run ends; the rest goes with the next.
const BATCHES_MAX = 40;

const kinds = RETENTION_KINDS.filter(
  (kind): kind is RowKind => kind !== 'care-records' && kind !== 'care-records-died',
);

/** Takes away up to a batch of one kind whose time is over, and keeps that it went. */
const letGoBatch = command({
  action: 'privacy.let-go',
  input: z.object({
    kind: choice('a kind', kinds as [RowKind, ...RowKind[]]),
    authority: z.string().nullable(),
    days: z.array(z.string()).min(1),
  }),
  allow: ['system'],
  run: async (tx, { kind, authority, days }) => {
    const over = days.filter((day) => goesOn(kind, day) <= tx.today);
    const keys = await keysCountedFrom(tx, kind, authority, over, BATCH);
    const gone = keys.length === 0 ? 0 : await letGoOf(tx, kind, keys, { authority, days: over });
    const countedTo = over.toSorted().at(-1);
    if (gone > 0 && countedTo !== undefined) await insertRun(tx, { authority, kind, countedTo, gone });
    return {
      result: { gone },
      audit: {
        subject: `retention:${kind}`,
        detail: { kind, gone },
        ...(authority === null ? {} : { authority }),
      },
    };
  },
});

export interface LetGo {
  readonly kind: RetentionKind;
  readonly authority: string | null;
  readonly gone: number;
  /** Care records that a hold, a placement or an open referral keeps. */
  readonly heldBack: number;
}

/** Lets go of everything whose time is over, in batches; a chore, and a command of the operator's. */
export async function letGo(ground: Ground): Promise<LetGo[]> {
  const due = await readAs(ground, SYSTEM, (tx) => whatGoes(tx, 0));
  const done: LetGo[] = [];
  for (const going of due) done.push(await letGoAll(ground, going));
  return done.filter(({ gone, heldBack }) => gone > 0 || heldBack > 0);
}

async function letGoAll(ground: Ground, { kind, authority, from }: Going): Promise<LetGo> {
  if (kind === 'care-records' || kind === 'care-records-died')
    return { kind, authority, ...(await erasePeople(ground, kind, authority, from)) };
  let gone = 0;
  for (let batch = 0; batch < BATCHES_MAX; batch++) {
    const one = await perform(ground, SYSTEM, letGoBatch, { kind, authority, days: from });
    gone += one.gone;
    if (one.gone < BATCH) break;
  }
  return { kind, authority, gone, heldBack: 0 };
}

async function erasePeople(
  ground: Ground,
  kind: RetentionKind,
  authority: string | null,
  from: readonly string[],
) {
  const ids = await readAs(ground, SYSTEM, (tx) => keysCountedFrom(tx, kind, authority, from, BATCH));
  const actor = { ...SYSTEM, authority };
  const over = { ground: 'end of retention', isRecordKept: true, isSure: true };
  let gone = 0;
  for (const youngPersonId of ids) {
    try {
      await perform(ground, actor, erasePerson, { youngPersonId, ...over });
      gone++;
    } catch (error) {
      // Kept for a reason that a person set or ends; it is looked at again with the next run.
      if (!(error instanceof ServiceError) || error.kind !== 'precondition') throw error;
    }
  }
  const countedTo = [...from].sort().at(-1) ?? '';
  if (gone > 0) await withActor(ground, actor, (tx) => insertRun(tx, { authority, kind, countedTo, gone }));
  return { gone, heldBack: ids.length - gone };
}
