import { GENERAL_AREAS, nearness } from '../interests/interest-map.ts';
import type { Subject } from '../interests/read-interest.ts';
import { isSubjectArea, SUBJECT_AREA_CODES, type SubjectArea } from '../interests/subject-areas.ts';
import type { MatchOption, Wish } from '../match-facts.ts';
import type { Quality } from './weights.ts';

/** What a first, second, third … wish is worth. Forms list wishes more than they rank them: the steps are small. */
const RANK_PERCENT = [100, 90, 80, 70];
/** The same subject area and another kind of work: dogs for horses, bricklaying for joinery. */
const OTHER_TOPIC_PERCENT = 75;
/** A course that is good for everybody, such as English. */
const GENERAL_PERMILLE = 500;
/** Nothing is known on one side or the other: in the middle, and said so. */
const NEUTRAL_PERMILLE = 500;

/** The best that a wish is worth, and which. */
interface Best {
  readonly permille: number;
  readonly wish: number;
}

/** A person's wishes, worked out once for all options: by subject area, and by kind of work or category. */
export interface InterestProfile {
  readonly wishes: readonly Wish[];
  readonly isKnown: boolean;
  readonly byArea: ReadonlyMap<SubjectArea, Best>;
  readonly byTopic: ReadonlyMap<string, Best>;
  readonly byCategory: ReadonlyMap<string, Best>;
}

/** O(wishes × areas²); after that an option costs a few look-ups. */
export function interestProfile(wishes: readonly Wish[]): InterestProfile {
  const byArea = new Map<SubjectArea, Best>();
  const byTopic = new Map<string, Best>();
  const byCategory = new Map<string, Best>();
  wishes.forEach(({ subject }, wish) => {
    if (!subject) return;
    const permille = (RANK_PERCENT[wish] ?? RANK_PERCENT.at(-1) ?? 0) * 10;
    for (const topic of subject.topics) raise(byTopic, topic, { permille, wish });
    if (subject.topics.length === 0)
      for (const category of subject.categories) raise(byCategory, category, { permille, wish });
    for (const area of SUBJECT_AREA_CODES)
      raise(byArea, area, { permille: Math.floor((permille * closeness(subject, area)) / 100), wish });
  });
  return { wishes, isKnown: byArea.size > 0, byArea, byTopic, byCategory };
}

/** How much of a subject lies in or near an area, in percent. */
function closeness(subject: Subject, area: SubjectArea): number {
  let best = 0;
  for (const [own, percent] of Object.entries(subject.areas))
    if (isSubjectArea(own)) best = Math.max(best, Math.floor((percent * nearness(own, area)) / 100));
  return best;
}

function raise<Key>(map: Map<Key, Best>, key: Key, best: Best): void {
  if (best.permille > (map.get(key)?.permille ?? 0)) map.set(key, best);
}

/** What the person wants against what the option is about. */
export function interestQuality(profile: InterestProfile, option: MatchOption): Quality {
  if (!profile.isKnown) return notSaid(profile);
  if (!option.subject) return unknownSubject;
  const exact =
    bestOf(option.subject.topics, profile.byTopic) ?? bestOf(option.subject.categories, profile.byCategory);
  const near = nearest(option.subject, profile);
  if (exact && exact.permille >= (near?.permille ?? 0)) return wanted(profile, exact);
  if (near && near.permille > 0) return like(profile, near);
  return isGeneral(option.subject) ? general : unwanted;
}

function bestOf(keys: readonly string[], map: ReadonlyMap<string, Best>): Best | null {
  let best: Best | null = null;
  for (const key of keys) {
    const found = map.get(key);
    if (found && found.permille > (best?.permille ?? 0)) best = found;
  }
  return best;
}

function nearest(subject: Subject, { byArea, byTopic }: InterestProfile): Best | null {
  const otherTopic = subject.topics.length > 0 && byTopic.size > 0 ? OTHER_TOPIC_PERCENT : 100;
  let best: Best | null = null;
  for (const [area, percent] of Object.entries(subject.areas)) {
    const found = isSubjectArea(area) ? byArea.get(area) : undefined;
    const permille = Math.floor(((found?.permille ?? 0) * percent * otherTopic) / 10_000);
    if (found && permille > (best?.permille ?? 0)) best = { permille, wish: found.wish };
  }
  return best;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

function wanted({ wishes }: InterestProfile, { permille, wish }: Best): Quality {
  const words = wishes[wish]?.words ?? '';
  const place = wishes.length === 1 ? null : (ORDINALS[wish] ?? 'later');
  return {
    permille,
    staffText: place ? `They put ${words} ${place}.` : `They asked for ${words}.`,
    kindText: place ? `You put ${words} ${place}.` : `You asked for ${words}.`,
  };
}

function like({ wishes }: InterestProfile, { permille, wish }: Best): Quality {
  const words = wishes[wish]?.words ?? '';
  const kin = permille >= 500 ? 'Much like' : 'Something like';
  return {
    permille,
    staffText: `${kin} ${words}, which they asked for.`,
    kindText: `${kin} ${words}, which you asked for.`,
  };
}

function notSaid({ wishes }: InterestProfile): Quality {
  const said = wishes.map((wish) => `“${wish.words}”`).join(' and ');
  return {
    permille: NEUTRAL_PERMILLE,
    staffText: said
      ? `Ask what they mean by ${said}: it counts as neither for nor against.`
      : 'Ask what they would like to do: nothing is recorded.',
    kindText: 'Tell us what you would like to do, and we can choose better.',
  };
}

const unknownSubject: Quality = {
  permille: NEUTRAL_PERMILLE,
  staffText: 'What it is about is not known: ask the employer.',
  kindText: 'We are finding out what this is about.',
};
const general: Quality = {
  permille: GENERAL_PERMILLE,
  staffText: 'Useful whatever they go on to do.',
  kindText: 'This helps with whatever you go on to do.',
};
const unwanted: Quality = {
  permille: 0,
  staffText: 'Not one of the things they asked for.',
  kindText: 'Not one of the things you asked for.',
};

function isGeneral(subject: Subject): boolean {
  return GENERAL_AREAS.some((area) => subject.areas[area] !== undefined);
}
