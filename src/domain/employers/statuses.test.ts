import { describe, expect, it } from 'vitest';
import { ROLE_NAMES, type Role } from '../accounts/roles.ts';
import { EMPLOYER_STATUSES, employerStepRefusal, mayTakeYoungPeople } from './statuses.ts';

const STAFF = ['co-ordinator', 'manager', 'operator'];
const AND_EMPLOYER = [...STAFF, 'employer'];
/** Written out by hand, apart from the table. */
const ALLOWED: Record<string, string[]> = {
  'registered checked': STAFF,
  'registered ended': AND_EMPLOYER,
  'checked live': STAFF,
  'checked ended': AND_EMPLOYER,
  'live paused': AND_EMPLOYER,
  'live ended': AND_EMPLOYER,
  'paused live': STAFF,
  'paused ended': AND_EMPLOYER,
  'ended registered': STAFF,
};
const every = EMPLOYER_STATUSES.flatMap((from) =>
  EMPLOYER_STATUSES.flatMap((to) => (Object.keys(ROLE_NAMES) as Role[]).map((role) => ({ from, to, role }))),
);
const isAllowed = ({ from, to, role }: (typeof every)[number]) =>
  (ALLOWED[`${from} ${to}`] ?? []).includes(role);

describe('the lifecycle of an employer', () => {
  it.each(every.filter(isAllowed))('$role can move it from $from to $to', ({ from, to, role }) => {
    expect(employerStepRefusal(from, to, role)).toBeNull();
  });

  it('has no other step for anybody', () => {
    const refused = every.filter(({ from, to, role }) => employerStepRefusal(from, to, role) !== null);
    expect(refused).toEqual(every.filter((step) => !isAllowed(step)));
  });

  it('lets nobody be sent before it was looked at, nor while it is paused or ended', () => {
    expect(EMPLOYER_STATUSES.filter(mayTakeYoungPeople)).toEqual(['checked', 'live']);
  });
});
