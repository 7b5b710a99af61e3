import {
  type AreaWeights,
  GENERAL_AREAS,
  JOB_CATEGORIES,
  type JobCategory,
  neighboursOf,
} from '../interests/interest-map.ts';
import type { Subject } from '../interests/read-interest.ts';
import { isSubjectArea, type SubjectArea } from '../interests/subject-areas.ts';
import type { MatchOption, Wish } from '../match-facts.ts';
import type { Voices } from './weights.ts';

/** What a first, second, third … wish is worth. Forms list wishes more than they rank them: the steps are small. */
const RANK_PERCENT = [100, 90, 80, 70];
/** The same subject area and another kind of work: dogs for horses, bricklaying for joinery. */
const OTHER_TOPIC_PERCENT = 75;
/** A course that is good for everybody, such as English. */
const GENERAL_PERMILLE = 500;
/** Under this an option is so far from every wish that nobody who reads it would say they had asked for it. */
const LITTLE_LIKE_PERMILLE = 200;
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
  /** In or near a wish, as its own categories have it. */
  readonly byArea: ReadonlyMap<SubjectArea, Best>;
  /** Near a wish as another category has it: for the options of that category. */
  readonly nearBy: ReadonlyMap<string, ReadonlyMap<SubjectArea, Best>>;
  readonly byTopic: ReadonlyMap<string, Best>;
  readonly byCategory: ReadonlyMap<string, Best>;
}

/** O(wishes × categories × areas); after that an option costs a few look-ups. */
export function interestProfile(wishes: readonly Wish[]): InterestProfile {
  const byArea = new Map<SubjectArea, Best>();
  const nearBy = new Map<string, Map<SubjectArea, Best>>();
  const byTopic = new Map<string, Best>();
  const byCategory = new Map<string, Best>();
  wishes.forEach(({ subject }, wish) => {
    if (!subject) return;
    const permille = (RANK_PERCENT[wish] ?? RANK_PERCENT.at(-1) ?? 0) * 10;
    for (const topic of subject.topics) raise(byTopic, topic, { permille, wish });
    if (subject.topics.length === 0)
      for (const category of subject.categories) raise(byCategory, category, { permille, wish });
    const part = (percent: number): Best => ({ permille: Math.floor((permille * percent) / 100), wish });
    for (const [area, percent] of areasOf(subject.areas)) raise(byArea, area, part(percent));
    // Where only an area is known, every category that holds it has a say.
    const own = subject.categories.length > 0 ? subject.categories : JOB_CATEGORIES;
    for (const category of JOB_CATEGORIES) {
      const near = own.includes(category) ? byArea : (nearBy.get(category) ?? new Map());
      for (const [area, percent] of nearIn(subject, category)) raise(near, area, part(percent));
      if (near !== byArea && near.size > 0) nearBy.set(category, near);
    }
  });
  return { wishes, isKnown: byArea.size > 0, byArea, nearBy, byTopic, byCategory };
}

/** How near a subject is to the areas of a category, in percent. */
function nearIn(subject: Subject, category: JobCategory): [SubjectArea, number][] {
  return areasOf(subject.areas).flatMap(([own, percent]) =>
    areasOf(neighboursOf(own, category)).map(([area, near]): [SubjectArea, number] => [
      area,
      Math.floor((percent * near) / 100),
    ]),
  );
}

function areasOf(weights: AreaWeights): [SubjectArea, number][] {
  return Object.entries(weights).flatMap(([area, percent]) => (isSubjectArea(area) ? [[area, percent]] : []));
}

function raise<Key>(map: Map<Key, Best>, key: Key, best: Best): void {
  if (best.permille > (map.get(key)?.permille ?? 0)) map.set(key, best);
}

/** How good an option is by what the person wants, in thousandths; and by which of their wishes, where it is by one. */
export interface Interest {
  readonly permille: number;
  readonly by: 'wish' | 'like a wish' | 'nothing said' | 'not known' | 'for everybody' | 'nothing';
  readonly wish: number;
}

const NOTHING_SAID = without('nothing said', NEUTRAL_PERMILLE);
const NOT_KNOWN = without('not known', NEUTRAL_PERMILLE);
const FOR_EVERYBODY = without('for everybody', GENERAL_PERMILLE);
const UNWANTED = without('nothing', 0);

function without(by: Interest['by'], permille: number): Interest {
  return { permille, by, wish: -1 };
}

