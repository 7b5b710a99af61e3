import { describe, expect, it } from 'vitest';
import { type RecordFacts, recordIssues } from './data-quality.ts';

const ON = '2025-07-14';
const job = { kind: 'employment', startedOn: '2025-01-01', endedOn: null, hoursAWeek: 20 } as const;
const home = { code: 'U1', startedOn: '2025-01-01', endedOn: null } as const;
const apprenticeship = {
  startedOn: '2023-09-01',
  plannedEndOn: '2025-08-31',
  endedOn: null,
  status: 'continuing',
} as const;
const its = { kind: 'apprenticeship', startedOn: '2023-09-01', endedOn: null, hoursAWeek: 30 } as const;
const RIGHT: RecordFacts = {
  childId: '04500000',
  bornOn: '2005-01-01',
  diedOn: null,
  careStatus: 'former relevant',
  sex: 'F',
  ethnicity: 'WBRI',
  isInArea: true,
  hasDisability: false,
  isInCustody: false,
  worker: 'Otter Worker',
  mayBeTheSame: false,
  contacts: [{ contactOn: '2025-07-01', kind: 'visit', minutes: 30, inTouch: 'yes' }],
  activities: [job],
  stays: [home],
  apprenticeships: [],
};
const issues = (over: Partial<RecordFacts>) => recordIssues({ ...RIGHT, ...over }, ON);

describe('a record', () => {
  it('is right where nothing is missing and everything fits', () => {
    expect(issues({})).toEqual([]);
    expect(issues({ activities: [job, its], apprenticeships: [apprenticeship] })).toEqual([]);
  });

  it.each([
    ['no-number', { childId: null }],
    ['no-birth-date', { bornOn: null }],
    ['no-care-status', { careStatus: null }],
    ['no-sex', { sex: null }],
    ['no-ethnicity', { ethnicity: null }],
    ['area-not-known', { isInArea: null }],
    ['disability-not-known', { hasDisability: null }],
    ['no-worker', { worker: null }],
    ['no-contact', { contacts: [] }],
    ['activity-not-known', { activities: [] }],
    ['activity-not-known', { activities: [{ ...job, kind: 'not known', hoursAWeek: null }] }],
    ['hours-not-known', { activities: [{ ...job, hoursAWeek: null }] }],
    ['home-not-known', { stays: [] }],
    ['home-not-known', { stays: [{ ...home, code: 'R2' }] }],
    ['may-be-the-same', { mayBeTheSame: true }],
    ['status-and-age', { careStatus: 'relevant' }],
    ['status-and-age', { careStatus: 'eligible' }],
    ['status-and-age', { bornOn: '2007-07-15' }],
    ['custody-differs', { isInCustody: true }],
    ['custody-differs', { stays: [{ ...home, code: 'X2' }] }],
    ['homes-overlap', { stays: [home, { ...home, startedOn: '2025-02-01' }] }],
    ['apprenticeship-end-differs', { apprenticeships: [apprenticeship] }],
    [
      'apprenticeship-end-differs',
      { activities: [job, { ...its, endedOn: '2025-06-30' }], apprenticeships: [apprenticeship] },
    ],
    [
      'apprenticeship-end-missing',
      { activities: [job, its], apprenticeships: [{ ...apprenticeship, status: 'withdrawn' }] },
    ],
    [
      'apprenticeship-overdue',
      { activities: [job, its], apprenticeships: [{ ...apprenticeship, plannedEndOn: '2025-07-13' }] },
    ],
  ] satisfies [string, Partial<RecordFacts>][])('with %s says so: %o', (code, over) => {
    expect(issues(over)).toEqual([code]);
  });

  it('of somebody who died asks nothing more, but that nothing goes on', () => {
    const over = { diedOn: '2025-07-01', contacts: [], activities: [], stays: [] };
    expect(issues(over)).toEqual([]);
    expect(issues({ ...over, stays: [home] })).toEqual(['goes-on-after-death']);
    expect(issues({ ...over, stays: [{ ...home, endedOn: '2025-07-02' }] })).toEqual([]);
    expect(issues({ ...over, activities: [job] })).toEqual(['goes-on-after-death']);
    expect(
      issues({ ...over, contacts: [{ ...RIGHT.contacts[0], contactOn: '2025-07-02' } as never] }),
    ).toEqual(['goes-on-after-death']);
  });

  it('asks what they do and where they live of care leavers until 25 alone', () => {
    const nothing = { contacts: [], activities: [], stays: [] };
    expect(issues({ ...nothing, careStatus: 'qualifying' })).toEqual([]);
    expect(issues({ ...nothing, bornOn: '2000-07-14' })).toEqual([]);
    expect(issues({ ...nothing, bornOn: '2000-07-15' })).toEqual([
      'no-contact',
      'activity-not-known',
      'home-not-known',
    ]);
  });

  it('finds an apprenticeship that was done too soon: 12 months before August 2025, 8 since', () => {
    const done = (endedOn: string) => ({
      activities: [job, { ...its, endedOn }],
      apprenticeships: [{ ...apprenticeship, status: 'completed', endedOn } as const],
    });
    expect(issues(done('2024-08-31'))).toEqual(['apprenticeship-too-short']);
    expect(issues(done('2024-09-01'))).toEqual([]);
  });
});
