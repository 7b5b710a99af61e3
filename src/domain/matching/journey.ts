import type { Day } from '../shared/day.ts';
import { clockText, type MinuteOfDay } from '../shared/minutes.ts';
import type { Refusal } from '../shared/refusal.ts';
import { firm, type MatchRefusal, type MatchRefusalCode, relaxable } from './match-refusals.ts';

/** Limits each way, in minutes; null where none was said. */
export interface TravelLimits {
  readonly journeyMinutesMax: number | null;
  /** What is comfortable, within the limit. */
  readonly journeyMinutesComfort: number | null;
  readonly walkMinutesMax: number | null;
  readonly changesMax: number | null;
  readonly leaveEarliest: MinuteOfDay | null;
  readonly canCycle: boolean | null;
}

/**
 * Three states, never mixed. `reachable` and `no-journey` were looked up (or estimated on foot or by bicycle, and then
 * say so); `not-checked` says why it was not.
 *
 * Minutes are door to door, from setting out to being there: `leaveAt` to `arriveAt`, and from leaving work to `homeAt`. Waiting
 * before the start or after the end is not in them, whatever they are held against: the limit counts the same minutes as are
 * shown, and `homeAt` says when somebody is really home.
 */
export type JourneyVerdict =
  | {
      readonly state: 'reachable';
      readonly minutesThere: number;
      readonly minutesHome: number;
      readonly leaveAt: MinuteOfDay;
      readonly arriveAt: MinuteOfDay;
      readonly homeAt: MinuteOfDay;
      /** Minutes at work before the start, and after the end until they can set out. */
      readonly waitBefore: number;
      readonly waitAfter: number;
      readonly changes: number;
      /** Minutes between the end of the shift and the last way home; null where none is the last. */
      readonly lastWayHomeMargin: number | null;
      /** When one has to leave work for it, in that case. */
      readonly lastWayHomeAt: MinuteOfDay | null;
      readonly checkedAgainst: Day;
      /** The start lies outside the timetable's dates: `checkedAgainst` stands for it, and has to be said. */
      readonly isBeyondTimetable: boolean;
      /** Whether all of it is step-free is not in the timetable. */
      readonly isStepFreeUnknown: boolean;
      readonly by: JourneyBy;
    }
  | { readonly state: 'no-journey'; readonly text: string; readonly refusals: readonly MatchRefusal[] }
  | { readonly state: 'not-checked'; readonly text: string };

/** Walking and cycling are the straight line × 1.3 at a stated pace: an estimate, and called one. */
export type JourneyBy = 'timetable' | 'walk estimate' | 'cycle estimate';

/** One way, as it was found. */
export interface JourneyLeg {
  readonly leaveAt: MinuteOfDay;
  readonly arriveAt: MinuteOfDay;
  /** From leaving one door to the other: no waiting before the start or after the end. */
  readonly minutes: number;
  readonly changes: number;
  readonly longestWalkMinutes: number;
}

/**
 * What a look-up found for a shift. A way that is null was looked for, and there is none; a refusal is the limit of their own
 * without which there would be one.
 */
export interface JourneyFound {
  readonly there: JourneyLeg | MatchRefusal | null;
  readonly home: JourneyLeg | MatchRefusal | null;
  /** When one would get there at the earliest, and could leave for home at the latest, where that is known. */
  readonly earliestArrival: MinuteOfDay | null;
  readonly latestLeaveHome: MinuteOfDay | null;
  readonly shift: { readonly startsAt: MinuteOfDay; readonly endsAt: MinuteOfDay };
  readonly checkedAgainst: Day;
  readonly isBeyondTimetable: boolean;
  readonly isStepFreeUnknown: boolean;
  readonly by: JourneyBy;
}

/** A journey that was found, held against the person's own limits: every limit that it breaks is its own refusal. */
export function judgeJourney(found: JourneyFound, limits: TravelLimits): JourneyVerdict {
  const { there, home } = found;
  const refusals = uniqueCodes([...missingWays(found), ...overLimits(found, limits)]);
  if (refusals.length > 0 || !isWay(there) || !isWay(home))
    return { state: 'no-journey', text: refusals.map((refusal) => refusal.kindText).join(' '), refusals };
  const { latestLeaveHome, checkedAgainst, isBeyondTimetable, isStepFreeUnknown, by } = found;
  return {
    state: 'reachable',
    minutesThere: there.minutes,
    minutesHome: home.minutes,
    leaveAt: there.leaveAt,
    arriveAt: there.arriveAt,
    homeAt: home.arriveAt,
    waitBefore: found.shift.startsAt - there.arriveAt,
    waitAfter: home.leaveAt - found.shift.endsAt,
    changes: Math.max(there.changes, home.changes),
    lastWayHomeMargin: latestLeaveHome === null ? null : latestLeaveHome - found.shift.endsAt,
    lastWayHomeAt: latestLeaveHome,
    ...{ checkedAgainst, isBeyondTimetable, isStepFreeUnknown, by },
  };
}

function isWay(way: JourneyLeg | MatchRefusal | null): way is JourneyLeg {
  return way !== null && !('code' in way);
}

function uniqueCodes(refusals: readonly MatchRefusal[]): MatchRefusal[] {
  return refusals.filter(({ code }, n) => refusals.findIndex((other) => other.code === code) === n);
}

