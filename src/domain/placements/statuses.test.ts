import { describe, expect, it } from 'vitest';
import { ROLE_NAMES, type Role } from '../accounts/roles.ts';
import {
  canTransition,
  isFinalPlacement,
  PLACEMENT_STATUSES,
  PLACEMENT_STEPS,
  placementStepRefusal,
} from './statuses.ts';

/** Written out by hand, apart from the table: c co-ordinator, m manager, o operator, w worker, e employer, y young person, s system. */
const ALLOWED: Record<string, string> = {
  'planned confirmed': 'cmo',
  'planned cancelled': 'cmoewy',
  'planned did-not-start': 'cmo',
  'confirmed active': 'cmos',
  'confirmed cancelled': 'cmoewy',
  'confirmed did-not-start': 'cmo',
  'active paused': 'cmow',
  'active completed': 'cmos',
  'active left-early': 'cmow',
  'paused active': 'cmosw',
  'paused left-early': 'cmow',
};

const LETTER: Partial<Record<Role, string>> = {
  'co-ordinator': 'c',
  manager: 'm',
  operator: 'o',
  worker: 'w',
  employer: 'e',
  'young-person': 'y',
  system: 's',
};
const ROLES = Object.keys(ROLE_NAMES) as Role[];
const every = PLACEMENT_STATUSES.flatMap((from) =>
  PLACEMENT_STATUSES.flatMap((to) => ROLES.map((role) => ({ from, to, role }))),
);
const isAllowed = ({ from, to, role }: (typeof every)[number]) =>
  (ALLOWED[`${from} ${to}`] ?? '').includes(LETTER[role] ?? '-');

describe('the lifecycle of a placement', () => {
  it.each(every.filter(isAllowed))('$role can move it from $from to $to', ({ from, to, role }) => {
    expect(canTransition(from, to, role)).toBe(true);
  });

  it('has no other step for anybody', () => {
    const open = every.filter((step) => !isAllowed(step));
    // Eight statuses by eight, and everybody who is anything here.
    expect(every.length).toBe(64 * ROLES.length);
    expect(open.length).toBeGreaterThan(590);
    expect(open.filter(({ from, to, role }) => canTransition(from, to, role))).toEqual([]);
  });

  it('ends in completed, left early, cancelled and did not start', () => {
    expect(PLACEMENT_STATUSES.filter(isFinalPlacement)).toEqual([
      'completed',
      'left-early',
      'cancelled',
      'did-not-start',
    ]);
  });

  it('has one line for each step', () => {
    const lines = PLACEMENT_STEPS.map((step) => `${step.from} ${step.to}`);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('tells an employer who can start a placement', () => {
    expect(placementStepRefusal('confirmed', 'active', 'employer')).toMatchObject({
      code: 'not-yours-to-take',
      wouldChangeIf: 'If the co-ordinator, a manager, the operator or the service itself does it.',
    });
  });

  it('says what can come next where there is no such step, and nothing where all is over', () => {
    expect(placementStepRefusal('planned', 'active', 'manager')).toMatchObject({
      code: 'no-such-step',
      staffText: 'A placement that is planned cannot become active.',
      wouldChangeIf: 'From here it can become confirmed, cancelled or did not start.',
    });
    expect(placementStepRefusal('left-early', 'active', 'manager')).not.toHaveProperty('wouldChangeIf');
  });
});
