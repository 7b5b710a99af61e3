import { strToU8, zipSync } from 'fflate';
import { addFare, importTimetable, readTimetable } from '#areas/travel/index.ts';
import { inventedTimetable } from '#domain/travel/invented-timetable.ts';
import { type Actor, operatorIn } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Ground } from '#platform/ground.ts';
import { daysAgo } from './demo-world.ts';

const FILE = 'rockford-buses.zip';
// Back to the first placement of the story, and on for as long as somebody may look at the demonstration.
const DAYS_BEFORE = 60;
const DAYS_AFTER = 400;

const FARES = [
  { name: 'Single', kind: 'single', pence: 250 },
  { name: 'Rockford day', kind: 'day', pence: 450 },
  { name: 'Rockford week', kind: 'week', pence: 1600 },
  { name: 'Young Rockford week', kind: 'week', pence: 1000, ageFrom: 16, ageTo: 21 },
  { name: 'Apprentice four weeks', kind: 'four weeks', pence: 3600, isForApprentices: true },
] as const;

/** Brings in the buses of Rockford as an operator would, so that every journey in the story is checked by bus. */
export async function fillBuses(ground: Ground, staff: Actor): Promise<void> {
  const files = inventedTimetable({ from: daysAgo(ground, DAYS_BEFORE), to: daysAgo(ground, -DAYS_AFTER) });
  const zip = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    { level: 1 },
  );
  const feed = await readTimetable({
    file: FILE,
    bytes: zip,
    area: 'Rockford',
    attribution: 'Rockford and its buses are invented for the demonstration.',
  });
  if (!feed.ok) throw new Error('The invented timetable can be read.');
  await perform(ground, operatorIn(null), importTimetable, {
    file: FILE,
    artefact: feed.artefact,
    findings: feed.findings,
  });
  for (const fare of FARES)
    await perform(ground, staff, addFare, {
      ...fare,
      validFrom: daysAgo(ground, DAYS_BEFORE),
      source: 'buses.example.org',
    });
}
