import { expect, it } from 'vitest';
import type { ActivityKind } from './activities.ts';
import { isInNeed, monthEnds, type NeedPerson, needGroups } from './needs.ts';

const ON = '2025-07-14';
const doing = (kind: ActivityKind) => ({ kind, startedOn: '2025-01-01', endedOn: null, hoursAWeek: null });
const person = (over: Partial<NeedPerson>): NeedPerson => ({
  bornOn: '2006-07-14',
  diedOn: null,
  hasDisability: null,
  isInCustody: null,
  activities: [doing('neet other')],
  referrals: [],
  ...over,
});
const inNeed = (over: Partial<NeedPerson>) => isInNeed(person(over), ON);
const referral = (referredOn: string, closedOn: string | null = null) => ({ referredOn, closedOn });

it('is in need who is NEET, from the 16th birthday to the day before the 25th', () => {
  expect(inNeed({})).toBe(true);
  expect(inNeed({ activities: [doing('employment')] })).toBe(false);
  expect(inNeed({ bornOn: '2009-07-14' })).toBe(true);
  expect(inNeed({ bornOn: '2009-07-15' })).toBe(false);
  expect(inNeed({ bornOn: '2000-07-15' })).toBe(true);
  expect(inNeed({ bornOn: '2000-07-14' })).toBe(false);
  expect(inNeed({ bornOn: null })).toBe(false);
  expect(inNeed({ diedOn: ON })).toBe(false);
  expect(inNeed({ diedOn: '2025-07-15' })).toBe(true);
});

it('is in need who was referred while nobody knows what they do', () => {
  expect(inNeed({ activities: [] })).toBe(false);
  expect(inNeed({ activities: [], referrals: [referral(ON)] })).toBe(true);
  expect(inNeed({ activities: [], referrals: [referral('2025-07-15')] })).toBe(false);
  expect(inNeed({ activities: [], referrals: [referral('2025-07-01', ON)] })).toBe(false);
  expect(inNeed({ activities: [], referrals: [referral('2025-07-01', '2025-07-15')] })).toBe(true);
  expect(inNeed({ activities: [doing('employment')], referrals: [referral(ON)] })).toBe(false);
});

it('belongs to a group by age, by why they are NEET, and by what is recorded', () => {
  const groups = (over: Partial<NeedPerson>) => needGroups(person(over), ON);
  expect(groups({})).toEqual(['19 to 24']);
  expect(groups({ bornOn: '2006-07-15' })).toEqual(['16 to 18']);
  expect(groups({ activities: [doing('neet pregnancy or parenting')] })).toContain('pregnancy or parenting');
  expect(groups({ activities: [doing('neet illness or disability')], hasDisability: true })).toEqual([
    '19 to 24',
    'illness or disability',
    'disability recorded',
  ]);
  expect(groups({ isInCustody: true })).toContain('in custody');
});

it('looks at each month on its last day, and at the one that is still going today', () => {
  expect(monthEnds({ from: '2024-12-15', to: '2025-03-31' }, ON)).toEqual([
    '2024-12-31',
    '2025-01-31',
    '2025-02-28',
    '2025-03-31',
  ]);
  expect(monthEnds({ from: '2025-06-01', to: '2026-03-31' }, ON)).toEqual(['2025-06-30', ON]);
  expect(monthEnds({ from: '2025-08-01', to: '2026-03-31' }, ON)).toEqual([]);
});
