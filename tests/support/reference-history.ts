import { readFileSync } from 'node:fs';
import { importFilesWatchedBy } from '#areas/imports/index.ts';
import { operatorIn } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { HERE, type World } from './world.ts';

const FOLDER = new URL('../../../shared/data/intake-southampton/', import.meta.url);

const FILES = [
  'young_people',
  'activities',
  'apprenticeships',
  'contacts',
  'accommodation',
  'destinations',
].map((kind) => `${kind}.csv`);

/** Brings the reference history into a world: 300 young people, what they did, where they lived, who was in touch. */
export async function bringReferenceHistory(world: World): Promise<void> {
  const files = FILES.map((name) => ({
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
