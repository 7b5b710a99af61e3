import type { ConcernStepKind } from '#domain/concerns/kinds.ts';
import type { Tx } from '#platform/actor.ts';
import type { Done } from '#platform/command.ts';
import { notFound, precondition } from '#platform/errors.ts';
import { type Concern, findConcern } from './concerns.queries.ts';
import { changeConcern } from './concerns.store.ts';

type Change = Parameters<typeof changeConcern>[3];

/** What every step after the raising has in common: the concern as it was seen, still open, and what was done kept. */
export async function stepOn(
  tx: Tx,
  seen: { readonly reference: string; readonly version: number },
  kind: ConcernStepKind,
  note: string | null,
  changeOf: (concern: Concern) => Change,
): Promise<Done<{ reference: string }>> {
  const concern = await findConcern(tx, seen.reference);
  if (!concern) throw notFound('concern');
  if (concern.closedAt !== null && kind !== 'reopened') throw precondition([CLOSED]);
  await changeConcern(tx, concern.id, seen.version, changeOf(concern), { kind, note });
  return {
    result: { reference: concern.reference },
    audit: {
      subject: `concern:${concern.reference}`,
      youngPersonId: concern.youngPersonId,
      detail: { step: kind },
    },
    events: [{ event: `concerns.${kind}`, payload: { concernId: concern.id, reference: concern.reference } }],
  };
}

const CLOSED = {
  code: 'concern-closed',
  staffText: 'This is closed. Open it again first.',
  kindText: 'This is closed.',
};
