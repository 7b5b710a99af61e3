import type { Role } from '../accounts/roles.ts';
import type { Refusal } from './refusal.ts';

/** Roles as they read in the middle of a sentence. */
const IN_A_SENTENCE: Readonly<Record<Role, string>> = {
  'co-ordinator': 'the co-ordinator',
  manager: 'a manager',
  'data-officer': 'the data officer',
  auditor: 'an auditor',
  worker: 'the social worker or personal adviser',
  employer: 'the employer',
  supervisor: 'the supervisor',
  tutor: 'the designated tutor',
  'young-person': 'the young person',
  operator: 'the operator',
  system: 'the service itself',
  public: 'anybody',
};

/** One line of a lifecycle table: nothing else decides. `check` names what must also hold. */
export interface Step<Status extends string, Check extends string> {
  readonly from: Status;
  readonly to: Status;
  readonly who: readonly Role[];
  readonly check: Check;
}

export type StepRefusal = Refusal<'no-such-step' | 'not-yours-to-take'>;

/** The table's line between two statuses; undefined where there is none. */
export function findStep<Status extends string, Check extends string>(
  steps: readonly Step<Status, Check>[],
  from: Status,
  to: Status,
): Step<Status, Check> | undefined {
  return steps.find((step) => step.from === from && step.to === to);
}

/** Why a role may not take this step; null where it may (the step's own check comes on top). */
export function stepRefusal<Status extends string, Check extends string>(
  steps: readonly Step<Status, Check>[],
  thing: string,
  from: Status,
  to: Status,
  role: Role,
): StepRefusal | null {
  const step = findStep(steps, from, to);
  if (!step) return noSuchStep(steps, thing, from, to);
  if (step.who.includes(role)) return null;
  const others = inWords(step.who.map((who) => IN_A_SENTENCE[who]));
  return {
    code: 'not-yours-to-take',
    staffText: `This step is for ${others}.`,
    kindText: 'This is for somebody else to do. Ask your worker.',
    wouldChangeIf: `If ${others} does it.`,
  };
}

function noSuchStep(
  steps: readonly Step<string, string>[],
  thing: string,
  from: string,
  to: string,
): StepRefusal {
  const next = steps.filter((step) => step.from === from).map((step) => spoken(step.to));
  const refusal = {
    code: 'no-such-step' as const,
    staffText: `${thing} that is ${spoken(from)} cannot become ${spoken(to)}.`,
    kindText: 'Things have moved on, so this cannot be done now.',
  };
  return next.length === 0
    ? refusal
    : { ...refusal, wouldChangeIf: `From here it can become ${inWords(next)}.` };
}

function spoken(status: string): string {
  return status.replaceAll('-', ' ');
}

function inWords(names: readonly string[]): string {
  const last = names.at(-1) ?? 'nobody';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}
