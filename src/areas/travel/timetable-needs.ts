import type { ReadTx } from '#platform/actor.ts';
import { listTimetables } from './timetable-view.ts';
import { TIMETABLES, validityInWords } from './timetables.content.ts';

/** The timetables that need somebody: those that end within four weeks, have ended, or cannot be opened. */
export async function timetablesNeedingSomebody(tx: ReadTx) {
  const needy = (await listTimetables(tx)).filter(
    ({ validity, canBeOpened }) => !canBeOpened || !['current', 'not-begun'].includes(validity),
  );
  return needy.map((timetable) => ({
    title: TIMETABLES.need(timetable.area),
    detail: validityInWords(timetable),
    href: '/timetables',
  }));
}
