import type { ReadTx } from '#platform/actor.ts';
import { lookAtAll } from '../ranking/look.ts';
import { opensMost } from '../ranking/opens-most.ts';
import { optionsIn } from './options-view.ts';

/**
 * Those of some open referrals for whom nothing at all is possible today, by reference, each with the one change that would
 * open most (null: none would). All are looked at together. O(people × options).
 */
export async function withoutOptions(
  tx: ReadTx,
  references: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string | null>> {
  const found = new Map<string, string | null>();
  if (references.size === 0) return found;
  const look = await lookAtAll(tx, tx.today);
  for (const person of look.people) {
    if (!references.has(person.reference)) continue;
    const { possible, impossible } = optionsIn(look, person, null);
    if (possible.length === 0) found.set(person.reference, opensMost(impossible)[0]?.wouldChangeIf ?? null);
  }
  return found;
}
