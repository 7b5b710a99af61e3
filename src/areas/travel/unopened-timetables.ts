import { openTimetable } from '#engines/travel/index.ts';
import type { ReadTx } from '#platform/actor.ts';
import { listTimetables } from './timetable-view.ts';
import { readArtefacts } from './timetables.queries.ts';

/** How many timetables are in use, and the areas of those whose bytes this release cannot open or that are damaged. */
export async function examineTimetables(tx: ReadTx): Promise<{ count: number; unopened: string[] }> {
  const inUse = await listTimetables(tx);
  const unopened: string[] = [];
  for (const { id, area } of inUse) {
    const [found] = await readArtefacts(tx, [id]);
    if (!found || !opens(found.artefact)) unopened.push(area);
  }
  return { count: inUse.length, unopened };
}

function opens(artefact: Uint8Array): boolean {
  try {
    openTimetable(artefact);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
