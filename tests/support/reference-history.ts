import { readFileSync } from 'node:fs';
import { importFilesWatchedBy } from '#areas/imports/index.ts';
import { operatorIn } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { HERE, type World } from './world.ts';

const FOLDER = new URL('../../../shared/data/intake-southampton/', import.meta.url);

/** Brings the reference history into a world: 300 young people, what they did, and their apprenticeships. */
export async function bringReferenceHistory(world: World): Promise<void> {
  const files = ['young_people.csv', 'activities.csv', 'apprenticeships.csv'].map((name) => ({
    name,
    kind: null,
    bytes: new Uint8Array(readFileSync(new URL(name, FOLDER))),
  }));
  await perform(
    world.ground,
    operatorIn(HERE),
    importFilesWatchedBy(() => {}),
    { files },
  );
}
