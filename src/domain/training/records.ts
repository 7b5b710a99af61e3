import { addMonths } from '../outcomes/periods.ts';
import { addDays, type Day, daysBetween } from '../shared/day.ts';

/** What sessions are about; the database's CHECK holds the same list. */
export const TRAINING_TOPICS = [
  'care-experience awareness',
  'trauma-aware supervising',
  'safeguarding',
  'mentoring',
] as const;
export type TrainingTopic = (typeof TRAINING_TOPICS)[number];

/** The session that a supervisor must have had before a young person starts: what care is, and the challenges that follow. */
export const SUPERVISOR_TOPIC: TrainingTopic = 'care-experience awareness';

/** How long a record counts where the authority has set nothing else. */
export const TRAINING_MONTHS = 24;

/** Renewal is asked for this many days before the last day. */
export const RENEWAL_PROMPT_DAYS = [60, 14] as const;

/** A person at a site, trained in a topic on a day; `validTo` is the last day on which it counts. */
export interface TrainingRecord {
  readonly supervisorId: string;
  readonly topic: TrainingTopic;
  readonly trainedOn: Day;
  readonly validTo: Day;
}

/** A named supervisor; `leftOn` is the first day on which they are no longer there. Their records leave with them. */
export interface NamedSupervisor {
  readonly supervisorId: string;
  readonly leftOn: Day | null;
}

/** The last day on which a training counts: the same day `months` later (1 March for 29 February, as in birthdays). */
export function trainingValidTo(trainedOn: Day, months: number = TRAINING_MONTHS): Day {
  return addMonths(trainedOn, months);
}

/** Does this record count on a day? From the day of the training to its last day, both included. */
export function isTrainingInDate(record: TrainingRecord, on: Day): boolean {
  return record.trainedOn <= on && on <= record.validTo;
}

/** The last day to which a supervisor is in date without a gap, counted from a day; null where they are not in date on it. */
export function inDateUntil(
  supervisor: NamedSupervisor,
  records: readonly TrainingRecord[],
  on: Day,
  topic: TrainingTopic = SUPERVISOR_TOPIC,
): Day | null {
  const own = records
    .filter((record) => record.supervisorId === supervisor.supervisorId && record.topic === topic)
    .sort((a, b) => (a.trainedOn < b.trainedOn ? -1 : 1));
  const last = own.reduce((until, record) => {
    const joins = record.trainedOn <= (until === '' ? on : addDays(until, 1));
    return joins && record.validTo >= on && record.validTo > until ? record.validTo : until;
  }, '');
  return last === '' ? null : untilTheyLeave(supervisor, last, on);
}

function untilTheyLeave({ leftOn }: NamedSupervisor, until: Day, on: Day): Day | null {
  if (leftOn === null || until < leftOn) return until;
  return leftOn > on ? addDays(leftOn, -1) : null;
}

/** A site is ready on a day when one of its named supervisors is in date on it. */
export function isSiteReady(
  supervisors: readonly NamedSupervisor[],
  records: readonly TrainingRecord[],
  on: Day,
): boolean {
  return supervisors.some((supervisor) => inDateUntil(supervisor, records, on) !== null);
}

/** The first day inside a running placement (both ends included) on which its supervisor is not in date; null where there is none. */
export function lapsesInside(
  supervisor: NamedSupervisor,
  records: readonly TrainingRecord[],
  from: Day,
  to: Day,
): Day | null {
  const until = inDateUntil(supervisor, records, from);
  if (until === null) return from;
  return until < to ? addDays(until, 1) : null;
}

export type RenewalPrompt = 'at-60-days' | 'at-14-days' | 'lapsed';

/**
 * What to ask of a supervisor on a day about a topic: nothing until 60 days before their latest record ends, and nothing once they
 * have left. Each prompt lasts until the next, so a missed night loses none.
 */
export function renewalPrompt(
  supervisor: NamedSupervisor,
  records: readonly TrainingRecord[],
  topic: TrainingTopic,
  on: Day,
): { readonly prompt: RenewalPrompt; readonly validTo: Day } | null {
  if (supervisor.leftOn !== null && supervisor.leftOn <= on) return null;
  const ends = records
    .filter((record) => record.supervisorId === supervisor.supervisorId && record.topic === topic)
    .map((record) => record.validTo)
    .sort();
  const validTo = ends.at(-1);
  const prompt = validTo === undefined ? null : promptFor(daysBetween(on, validTo));
  return validTo === undefined || prompt === null ? null : { prompt, validTo };
}

function promptFor(daysLeft: number): RenewalPrompt | null {
  const [first, second] = RENEWAL_PROMPT_DAYS;
  if (daysLeft < 0) return 'lapsed';
  if (daysLeft <= second) return 'at-14-days';
  return daysLeft <= first ? 'at-60-days' : null;
}
