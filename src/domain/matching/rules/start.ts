import { addDays, dayInWords, daysBetween } from '../../shared/day.ts';
import { relaxable } from '../match-refusals.ts';
import type { Rule } from './rule.ts';

/** Its last start comes before the day on which the person is ready. One that is over already is `closed`, not this. */
export const startsBeforeReady: Rule = (_person, option, { on, start }) => {
  const last = option.lastStart;
  if (last === null || last < on || start.readyOn <= last) return null;
  const isFixed = option.firstStart === last;
  return relaxable(
    'starts-before-ready',
    {
      staffText: `${isFixed ? 'It starts on' : 'Its last start is'} ${dayInWords(last)}; they are ready on ${dayInWords(start.readyOn)}.`,
      kindText: `This starts by ${dayInWords(last)}. You are ready on ${dayInWords(start.readyOn)}.`,
      wouldChangeIf: `If you are ready by ${dayInWords(last)} (now ${dayInWords(start.readyOn)}).`,
    },
    { have: start.readyOn, need: last, slack: daysBetween(start.readyOn, last), unit: 'days' },
  );
};

/** Longer after the person is ready than the authority's setting (26 weeks). */
export const startsTooLate: Rule = (_person, _option, { start, settings }) => {
  const wait = daysBetween(start.readyOn, start.wouldStartOn);
  if (wait <= settings.startWithinWeeks * 7) return null;
  const latest = addDays(start.readyOn, settings.startWithinWeeks * 7);
  const weeks = Math.ceil(wait / 7);
  return relaxable(
    'starts-too-late',
    {
      staffText: `It starts on ${dayInWords(start.wouldStartOn)}, ${weeks} weeks after they are ready; the limit is ${settings.startWithinWeeks}.`,
      kindText: `This starts on ${dayInWords(start.wouldStartOn)}. That is a long time to wait.`,
      wouldChangeIf: `With a wait of ${weeks} weeks (now ${settings.startWithinWeeks} at most).`,
    },
    { have: start.wouldStartOn, need: latest, slack: daysBetween(start.wouldStartOn, latest), unit: 'days' },
  );
};
