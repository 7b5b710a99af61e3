import { readFileSync } from 'node:fs';
import { importFiles } from '#areas/imports/import-files.ts';
import { operatorIn, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Ground } from '#platform/ground.ts';
import { HERE, openWorld, type World } from './world.ts';

const FOLDER = new URL('../../../shared/data/intake-southampton/', import.meta.url);

/** Brings the young people, opportunities and course runs of the reference intake into a test database. */
export async function importReferenceIntake(ground: Ground): Promise<void> {
  const names = ['referrals.csv', 'opportunities.csv', 'courses.csv'];
  await perform(ground, operatorIn(HERE), importFiles, {
    files: names.map((name) => ({
      name,
      kind: null,
      bytes: new Uint8Array(readFileSync(new URL(name, FOLDER))),
    })),
  });
}

/** A world in which nobody waits and nothing is offered but what the reference intake brings. */
export async function openReferenceWorld(): Promise<World> {
  const world = await openWorld();
  await withActor(world.ground, SYSTEM, async ({ write }) => {
    await write.updateTable('opportunities').set({ status: 'closed' }).execute();
    await write.updateTable('referrals').set({ closed_on: '2025-07-14' }).execute();
  });
  await importReferenceIntake(world.ground);
  return world;
}