function missingWays({ there, home, shift, earliestArrival, latestLeaveHome }: JourneyFound): MatchRefusal[] {
  return [
    isWay(there) ? [] : (there ?? noWayThere(shift.startsAt, earliestArrival)),
    isWay(home) ? [] : (home ?? noWayHome(shift.endsAt, latestLeaveHome)),
  ].flat();
}

function noWayThere(startsAt: MinuteOfDay, earliest: MinuteOfDay | null): MatchRefusal {
  return firm(
    'no-journey-there',
    {
      staffText: `There is no way to be there by ${clockText(startsAt)}.`,
      kindText: `No bus gets you there by ${clockText(startsAt)}.`,
      ...(earliest !== null && {
        wouldChangeIf: `With a start at ${clockText(earliest)} or later (now ${clockText(startsAt)}).`,
      }),
    },
    gap(startsAt, earliest, 'minutes'),
  );
}

function noWayHome(endsAt: MinuteOfDay, latest: MinuteOfDay | null): MatchRefusal {
  return firm(
    'no-journey-home',
    {
      staffText: `There is no way home after ${clockText(endsAt)}.`,
      kindText: `No bus takes you home after ${clockText(endsAt)}.`,
      ...(latest !== null && {
        wouldChangeIf: `With an end at ${clockText(latest)} or earlier (now ${clockText(endsAt)}).`,
      }),
    },
    latest === null ? null : gap(latest, endsAt, 'minutes'),
  );
}

function overLimits(found: JourneyFound, limits: TravelLimits): MatchRefusal[] {
  const legs = [found.there, found.home].filter(isWay);
  if (legs.length === 0) return [];
  const most = (of: (leg: JourneyLeg) => number) => Math.max(...legs.map(of));
  const refusals = [
    over(
      'journey-too-long',
      most((leg) => leg.minutes),
      limits.journeyMinutesMax,
    ),
    over(
      'too-many-changes',
      most((leg) => leg.changes),
      limits.changesMax,
    ),
    over(
      'walk-too-far',
      most((leg) => leg.longestWalkMinutes),
      limits.walkMinutesMax,
    ),
  ];
  const there = isWay(found.there) ? found.there : null;
  return [...refusals, tooEarly(there, limits.leaveEarliest)].filter((refusal) => refusal !== null);
}

type Limit = 'journey-too-long' | 'too-many-changes' | 'walk-too-far';

const LIMIT_WORDS: Readonly<Record<Limit, { is: (amount: number) => string; limit: string; unit: string }>> =
  {
    'journey-too-long': {
      is: (n) => `The journey takes ${n} minutes`,
      limit: 'a journey limit',
      unit: 'minute',
    },
    'too-many-changes': {
      is: (n) => `The journey has ${n} ${n === 1 ? 'change' : 'changes'}`,
      limit: 'a limit',
      unit: 'change',
    },
    'walk-too-far': {
      is: (n) => `The longest walk is ${n} minutes`,
      limit: 'a walking limit',
      unit: 'minute',
    },
  };

function over(code: Limit, has: number, max: number | null): MatchRefusal | null {
  if (max === null || has <= max) return null;
  const { is, limit, unit } = LIMIT_WORDS[code];
  return relaxable(
    code,
    {
      staffText: `${is(has)}; their limit is ${max}.`,
      kindText: `${is(has)}. You said ${max} at most.`,
      wouldChangeIf: `With ${limit} of ${has} ${unit}${has === 1 ? '' : 's'} (now ${max}): ${has - max} more.`,
    },
    gap(max, has, code === 'too-many-changes' ? 'changes' : 'minutes'),
  );
}

function tooEarly(there: JourneyLeg | null, earliest: MinuteOfDay | null): MatchRefusal | null {
  if (!there || earliest === null || there.leaveAt >= earliest) return null;
  return relaxable(
    'leaves-too-early',
    {
      staffText: `They would have to leave at ${clockText(there.leaveAt)}; they said not before ${clockText(earliest)}.`,
      kindText: `You would have to leave at ${clockText(there.leaveAt)}.`,
      wouldChangeIf: `If leaving at ${clockText(there.leaveAt)} is all right (now ${clockText(earliest)}).`,
    },
    gap(there.leaveAt, earliest, 'minutes'),
  );
}

function gap(have: number, need: number | null, unit: 'minutes' | 'changes') {
  return { have, need, slack: need === null ? null : have - need, unit };
}

/** The person's own limits may be looked past; that there is no way, or only one with steps, may not. */
const OWN_LIMITS: readonly MatchRefusalCode[] = [
  'journey-too-long',
  'too-many-changes',
  'walk-too-far',
  'leaves-too-early',
];

/** What the timetable engine found short, in numbers. */
export interface JourneyShortfall {
  readonly needs: number | null;
  readonly limit: number | null;
  readonly slack: number | null;
}

/** A refusal of the timetable engine, in its own words, as one of matching's. */
export function journeyRefusal(refusal: Refusal<MatchRefusalCode>, short: JourneyShortfall): MatchRefusal {
  const unit = refusal.code === 'too-many-changes' ? ('changes' as const) : ('minutes' as const);
  return {
    ...refusal,
    gap: {
      have: short.limit,
      need: short.needs,
      slack: short.slack === null ? null : -Math.abs(short.slack),
      unit,
    },
    isRelaxable: OWN_LIMITS.includes(refusal.code),
    isRestricted: false,
  };
}
