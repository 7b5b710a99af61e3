import { pauseOn } from '#domain/placements/pauses.ts';
import { addDays } from '#domain/shared/day.ts';
import { readAs, SYSTEM } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Ground } from '#platform/ground.ts';
import { listPauses } from './calendar.queries.ts';
import { listPlacementsIn } from './placements.queries.ts';
import { pauseToEnd, resumePlacement } from './resume-placement.ts';

/** Takes up again the placements whose pause has ended by its own date. @returns how many. */
export async function followPauses(ground: Ground): Promise<number> {
  const due = await readAs(ground, SYSTEM, async (tx) => {
    const paused = await listPlacementsIn(tx, ['paused']);
    const pauses = await listPauses(
      tx,
      paused.map((placement) => placement.id),
    );
    return paused.flatMap((placement) => {
      const own = pauses.filter((pause) => pause.placementId === placement.id);
      const last = pauseOn(own, tx.today) === null ? pauseToEnd(own, tx.today) : undefined;
      return last?.to ? [{ placement, backOn: addDays(last.to, 1) }] : [];
    });
  });
  for (const { placement, backOn } of due)
    await perform(ground, { ...SYSTEM, authority: placement.authority }, resumePlacement, {
      reference: placement.reference,
      version: placement.version,
      backOn,
    });
  return due.length;
}
