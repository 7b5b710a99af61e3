import { readFileSync } from 'node:fs';
import { importFiles } from '#areas/imports/import-files.ts';
import { operatorIn } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Ground } from '#platform/ground.ts';
import { HERE } from './world.ts';

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
