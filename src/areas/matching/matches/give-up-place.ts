import { cancelPlacement } from '#areas/placements/index.ts';
import { asService, type Tx } from '#platform/actor.ts';
import { performWithin } from '#platform/command.ts';
import { precondition } from '#platform/errors.ts';
import type { MatchRecord } from './matches.queries.ts';
import { deleteHold } from './matches.store.ts';
import { findStart } from './starts.queries.ts';

/**
 * Before an accepted match ends: its place is free again, and a placement that has not begun is called off. Nothing for a match that
 * was not accepted. @throws precondition where it has begun: then it ends there, with what was learnt.
 */
export async function giveUpPlace(tx: Tx, match: MatchRecord, why: string): Promise<void> {
  if (match.status !== 'accepted') return;
  // Whether they have begun is so whoever asks, and not for everybody to read.
  const start = await asService(tx, (all) => findStart(all, match.id));
  if (start.hasBegun) throw precondition([HAS_BEGUN]);
  if (start.placement) await performWithin(tx, cancelPlacement, { ...start.placement, why });
  else await deleteHold(tx, match.id);
}

const HAS_BEGUN = {
  code: 'has-begun',
  staffText: 'They have begun there. End it where it is recorded, with what was learnt.',
  kindText: 'You have started here already. Talk to us about it.',
};
