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
 */
export type JourneyVerdict =
  | {
      readonly state: 'reachable';
      readonly minutesThere: number;
      readonly minutesHome: number;
      readonly leaveAt: MinuteOfDay;
      readonly arriveAt: MinuteOfDay;
      readonly homeAt: MinuteOfDay;
      readonly changes: number;
      /** Minutes between the end of the shift and the last way home; null where none is the last. */
      readonly lastWayHomeMargin: number | null;
      readonly checkedAgainst: Day;
      readonly by: 'timetable' | 'walk estimate' | 'cycle estimate';
    }
  | { readonly state: 'no-journey'; readonly text: string; readonly refusals: readonly MatchRefusal[] }
  | { readonly state: 'not-checked'; readonly text: string };

/** One way, as it was found. */
export interface JourneyLeg {
  readonly leaveAt: MinuteOfDay;
  readonly arriveAt: MinuteOfDay;
  /** On the way home the wait after the shift counts. */
  readonly minutes: number;
  readonly changes: number;
  readonly longestWalkMinutes: number;
}

/** What a look-up found for a shift. A way that is null was looked for, and there is none. */
export interface JourneyFound {
  readonly there: JourneyLeg | null;
  readonly home: JourneyLeg | null;
  /** When one would get there at the earliest, and could leave for home at the latest, where that is known. */
  readonly earliestArrival: MinuteOfDay | null;
  readonly latestLeaveHome: MinuteOfDay | null;
  readonly shift: { readonly startsAt: MinuteOfDay; readonly endsAt: MinuteOfDay };
  readonly checkedAgainst: Day;
  readonly by: 'timetable' | 'walk estimate' | 'cycle estimate';
}

/** A journey that was found, held against the person's own limits: every limit that it breaks is its own refusal. */
export function judgeJourney(found: JourneyFound, limits: TravelLimits): JourneyVerdict {
  const refusals = [...missingWays(found), ...overLimits(found, limits)];
  const { there, home } = found;
  if (refusals.length > 0 || !there || !home)
    return { state: 'no-journey', text: refusals.map((refusal) => refusal.kindText).join(' '), refusals };
  return {
    state: 'reachable',
    minutesThere: there.minutes,
    minutesHome: home.minutes,
    leaveAt: there.leaveAt,
    arriveAt: there.arriveAt,
    homeAt: home.arriveAt,
    changes: Math.max(there.changes, home.changes),
    lastWayHomeMargin: found.latestLeaveHome === null ? null : found.latestLeaveHome - found.shift.endsAt,
    checkedAgainst: found.checkedAgainst,
    by: found.by,
  };
}

function missingWays(found: JourneyFound): MatchRefusal[] {
  const { startsAt, endsAt } = found.shift;
  const refusals: MatchRefusal[] = [];
  if (!found.there)
    refusals.push(
      firm(
        'no-journey-there',
        {
          staffText: `There is no way to be there by ${clockText(startsAt)}.`,
          kindText: `No bus gets you there by ${clockText(startsAt)}.`,
          ...(found.earliestArrival !== null && {
            wouldChangeIf: `With a start at ${clockText(found.earliestArrival)} or later (now ${clockText(startsAt)}).`,
          }),
        },
        gap(startsAt, found.earliestArrival, 'minutes'),
      ),
    );
  if (!found.home)
    refusals.push(
      firm(
        'no-journey-home',
        {
          staffText: `There is no way home after ${clockText(endsAt)}.`,
          kindText: `No bus takes you home after ${clockText(endsAt)}.`,
          ...(found.latestLeaveHome !== null && {
            wouldChangeIf: `With an end at ${clockText(found.latestLeaveHome)} or earlier (now ${clockText(endsAt)}).`,
          }),
        },
        found.latestLeaveHome === null ? null : gap(found.latestLeaveHome, endsAt, 'minutes'),
      ),
    );
  return refusals;
}

function overLimits(found: JourneyFound, limits: TravelLimits): MatchRefusal[] {
  const legs = [found.there, found.home].filter((leg) => leg !== null);
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
  return [...refusals, tooEarly(found.there, limits.leaveEarliest)].filter((refusal) => refusal !== null);
}

type Limit = 'journey-too-long' | 'too-many-changes' | 'walk-too-far';

const LIMIT_WORDS: Readonly<Record<Limit, { is: (amount: number) => string; limit: string; unit: string }>> =
  {
    'journey-too-long': {
      is: (n) => `The journey takes ${n} minutes`,
      limit: 'a journey limit',
      unit: ' minutes',
    },
    'too-many-changes': {
      is: (n) => `The journey has ${n} ${n === 1 ? 'change' : 'changes'}`,
      limit: 'a limit',
      unit: ' changes',
    },
    'walk-too-far': {
      is: (n) => `The longest walk is ${n} minutes`,
      limit: 'a walking limit',
      unit: ' minutes',
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
      wouldChangeIf: `With ${limit} of ${has}${unit} (now ${max}).`,
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
