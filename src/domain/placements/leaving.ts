import { type Day, dayInWords } from '../shared/day.ts';
import { type Checked, checked, type Refusal } from '../shared/refusal.ts';

/** Whose initiative it was; the database's CHECK holds the same list. */
export const LEAVING_INITIATIVES = ['young person', 'employer', 'programme', 'nobody'] as const;
export type LeavingInitiative = (typeof LEAVING_INITIATIVES)[number];

/** A reason why somebody left early, or did not start. Old codes are hidden, never deleted. */
export interface LeavingReason {
  readonly code: string;
  readonly staffText: string;
  readonly kindText: string;
  readonly isHidden?: boolean;
}

export const LEAVING_REASONS = [
  reason('found-a-job', 'Found a job', 'You found a job.'),
  reason('found-a-course', 'Started a course or an apprenticeship', 'You started something to learn.'),
  reason(
    'work-not-right',
    'The work was not what they want to do',
    'This work was not for you. Now you know more about what is.',
  ),
  reason('hours-did-not-suit', 'The hours did not suit', 'The hours did not suit you.'),
  reason('journey', 'The journey was too hard', 'The journey was too hard.'),
  reason('team', 'It did not work with the team', 'You and the team did not fit.'),
  reason(
    'support-missing',
    'Agreed support did not come',
    'You did not get the help that was agreed. That is for us to put right.',
  ),
  reason('health', 'Health', 'You need to look after your health first.'),
  reason('housing', 'Housing', 'Your home comes first.'),
  reason('money', 'Money or benefits', 'Money got in the way.'),
  reason('family', 'Family, children or caring', 'Your family needed you.'),
  reason('confidence', 'Too much too soon', 'It was too much at once. We can take smaller steps.'),
  reason(
    'attendance',
    'Attendance, after support was offered',
    'It was hard to be there on all days. We will find what fits better.',
  ),
  reason(
    'employer-could-not',
    'The employer could not go on',
    'The employer could not go on. It was not because of you.',
  ),
  reason(
    'conduct',
    'Something that happened at work',
    'Something happened at work. We will talk it through.',
  ),
  reason('safety', 'Safety: see the concern', 'You did not feel safe there, and that matters most.'),
  reason('moved', 'Moved away', 'You moved away.'),
  reason('custody', 'In custody', 'You could not go on. We will be here when you can.'),
  reason('bereavement', 'Bereavement', 'You lost somebody. Take the time that you need.'),
  reason('not-known', 'Not known', 'We do not know why. Tell us when you like.'),
] as const satisfies readonly LeavingReason[];
export type LeavingReasonCode = (typeof LEAVING_REASONS)[number]['code'];

function reason<const Code extends string>(code: Code, staffText: string, kindText: string) {
  return { code, staffText, kindText };
}

/** What is recorded at once when somebody leaves early. `lastDay` is the real last day. */
export interface Leaving {
  readonly lastDay: Day;
  readonly reasons: readonly string[];
  readonly initiative: LeavingInitiative | null;
  readonly learnt: string;
}

export type LeavingCode =
  | 'no-reason'
  | 'reason-not-known'
  | 'no-initiative'
  | 'nothing-learnt'
  | 'before-day-one'
  | 'in-the-future'
  | 'after-the-last-day';

/** May this early end be recorded? `plannedLastDay` null: an open pause hides it. All that is missing is named. */
export function checkLeaving(
  leaving: Leaving,
  placement: { readonly dayOne: Day; readonly plannedLastDay: Day | null },
  on: Day,
): Checked<LeavingCode> {
  const { dayOne, plannedLastDay } = placement;
  const reasons = whyAndWhose(leaving);
  if (leaving.learnt.trim() === '')
    reasons.push(missing('nothing-learnt', 'what was learnt: it helps to find the next place'));
  if (leaving.lastDay < dayOne)
    reasons.push(
      wrongDay(
        'before-day-one',
        `Day one was ${dayInWords(dayOne)}.`,
        `With a last day of ${dayInWords(dayOne)} or later, or recorded as not started.`,
      ),
    );
  if (leaving.lastDay > on)
    reasons.push(
      wrongDay(
        'in-the-future',
        `Today is ${dayInWords(on)}.`,
        `With a last day of ${dayInWords(on)} or earlier.`,
      ),
    );
  if (plannedLastDay !== null && leaving.lastDay >= plannedLastDay)
    reasons.push(
      wrongDay(
        'after-the-last-day',
        `The last day is ${dayInWords(plannedLastDay)}: they stayed to the end.`,
        'By completing the placement instead.',
      ),
    );
  return checked(reasons);
}

/** May "did not start" be recorded? With a reason, and whose initiative it was. */
export function checkNotStarted(ending: Pick<Leaving, 'reasons' | 'initiative'>): Checked<LeavingCode> {
  return checked(whyAndWhose(ending));
}

function whyAndWhose({
  reasons,
  initiative,
}: Pick<Leaving, 'reasons' | 'initiative'>): Refusal<LeavingCode>[] {
  const found: Refusal<LeavingCode>[] = [];
  const unknown = reasons.filter((code) => !LEAVING_REASONS.some((known) => known.code === code));
  if (reasons.length === 0) found.push(missing('no-reason', 'at least one reason'));
  if (unknown.length > 0)
    found.push(missing('reason-not-known', `a reason from the list, not “${unknown.join('”, “')}”`));
  if (initiative === null) found.push(missing('no-initiative', 'whose initiative it was'));
  return found;
}

function missing(code: LeavingCode, what: string): Refusal<LeavingCode> {
  return {
    code,
    staffText: `Record ${what}.`,
    kindText: 'We would like to know a little more.',
    wouldChangeIf: `With ${what}.`,
  };
}

function wrongDay(code: LeavingCode, staffText: string, wouldChangeIf: string): Refusal<LeavingCode> {
  return { code, staffText, kindText: 'We are checking which day was your last.', wouldChangeIf };
}
