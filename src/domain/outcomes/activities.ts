/**
 * What a young person is doing, in the service's words. `code` is the figure behind F, P or G in the return's ACTIV
 * (DfE, SSDA903 technical specification, code set "Activity", checked November 2026); null where it is not known.
 */
const ACTIVITIES = {
  'higher education': { state: 'eet', code: 1 },
  'further education': { state: 'eet', code: 2 },
  apprenticeship: { state: 'eet', code: 4 },
  employment: { state: 'eet', code: 5 },
  training: { state: 'eet', code: 5 },
  'work experience': { state: 'eet', code: 5 },
  'neet illness or disability': { state: 'neet', code: 4 },
  'neet other': { state: 'neet', code: 5 },
  'neet pregnancy or parenting': { state: 'neet', code: 6 },
  'not known': { state: 'not known', code: null },
} as const;

export type ActivityKind = keyof typeof ACTIVITIES;
export const ACTIVITY_KINDS = Object.keys(ACTIVITIES) as readonly ActivityKind[];

/** In education, employment or training; not in it; or nobody knows. */
export type EetState = 'eet' | 'neet' | 'not known';

export const ACTIVITY_CODES = ['F1', 'P1', 'F2', 'P2', 'F4', 'P4', 'F5', 'P5', 'G4', 'G5', 'G6'] as const;
export type ActivityCode = (typeof ACTIVITY_CODES)[number];

/** From these hours a week an activity is full time in the return. A setting; this is its default. */
export const FULL_TIME_HOURS = 16;

export function eetStateOf(kind: ActivityKind): EetState {
  return ACTIVITIES[kind].state;
}

export function isEet(kind: ActivityKind): boolean {
  return ACTIVITIES[kind].state === 'eet';
}

/**
 * The return's ACTIV for an activity: F from `fullTimeHours` a week (hours not known count as full time), P below, G
 * for those not in education, employment or training. Null where the activity is not known.
 */
export function activityCode(
  kind: ActivityKind,
  hoursAWeek: number | null,
  fullTimeHours = FULL_TIME_HOURS,
): ActivityCode | null {
  const activity = ACTIVITIES[kind];
  if (activity.state === 'not known') return null;
  if (activity.state === 'neet') return `G${activity.code}`;
  return `${hoursAWeek === null || hoursAWeek >= fullTimeHours ? 'F' : 'P'}${activity.code}`;
}
