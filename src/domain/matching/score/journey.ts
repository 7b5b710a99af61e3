import { dayInWords } from '../../shared/day.ts';
import { clockText } from '../../shared/minutes.ts';
import type { JourneyVerdict, TravelLimits } from '../journey.ts';
import { LAST_WAY_HOME_MINUTES } from '../rules/warnings.ts';
import type { Voices } from './weights.ts';

/** Not checked counts as the middle, and says so. */
const NEUTRAL_PERMILLE = 500;
/** Where nobody has said how long is too long. */
const LIMIT_MINUTES = 60;
/** Comfort where nobody has said: this part of the limit. */
const COMFORT_PERCENT = 50;
/** Up to comfort the quality falls from 1000 to this, from there to the limit down to the next. */
const AT_COMFORT = 750;
const AT_LIMIT = 250;
const CHANGE_COSTS = 60;
/** A last way home with less than a quarter of an hour to spare costs; none to spare costs all of it. */
const NO_MARGIN_COSTS = 150;
/** Waiting is not in the minutes of a journey; as long as this it is said. */
const LONG_WAIT_MINUTES = 20;

/** Door to door, there and home, against their own comfort and limit; changes; time to spare for the last way home. */
export function journeyPermille(journey: JourneyVerdict, limits: TravelLimits): number {
  if (journey.state !== 'reachable') return NEUTRAL_PERMILLE;
  const minutes = Math.ceil((journey.minutesThere + journey.minutesHome) / 2);
  const permille =
    byMinutes(minutes, limits) - journey.changes * CHANGE_COSTS - marginCost(journey.lastWayHomeMargin);
  return Math.max(0, permille);
}

function byMinutes(minutes: number, limits: TravelLimits): number {
  const limit = Math.max(2, limits.journeyMinutesMax ?? LIMIT_MINUTES);
  const comfort = Math.max(1, limits.journeyMinutesComfort ?? Math.floor((limit * COMFORT_PERCENT) / 100));
  if (minutes <= comfort) return 1000 - Math.floor(((1000 - AT_COMFORT) * minutes) / comfort);
  const beyond = Math.floor(((AT_COMFORT - AT_LIMIT) * (minutes - comfort)) / Math.max(1, limit - comfort));
  return Math.max(0, AT_COMFORT - beyond);
}

function marginCost(margin: number | null): number {
  if (margin === null || margin >= LAST_WAY_HOME_MINUTES) return 0;
  return Math.floor(
    (NO_MARGIN_COSTS * (LAST_WAY_HOME_MINUTES - Math.max(0, margin))) / LAST_WAY_HOME_MINUTES,
  );
}

/** How long it takes, by when to leave and what else is to be known of it; `from`: what it starts from where that is not home. */
export function journeyInWords(journey: JourneyVerdict, from: string | null): Voices {
  if (journey.state !== 'reachable')
    return { staffText: journey.text, kindText: 'We have not checked the journey yet.' };
  const { minutesThere, minutesHome, changes, by, lastWayHomeMargin } = journey;
  const how = {
    timetable: '',
    'walk estimate': ' on foot (an estimate)',
    'cycle estimate': ' by bicycle (an estimate)',
  }[by];
  const origin = from === null ? '' : `From ${from}: `;
  const times = `${origin}${minutesThere} minutes there and ${minutesHome} minutes home${how}`;
  const change = changes === 0 ? '' : `, ${changes === 1 ? 'one change' : `${changes} changes`}`;
  const tight = lastWayHomeMargin !== null && lastWayHomeMargin < LAST_WAY_HOME_MINUTES;
  const last = tight ? ` The last way home leaves ${lastWayHomeMargin} minutes after the end.` : '';
  const { waitBefore, waitAfter } = journey;
  const early = waitBefore >= LONG_WAIT_MINUTES ? ` It is there ${waitBefore} minutes before the start.` : '';
  const late =
    waitAfter >= LONG_WAIT_MINUTES ? ` The way home begins ${waitAfter} minutes after the end.` : '';
  const against = journey.isBeyondTimetable
    ? ` Checked against the timetable for ${dayInWords(journey.checkedAgainst)}.`
    : '';
  const text = `${times}${change}; leave at ${clockText(journey.leaveAt)}.${early}${late}${last}${against}`;
  return { staffText: text, kindText: text };
}
