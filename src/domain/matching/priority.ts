import { type Day, daysBetween } from '../shared/day.ts';

/** What puts somebody first where not everybody can be placed. Nothing about who they are is among it. */
export interface PriorityFacts {
  readonly referredOn: Day;
  readonly on: Day;
  /** Times that an option ended without it being their choice: no answer, a no, a place that went. */
  readonly letDown: number;
  /** How many options they have at all. */
  readonly options: number;
}

/** The rule in words, for the page that shows a plan. */
export const PRIORITY_RULE =
  'Where not everybody can be placed, those come first who have waited longest (1 point a week, 40 at most), who were let down before (10 points each time, 30 at most) and who have few options (29 points for one, 20 for two or three).';

const [WEEKS_MAX, LET_DOWN_POINTS, LET_DOWN_MAX] = [40, 10, 3];

/** Points 0–99, higher first. It never costs a placement: it only says who, not how many. */
export function priorityOf(facts: PriorityFacts): number {
  const weeks = Math.floor(Math.max(0, daysBetween(facts.referredOn, facts.on)) / 7);
  const letDown = Math.min(facts.letDown, LET_DOWN_MAX) * LET_DOWN_POINTS;
  return Math.min(weeks, WEEKS_MAX) + letDown + fewOptionsPoints(facts.options);
}

function fewOptionsPoints(options: number): number {
  if (options <= 1) return 29;
  return options <= 3 ? 20 : 0;
}
