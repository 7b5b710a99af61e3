import { type Day, dayInWords, isOpenOn } from '../../shared/day.ts';
import type { MatchOption } from '../match-facts.ts';
import { firm } from '../match-refusals.ts';
import type { Rule } from './rule.ts';

/** Closing day included; also closed once its last start has passed. */
export const closed: Rule = (_person, option, { on }) => {
  const gone = goneSince(option, on);
  if (gone === null) return null;
  return firm(
    'closed',
    { staffText: gone.staffText, kindText: gone.kindText, wouldChangeIf: gone.wouldChangeIf },
    { have: on, need: gone.lastDay, slack: null, unit: 'days' },
  );
};

function goneSince(option: MatchOption, on: Day) {
  const { lastStart, closesOn } = option;
  if (option.status === 'closed')
    return gone('It is closed.', 'This is closed.', `If ${option.employer.name} opens it again.`, null);
  if (lastStart !== null && !isOpenOn(on, null, lastStart)) {
    const day = dayInWords(lastStart);
    return gone(
      `Its last start was ${day}.`,
      `The last start was ${day}.`,
      `If ${option.employer.name} offers a start after ${dayInWords(on)}.`,
      lastStart,
    );
  }
  if (closesOn !== null && !isOpenOn(on, null, closesOn)) {
    const day = dayInWords(closesOn);
    const late = lastStart === null ? '' : ` Starts go on until ${dayInWords(lastStart)}.`;
    return gone(
      `The last day to ask was ${day}.${late}`,
      `The last day to ask was ${day}.`,
      `If ${option.employer.name} still takes somebody after ${day}.`,
      closesOn,
    );
  }
  return null;
}

function gone(staffText: string, kindText: string, wouldChangeIf: string, lastDay: Day | null) {
  return { staffText, kindText, wouldChangeIf, lastDay };
}

export const notPublished: Rule = (_person, option) =>
  option.status === 'draft'
    ? firm('not-published', {
        staffText: 'It is a draft: nobody has published it yet.',
        kindText: 'This is not ready yet.',
        wouldChangeIf: 'When it is published.',
      })
    : null;

/** No seat for the whole time from any start that suits both. */
export const noPlaceFree: Rule = (_person, option, { start }) => {
  if (start.hasPlace !== false) return null;
  const places = option.places ?? 0;
  const freed = start.waitsFor === 'place' && start.wouldStartOn > (option.lastStart ?? start.wouldStartOn);
  return firm(
    'no-place-free',
    {
      staffText: places === 0 ? 'It has no places.' : `All ${places} places are taken when they could start.`,
      kindText: 'All the places are taken.',
      wouldChangeIf: freed
        ? `With a start on ${dayInWords(start.wouldStartOn)}, when a place comes free (last start now ${dayInWords(option.lastStart ?? start.wouldStartOn)}).`
        : `With one more place (now ${places}).`,
    },
    { have: 0, need: 1, slack: -1, unit: 'places' },
  );
};

/** Paused by the employer, or paused as a whole. */
export const employerPaused: Rule = (_person, option) =>
  option.employer.isPaused || option.status === 'paused'
    ? firm('employer-paused', {
        staffText: `${option.employer.name} has paused${option.employer.isPaused ? '' : ' this opportunity'}.`,
        kindText: 'They are having a break just now.',
        wouldChangeIf: `When ${option.employer.name} takes people again.`,
      })
    : null;

/** As many people a month as was agreed, and none before the day they asked for. */
export const employerAtContactLimit: Rule = (_person, option, { on }) => {
  const { notBefore, contactsLeft, name } = option.employer;
  if (notBefore !== null && on < notBefore)
    return firm(
      'employer-at-contact-limit',
      {
        staffText: `${name} asked not to be contacted before ${dayInWords(notBefore)}.`,
        kindText: `We can ask them from ${dayInWords(notBefore)}.`,
        wouldChangeIf: `From ${dayInWords(notBefore)}.`,
      },
      { have: on, need: notBefore, slack: null, unit: 'days' },
    );
  if (contactsLeft === null || contactsLeft > 0) return null;
  const nextMonth = firstOfNextMonth(on);
  return firm(
    'employer-at-contact-limit',
    {
      staffText: `${name} has had as many people put to them this month as was agreed.`,
      kindText: `We can ask them from ${dayInWords(nextMonth)}.`,
      wouldChangeIf: `From ${dayInWords(nextMonth)}.`,
    },
    { have: contactsLeft, need: 1, slack: contactsLeft - 1, unit: 'people' },
  );
};

function firstOfNextMonth(on: Day): Day {
  const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))];
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}
