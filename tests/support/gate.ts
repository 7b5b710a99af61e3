import { confirmPlacement } from '#areas/placements/confirm-placement.ts';
import { beginEpisode } from '#areas/placements/episodes.ts';
import { openPlacement, takeStep } from '#areas/placements/placement-step.ts';
import { findPlacement } from '#areas/placements/placements.queries.ts';
import { recordGateItem } from '#areas/placements/record-gate-item.ts';
import type { RecordedGateItem } from '#domain/placements/gate-records.ts';
import { YOUNG_RISK_FACTORS } from '#domain/placements/risk.ts';
import type { Actor } from '#platform/actor.ts';
import { operatorIn, readAs, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Ground } from '#platform/ground.ts';
import { HERE, type World } from './world.ts';

/** What turns each recorded item green for Aspen, who is 17 and unpaid. */
const GREEN: Readonly<Partial<Record<RecordedGateItem, Readonly<Record<string, unknown>>>>> = {
  'consent-to-share': { how: 'told worker' },
  'risk-reviewed': {
    onDate: '2025-07-10',
    way: 'written assessment',
    isLowRiskKnownSite: 'no',
    factorsNamed: YOUNG_RISK_FACTORS.map((factor) => factor.code),
  },
  'benefits-looked-at': { onDate: '2025-07-10', claims: 'none', jobcentreTold: 'no' },
  'emergency-contact': { name: 'Otter Worker', phone: '07700 900123' },
  'must-not-meet': { found: 'clear' },
  'pay-lawful': { ground: 'government-scheme', because: 'It is part of the council’s own programme.' },
  dbs: { isNeeded: 'no' },
};

/** The version that somebody sees who opens the placement now. */
export async function versionOf(ground: Ground, actor: Actor, reference: string): Promise<number> {
  const placement = await readAs(ground, actor, (tx) => findPlacement(tx, reference));
  return placement?.version ?? 0;
}

/** Records every item of the gate but those named. */
export async function passGate(
  world: World,
  reference: string,
  but: readonly RecordedGateItem[] = [],
): Promise<void> {
  for (const [item, answers] of Object.entries(GREEN))
    if (!but.includes(item as RecordedGateItem))
      await perform(world.ground, world.coOrdinator, recordGateItem, {
        ...answers,
        item,
        reference,
        version: await versionOf(world.ground, world.coOrdinator, reference),
      });
}

/** Confirms a placement whose gate is green. */
export async function confirm(world: World, reference: string): Promise<void> {
  const version = await versionOf(world.ground, world.coOrdinator, reference);
  await perform(world.ground, world.coOrdinator, confirmPlacement, { reference, version });
}

/** A placement that has started on day one, without the way there: for tests of what comes after. */
export async function start(world: World, reference: string, on: string): Promise<void> {
  await withActor(world.at(`${on}T09:00:00.000Z`), operatorIn(HERE), async (tx) => {
    const placement = await openPlacement(tx, { reference });
    await takeStep(tx, placement, { to: 'active', onDate: on });
    await beginEpisode(tx, placement, on);
  });
}
