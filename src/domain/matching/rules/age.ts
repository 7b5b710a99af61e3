import { birthday, dayInWords } from '../../shared/day.ts';
import { firm } from '../match-refusals.ts';
import type { Rule } from './rule.ts';

/** By the age on the day of the start. */
export const tooYoung: Rule = (person, option, { age, start }) => {
  const { minimumAge, lastStart } = option;
  if (age === null || minimumAge === null || person.dateOfBirth === null || age >= minimumAge) return null;
  const from = birthday(person.dateOfBirth, minimumAge);
  const over =
    lastStart !== null && lastStart < from
      ? ` Its last start is before that, on ${dayInWords(lastStart)}.`
      : '';
  return firm(
    'too-young',
    {
      staffText: `They are ${age} on ${dayInWords(start.wouldStartOn)}; it is from ${minimumAge}.`,
      kindText: `You must be ${minimumAge} for this.`,
      wouldChangeIf: `From ${dayInWords(from)}, when you are ${minimumAge}.${over}`,
    },
    { have: age, need: minimumAge, slack: age - minimumAge, unit: 'years' },
  );
};

/** By the age on the day of the start; nothing would change it. */
export const tooOld: Rule = (_person, option, { age, start }) => {
  const { maximumAge } = option;
  if (age === null || maximumAge === null || age <= maximumAge) return null;
  return firm(
    'too-old',
    {
      staffText: `They are ${age} on ${dayInWords(start.wouldStartOn)}; it is up to ${maximumAge}.`,
      kindText: `This is for people up to ${maximumAge}.`,
    },
    { have: age, need: maximumAge, slack: maximumAge - age, unit: 'years' },
  );
};
