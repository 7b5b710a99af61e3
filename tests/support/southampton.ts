import { readFileSync } from 'node:fs';
import { importPostcodes, importTimetable, readPostcodes, readTimetable } from '#areas/travel/index.ts';
import { operatorIn } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Ground } from '#platform/ground.ts';
import { realFeed, SOUTHAMPTON } from './travel-real-feed.ts';

const POSTCODES = new URL('../../../shared/data/postcodes/so.csv.gz', import.meta.url);

/** Brings in where the postcodes of Southampton are. */
export async function importSouthamptonPostcodes(ground: Ground): Promise<void> {
  for (const { table } of readPostcodes('so.csv.gz', new Uint8Array(readFileSync(POSTCODES))))
    await perform(ground, operatorIn(null), importPostcodes, table);
}

/** Brings in the real buses of Southampton, 15 June to 30 August 2025. */
export async function importSouthamptonBuses(ground: Ground): Promise<void> {
  const read = await readTimetable({ file: SOUTHAMPTON, bytes: realFeed(SOUTHAMPTON), area: 'Southampton' });
  if (!read.ok) throw new Error(read.findings[0]?.text);
  const { artefact, findings } = read;
  await perform(ground, operatorIn(null), importTimetable, { file: SOUTHAMPTON, artefact, findings });
}
