import { dayInWords, daysBetween } from '../../shared/day.ts';
import { isPlacementKind, type MatchOption, type MatchPerson } from '../match-facts.ts';
import type { ChosenStart } from '../start-date.ts';
import { startInWords } from '../start-date.ts';
import type { Quality } from './weights.ts';

/** A wait of so many days halves the worth of a start; twice as many leave a third. */
const HALF_AFTER_DAYS = 42;
/** When somebody is ready is not known: in the middle at most. */
const READY_UNKNOWN_MAX = 500;

/** Sooner after the person is ready is better; some of a placement's days only, and it is worth that much less. */
export function startQuality(person: MatchPerson, option: MatchOption, start: ChosenStart): Quality {
  const wait = daysBetween(start.readyOn, start.wouldStartOn);
  const bySoon = Math.floor((1000 * HALF_AFTER_DAYS) / (HALF_AFTER_DAYS + Math.max(0, wait)));
  const known = person.readyOn === null ? Math.min(bySoon, READY_UNKNOWN_MAX) : bySoon;
  const days = daysInWords(person, option);
  const when =
    person.readyOn === null
      ? `From ${dayInWords(start.wouldStartOn)}, if they are ready then`
      : `From ${startInWords(start)}`;
  return {
    permille: Math.floor((known * (days?.permille ?? 1000)) / 1000),
    staffText: `${when.replace('you are', 'they are')}${days ? `; ${days.staff}` : ''}.`,
    kindText: `${when.replace('they are', 'you are')}${days ? `; ${days.kind}` : ''}.`,
  };
}

/** Null where all days suit, or one side's are not known. */
function daysInWords(person: MatchPerson, option: MatchOption) {
  const { days } = person;
  if (!isPlacementKind(option.kind) || !days || !option.days) return null;
  const shared = option.days.filter((day) => days.includes(day)).length;
  const all = option.days.length;
  if (shared >= all) return null;
  const text = `${shared} of their ${all} days: ask the employer`;
  return {
    permille: 500 + Math.floor((500 * shared) / all),
    staff: text,
    kind: `${shared} of their ${all} days, so we ask them`,
  };
}
