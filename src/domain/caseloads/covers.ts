import { addDays, type Day, dayInWords, daysBetween, isOpenOn } from '../shared/day.ts';
import type { Refusal } from '../shared/refusal.ts';

/** Why somebody stands in. Equal to the CHECK on covers.reason; never told to the young person. */
export const COVER_REASONS = ['leave', 'sickness', 'training', 'other'] as const;
export type CoverReason = (typeof COVER_REASONS)[number];

/** Young people whom one cover may name one by one; beyond that it is the whole caseload. */
export const COVERED_MOST = 200;
/** What an authority may say: for how many weeks a colleague stands in at once. Equal to the CHECK on cover_weeks. */
export const COVER_WEEKS = { least: 1, most: 26 } as const;
/** A cover is set a year ahead at most. */
const AHEAD_DAYS = 366;

/** Both days included. Ended early, the last day lies before the first, or before today. */
export interface CoverDays {
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** How a cover stands on a day. Row-level security says the same in SQL (migrations/0014, app.caseload). */
export function coverState({ startsOn, endsOn }: CoverDays, on: Day): 'now' | 'to come' | 'over' {
  if (isOpenOn(on, startsOn, endsOn)) return 'now';
  return on < startsOn && endsOn >= startsOn ? 'to come' : 'over';
}

/** The last day on which a cover may end that is set or made longer on a day: so many weeks, the first day counted. */
export function latestEnd(from: Day, weeksMost: number): Day {
  return addDays(from, weeksMost * 7 - 1);
}

export interface CoverFacts extends CoverDays {
  readonly today: Day;
  readonly weeksMost: number;
  readonly workerUserId: string;
  readonly coverUserId: string;
  /** Whom it is for by name; null: the whole caseload. */
  readonly people: readonly { readonly isWithWorker: boolean }[] | null;
}

/** Why somebody cannot stand in so; none: they can. */
export function coverRefusals(facts: CoverFacts): Refusal[] {
  const { today, startsOn, endsOn, weeksMost, people } = facts;
  const latest = latestEnd(startsOn, weeksMost);
  return [
    ...(facts.workerUserId === facts.coverUserId ? [REFUSALS.self] : []),
    ...(startsOn < today ? [REFUSALS.gone] : []),
    ...(daysBetween(today, startsOn) > AHEAD_DAYS ? [REFUSALS.tooFar] : []),
    ...(endsOn < startsOn ? [REFUSALS.backwards] : []),
    ...(endsOn > latest ? [tooLong(latest, weeksMost)] : []),
    ...(people !== null && people.length === 0 ? [REFUSALS.nobody] : []),
    ...(people?.some(({ isWithWorker }) => !isWithWorker) ? [REFUSALS.notTheirs] : []),
  ];
}

/** Why a cover cannot be made longer until that day; none: it can. It may be, again and again, for so many weeks from today. */
export function prolongRefusals(
  cover: CoverDays,
  { today, endsOn, weeksMost }: { readonly today: Day; readonly endsOn: Day; readonly weeksMost: number },
): Refusal[] {
  if (coverState(cover, today) === 'over') return [REFUSALS.over];
  const latest = latestEnd(cover.startsOn > today ? cover.startsOn : today, weeksMost);
  return [
    ...(endsOn <= cover.endsOn ? [REFUSALS.notLonger] : []),
    ...(endsOn > latest ? [tooLong(latest, weeksMost)] : []),
  ];
}

function tooLong(latest: Day, weeks: number): Refusal {
  return {
    code: 'cover-too-long',
    staffText: `A cover lasts ${weeks} weeks at most, so until ${dayInWords(latest)}. It can be made longer later; for a longer absence hand over.`,
    kindText: 'That is too long.',
  };
}

const REFUSALS = {
  self: {
    code: 'cover-self',
    staffText: 'Nobody stands in for themselves. Choose a colleague.',
    kindText: 'They cannot stand in for themselves.',
  },
  gone: {
    code: 'cover-day-gone',
    staffText: 'The first day must be today or later.',
    kindText: 'That day has passed.',
  },
  tooFar: {
    code: 'cover-too-far',
    staffText: 'The first day must be within a year.',
    kindText: 'That day is too far away.',
  },
  backwards: {
    code: 'cover-backwards',
    staffText: 'The last day must be the first day or later.',
    kindText: 'The days are the wrong way round.',
  },
  nobody: {
    code: 'cover-nobody',
    staffText: 'Select whom it is for, or the whole caseload.',
    kindText: 'Nobody was chosen.',
  },
  notTheirs: {
    code: 'cover-not-theirs',
    staffText: 'Somebody you selected is not on this worker’s list.',
    kindText: 'That is not your worker.',
  },
  over: {
    code: 'cover-over',
    staffText: 'This cover is over. Set a new one.',
    kindText: 'This is over.',
  },
  notLonger: {
    code: 'cover-not-longer',
    staffText: 'The new last day must be later than the one it has.',
    kindText: 'That is not longer.',
  },
} satisfies Record<string, Refusal>;