/** What the person wants against what the option is about. */
export function interestIn(profile: InterestProfile, option: MatchOption): Interest {
  if (!profile.isKnown) return NOTHING_SAID;
  if (!option.subject) return NOT_KNOWN;
  const exact =
    bestOf(option.subject.topics, profile.byTopic) ?? bestOf(option.subject.categories, profile.byCategory);
  const near = nearest(option.subject, profile);
  if (exact && exact.permille >= (near?.permille ?? 0))
    return { permille: exact.permille, by: 'wish', wish: exact.wish };
  if (near && near.permille > 0) return { permille: near.permille, by: 'like a wish', wish: near.wish };
  return isGeneral(option.subject) ? FOR_EVERYBODY : UNWANTED;
}

/** Why, in a sentence. */
export function interestInWords({ wishes }: InterestProfile, interest: Interest): Voices {
  if (interest.by === 'wish') return wanted(wishes, interest);
  if (interest.by === 'like a wish') return like(wishes, interest);
  return interest.by === 'nothing said' ? notSaid(wishes) : WORDS[interest.by];
}

/** Is it what they asked for, or something like it? By the points for interest, of so many at most. */
export function isAskedFor(points: number, weight: number): boolean {
  return points * 1000 >= LITTLE_LIKE_PERMILLE * weight;
}

function bestOf(keys: readonly string[], map: ReadonlyMap<string, Best>): Best | null {
  let best: Best | null = null;
  for (const key of keys) {
    const found = map.get(key);
    if (found && found.permille > (best?.permille ?? 0)) best = found;
  }
  return best;
}

function nearest(subject: Subject, { byArea, nearBy, byTopic }: InterestProfile): Best | null {
  const otherTopic = subject.topics.length > 0 && byTopic.size > 0 ? OTHER_TOPIC_PERCENT : 100;
  let best: Best | null = null;
  // Not `Object.entries`: this is asked for every pair of an intake.
  for (const area in subject.areas) {
    if (!isSubjectArea(area)) continue;
    const share = (subject.areas[area] ?? 0) * otherTopic;
    best = better(best, byArea.get(area), share);
    for (const category of subject.categories) best = better(best, nearBy.get(category)?.get(area), share);
  }
  return best;
}

/** `share`: how much of the option it is, in ten-thousandths. */
function better(best: Best | null, found: Best | undefined, share: number): Best | null {
  if (!found) return best;
  const permille = Math.floor((found.permille * share) / 10_000);
  return permille > (best?.permille ?? 0) ? { permille, wish: found.wish } : best;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

function wanted(wishes: readonly Wish[], { wish }: Interest): Voices {
  const words = wishes[wish]?.words ?? '';
  const place = wishes.length === 1 ? null : (ORDINALS[wish] ?? 'later');
  return {
    staffText: place ? `They put ${words} ${place}.` : `They asked for ${words}.`,
    kindText: place ? `You put ${words} ${place}.` : `You asked for ${words}.`,
  };
}

function like(wishes: readonly Wish[], { permille, wish }: Interest): Voices {
  const words = wishes[wish]?.words ?? '';
  const kin =
    permille >= 500
      ? 'Much like'
      : permille >= LITTLE_LIKE_PERMILLE
        ? 'Something like'
        : 'Only a little like';
  return {
    staffText: `${kin} ${words}, which they asked for.`,
    kindText: `${kin} ${words}, which you asked for.`,
  };
}

function notSaid(wishes: readonly Wish[]): Voices {
  const said = wishes.map((wish) => `“${wish.words}”`).join(' and ');
  return {
    staffText: said
      ? `Ask what they mean by ${said}: it counts as neither for nor against.`
      : 'Ask what they would like to do: nothing is recorded.',
    kindText: 'Tell us what you would like to do, and we can choose better.',
  };
}

const WORDS: Readonly<Record<'not known' | 'for everybody' | 'nothing', Voices>> = {
  'not known': {
    staffText: 'What it is about is not known: ask the employer.',
    kindText: 'We are finding out what this is about.',
  },
  'for everybody': {
    staffText: 'Useful whatever they go on to do.',
    kindText: 'This helps with whatever you go on to do.',
  },
  nothing: {
    staffText: 'Not one of the things they asked for.',
    kindText: 'Not one of the things you asked for.',
  },
};

function isGeneral(subject: Subject): boolean {
  return GENERAL_AREAS.some((area) => subject.areas[area] !== undefined);
}
