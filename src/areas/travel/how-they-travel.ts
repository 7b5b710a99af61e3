import type { TravelLimits } from '#domain/matching/journey.ts';
import { type TravelLimits as EngineLimits, ORDINARY_WALKING, type Walking } from '#engines/travel/index.ts';

/** 15 km/h for half an hour at most, as everywhere where somebody may cycle. */
const CYCLING = { metresPerMinute: 250, minutesMax: 30 };

/** How somebody walks: at an ordinary pace, and twenty minutes at one stretch where they have not said. */
export function walkingOf({ walkMinutesMax }: TravelLimits): Walking {
  return { ...ORDINARY_WALKING, minutesMax: walkMinutesMax ?? ORDINARY_WALKING.minutesMax };
}

/** What somebody said is all right, as the engine takes it. */
export function engineLimits(limits: TravelLimits): EngineLimits {
  const { journeyMinutesMax, changesMax, leaveEarliest, canCycle } = limits;
  return { journeyMinutesMax, changesMax, earliestLeave: leaveEarliest, cycling: canCycle ? CYCLING : null };
}
