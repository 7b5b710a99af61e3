import { describe, expect, it } from 'vitest';
import { ROLE_NAMES, type Role } from '../accounts/roles.ts';
import { reasonsFor } from './reasons.ts';
import {
  isMatchEnding,
  MATCH_ENDINGS,
  MATCH_STATUSES,
  MATCH_STEPS,
  type MatchStatus,
  matchStepRefusal,
  OPEN_MATCH_STATUSES,
  statusToComeBackTo,
} from './statuses.ts';

/** By hand, apart from the table: c co-ordinator, m manager, o operator, w worker, y young person, e employer, t tutor, s system. */
const ALLOWED: Record<string, string> = {
  'suggested put-to-young-person': 'cmow',
  'put-to-young-person wanted': 'cmowy',
  'wanted sent-to-employer': 'cmo',
  'sent-to-employer interview': 'cmoet',
  'sent-to-employer offered': 'cmoet',
  'interview offered': 'cmoet',
  'interview interview': 'cmoet',
  'offered accepted': 'cmowy',
  'put-to-young-person young-person-said-no': 'cmowy',
  'offered young-person-said-no': 'cmowy',
  'accepted young-person-said-no': 'cmowy',
  'suggested withdrawn': 'cmow',
  'put-to-young-person withdrawn': 'cmowy',
  'wanted withdrawn': 'cmowy',
  'sent-to-employer withdrawn': 'cmowy',
  'interview withdrawn': 'cmowy',
  'sent-to-employer employer-said-no': 'cmoet',
  'interview employer-said-no': 'cmoet',
  'offered employer-said-no': 'cmoet',
  'accepted employer-said-no': 'cmoet',
  'sent-to-employer employer-did-not-answer': 'cmos',
  'interview employer-did-not-answer': 'cmos',
  'offered offer-lapsed': 'cmos',
  'accepted closed': 'cmos',
  ...Object.fromEntries(
    OPEN_MATCH_STATUSES.flatMap((status) => [
      [`${status} filled`, 's'],
      [`${status} superseded`, 's'],
      [`${status} closed`, 'cmos'],
      [`filled ${status}`, 'cmo'],
      [`superseded ${status}`, 'cmo'],
      [`closed ${status}`, 'cmo'],
    ]),
  ),
  'young-person-said-no put-to-young-person': 'cmo',
  'young-person-said-no offered': 'cmo',
  'withdrawn suggested': 'cmo',
  'withdrawn put-to-young-person': 'cmo',
  'withdrawn wanted': 'cmo',
  'withdrawn sent-to-employer': 'cmo',
  'withdrawn interview': 'cmo',
  'employer-said-no sent-to-employer': 'cmo',
  'employer-said-no interview': 'cmo',
  'employer-said-no offered': 'cmo',
  'employer-did-not-answer sent-to-employer': 'cmo',
  'employer-did-not-answer interview': 'cmo',
  'offer-lapsed offered': 'cmo',
};

const LETTER: Partial<Record<Role, string>> = {
  'co-ordinator': 'c',
  manager: 'm',
  operator: 'o',
  worker: 'w',
  'young-person': 'y',
  employer: 'e',
  tutor: 't',
  system: 's',
};
const ROLES = Object.keys(ROLE_NAMES) as Role[];
const every = MATCH_STATUSES.flatMap((from) =>
  MATCH_STATUSES.flatMap((to) => ROLES.map((role) => ({ from, to, role }))),
);
const isAllowed = ({ from, to, role }: (typeof every)[number]) =>
  (ALLOWED[`${from} ${to}`] ?? '').includes(LETTER[role] ?? '-');

describe('the lifecycle of a match', () => {
  it.each(every.filter(isAllowed))('$role can move it from $from to $to', ({ from, to, role }) => {
    expect(matchStepRefusal(from, to, role)).toBeNull();
  });

  it('has no other step for anybody', () => {
    const others = every.filter((step) => !isAllowed(step));
    expect(others.length).toBeGreaterThan(2000);
    expect(others.filter(({ from, to, role }) => matchStepRefusal(from, to, role) === null)).toEqual([]);
  });

  it('has one line for each step', () => {
    const lines = MATCH_STEPS.map((step) => `${step.from} ${step.to}`);
    expect(new Set(lines).size).toBe(lines.length);
    expect(new Set(lines)).toEqual(new Set(Object.keys(ALLOWED)));
  });

  it('reaches an employer only from the young person’s yes', () => {
    expect(MATCH_STEPS.filter((step) => step.to === 'sent-to-employer' && !isMatchEnding(step.from))).toEqual(
      [expect.objectContaining({ from: 'wanted', check: 'may-be-sent' })],
    );
  });

  it('lets every ending be undone, each time with the check for what blocks it', () => {
    for (const ending of MATCH_ENDINGS) {
      const back = MATCH_STEPS.filter((step) => step.from === ending);
      expect(back.length, ending).toBeGreaterThan(0);
      expect(new Set(back.map((step) => step.check)), ending).toEqual(new Set(['may-come-back']));
    }
  });

  it('comes back to where it was, and to the offer where it had been accepted', () => {
    const before: MatchStatus[] = ['suggested', 'interview', 'accepted'];
    expect(before.map(statusToComeBackTo)).toEqual(['suggested', 'interview', 'offered']);
  });

  it('has a reason to choose for every ending', () => {
    for (const ending of MATCH_ENDINGS) expect(reasonsFor(ending).length, ending).toBeGreaterThan(0);
  });

  it('says whose step it is, and what can come next', () => {
    expect(matchStepRefusal('wanted', 'sent-to-employer', 'worker')).toMatchObject({
      code: 'not-yours-to-take',
      staffText: 'This step is for the co-ordinator, a manager or the operator.',
    });
    expect(matchStepRefusal('suggested', 'sent-to-employer', 'co-ordinator')).toMatchObject({
      code: 'no-such-step',
      staffText: 'A match that is suggested cannot become sent to employer.',
    });
  });
});
