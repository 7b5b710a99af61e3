import { dayInWords, daysBetween } from '../../shared/day.ts';
import { isPlacementKind, type MatchOption, type MatchPerson } from '../match-facts.ts';
import type { ChosenStart } from '../start-date.ts';
import { startInWords } from '../start-date.ts';
import type { Voices } from './weights.ts';

/** A wait of so many days halves the worth of a start; twice as many leave a third. */
const HALF_AFTER_DAYS = 42;
/** When somebody is ready is not known: in the middle at most. */
const READY_UNKNOWN_MAX = 500;

/** Sooner after the person is ready is better; some of a placement's days only, and it is worth that much less. */
export function startPermille(person: MatchPerson, option: MatchOption, start: ChosenStart): number {
  const wait = daysBetween(start.readyOn, start.wouldStartOn);
  const bySoon = Math.floor((1000 * HALF_AFTER_DAYS) / (HALF_AFTER_DAYS + Math.max(0, wait)));
  const known = person.readyOn === null ? Math.min(bySoon, READY_UNKNOWN_MAX) : bySoon;
  const some = someDays(person, option);
  const byDays = some === null ? 1000 : 500 + Math.floor((500 * some.shared) / some.all);
  return Math.floor((known * byDays) / 1000);
}

/** How many of a placement's days suit; null where all do, or one side's are not known. */
interface SomeDays {
  readonly shared: number;
  readonly all: number;
}

function someDays(person: MatchPerson, option: MatchOption): SomeDays | null {
  const { days } = person;
  if (!isPlacementKind(option.kind) || !days || !option.days) return null;
  let shared = 0;
  for (const day of option.days) if (days.includes(day)) shared++;
  return shared >= option.days.length ? null : { shared, all: option.days.length };
}

/** From when, what that waits for, and whether all the days suit. */
export function waitInWords(person: MatchPerson, option: MatchOption, start: ChosenStart): Voices {
  const some = someDays(person, option);
  const when =
    person.readyOn === null
      ? `From ${dayInWords(start.wouldStartOn)}, if they are ready then`
      : `From ${startInWords(start)}`;
  const days = some && `; ${some.shared} of their ${some.all} days`;
  return {
    staffText: `${when.replace('you are', 'they are')}${days ? `${days}: ask the employer` : ''}.`,
    kindText: `${when.replace('they are', 'you are')}.${some ? ` You can do ${some.shared} of their ${some.all} days, so we ask them.` : ''}`,
  };
}
