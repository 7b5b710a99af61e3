import type { Day } from '../shared/day.ts';
import type { MinuteOfDay } from '../shared/minutes.ts';
import { type JourneyVerdict, judgeJourney, type TravelLimits } from './journey.ts';
import { notCheckedBecause } from './journey-not-checked.ts';

/** People walk and cycle round corners: the straight line times this. A stated estimate, never used for buses. */
const DETOUR_PERCENT = 130;
/** 4.8 km an hour on foot, 15 km an hour by bicycle. */
const METRES_A_MINUTE = { 'walk estimate': 80, 'cycle estimate': 250 } as const;
/** Where nobody has said how long a walk or a ride is all right. */
const WALK_MINUTES = 20;
const CYCLE_MINUTES = 30;

/** What is known without a timetable. */
export interface EstimateFacts {
  /** Metres in a straight line. */
  readonly metres: number;
  readonly startsAt: MinuteOfDay | null;
  readonly endsAt: MinuteOfDay | null;
  readonly startsOn: Day;
  readonly limits: TravelLimits;
  /** Why buses were not looked at, where it is not that none are loaded here. */
  readonly whyNoBus?: string;
}

/**
 * The journey where no timetable covers the area: reachable on foot or by bicycle where that is near enough, else not
 * checked. A bus time is never made up from a distance.
 */
export function estimateJourney(facts: EstimateFacts): JourneyVerdict {
  const { metres, limits } = facts;
  const walk = minutesFor(metres, 'walk estimate');
  if (walk <= (limits.walkMinutesMax ?? WALK_MINUTES)) return own(facts, walk, 'walk estimate');
  const cycle = minutesFor(metres, 'cycle estimate');
  if (limits.canCycle === true && cycle <= Math.min(CYCLE_MINUTES, limits.journeyMinutesMax ?? CYCLE_MINUTES))
    return own(facts, cycle, 'cycle estimate');
  const why = facts.whyNoBus ?? 'Bus times are not loaded for this area.';
  return { state: 'not-checked', text: `${why} It is about ${kilometres(metres)} in a straight line.` };
}

function own(facts: EstimateFacts, minutes: number, by: keyof typeof METRES_A_MINUTE): JourneyVerdict {
  const { startsAt, endsAt, startsOn } = facts;
  if (startsAt === null || endsAt === null) return notCheckedBecause({ why: 'times-not-known' });
  const leg = { minutes, changes: 0, longestWalkMinutes: 0 };
  return judgeJourney(
    {
      there: { ...leg, leaveAt: startsAt - minutes, arriveAt: startsAt },
      home: { ...leg, leaveAt: endsAt, arriveAt: endsAt + minutes },
      earliestArrival: null,
      latestLeaveHome: null,
      shift: { startsAt, endsAt },
      checkedAgainst: startsOn,
      isBeyondTimetable: false,
      isStepFreeUnknown: false,
      by,
    },
    facts.limits,
  );
}

function minutesFor(metres: number, by: keyof typeof METRES_A_MINUTE): number {
  return Math.max(1, Math.ceil((metres * DETOUR_PERCENT) / (100 * METRES_A_MINUTE[by])));
}

function kilometres(metres: number): string {
  return `${(Math.round(metres / 100) / 10).toFixed(1)} km`;
}
