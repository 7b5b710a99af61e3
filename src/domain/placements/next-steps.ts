import { type Day, dayInWords } from '../shared/day.ts';
import { type Checked, checked, type Refusal } from '../shared/refusal.ts';

/** What can follow a placement, best ending first; the database's CHECK holds the same list. */
export const NEXT_STEP_KINDS = [
  'kept on',
  'other job',
  'apprenticeship',
  'course',
  'another placement',
  'more support',
  'not now',
] as const;
export type NextStepKind = (typeof NEXT_STEP_KINDS)[number];

/** What is said to the young person about each. */
export const NEXT_STEP_KIND_TEXTS: Readonly<Record<NextStepKind, string>> = {
  'kept on': 'You stay here.',
  'other job': 'You start a job somewhere else.',
  apprenticeship: 'You start an apprenticeship.',
  course: 'You start a course.',
  'another placement': 'You try another placement.',
  'more support': 'We help you with something else first.',
  'not now': 'You take a break. Come back when you like.',
};

/** One agreed next step. Pay, hours, contract and start are asked where somebody will work. */
export interface NextStep {
  readonly kind: NextStepKind;
  readonly owner: string;
  readonly dueOn: Day | null;
  readonly isPaid: boolean | null;
  readonly hoursAWeek: number | null;
  readonly contract: string;
  readonly startsOn: Day | null;
  readonly transitionNote: string;
  /** The day on which the young person agreed that the note is handed on. */
  readonly noteAgreedOn: Day | null;
}

export type NextStepCode =
  | 'no-owner'
  | 'no-date'
  | 'date-passed'
  | 'pay-not-said'
  | 'hours-not-said'
  | 'contract-not-said'
  | 'start-not-said';

const WORK: readonly NextStepKind[] = ['kept on', 'other job', 'apprenticeship'];

/** Is a next step whole: a name against it, a date, and for work the four facts that make it a real offer? */
export function checkNextStep(step: NextStep, on: Day): Checked<NextStepCode> {
  const reasons: Refusal<NextStepCode>[] = [];
  if (step.owner.trim() === '') reasons.push(missing('no-owner', 'who sees to it'));
  if (step.dueOn === null) reasons.push(missing('no-date', 'by when'));
  else if (step.dueOn < on) reasons.push(missing('date-passed', `a date from ${dayInWords(on)} on`));
  if (WORK.includes(step.kind)) reasons.push(...offerGaps(step));
  return checked(reasons);
}

function offerGaps(step: NextStep): Refusal<NextStepCode>[] {
  const gaps: [boolean, NextStepCode, string][] = [
    [step.isPaid === null, 'pay-not-said', 'whether it is paid'],
    [step.hoursAWeek === null, 'hours-not-said', 'how many hours a week'],
    [step.contract.trim() === '', 'contract-not-said', 'what contract'],
    [step.startsOn === null, 'start-not-said', 'when it starts'],
  ];
  return gaps.filter(([isMissing]) => isMissing).map(([, code, what]) => missing(code, what));
}

/** May the transition note be handed on? Only once the young person has agreed, and only where there is one. */
export function mayHandOnNote(step: Pick<NextStep, 'transitionNote' | 'noteAgreedOn'>, on: Day): boolean {
  return step.transitionNote.trim() !== '' && step.noteAgreedOn !== null && step.noteAgreedOn <= on;
}

function missing(code: NextStepCode, what: string): Refusal<NextStepCode> {
  return {
    code,
    staffText: `Say ${what}.`,
    kindText: 'We will tell you more soon.',
    wouldChangeIf: `With ${what}.`,
  };
}
