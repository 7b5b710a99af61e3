import { describe, expect, it } from 'vitest';
import { addDays } from '../shared/day.ts';
import { dueByItself, type StandingMatch } from './by-itself.ts';
import { matchReason } from './reasons.ts';
import { OPEN_MATCH_STATUSES } from './statuses.ts';

const SENT: StandingMatch = {
  status: 'sent-to-employer',
  since: '2025-07-14',
  interviewOn: null,
  offerUntil: null,
  remindersSent: 0,
  opportunityStatus: 'live',
  isUnconfirmed: false,
  closesOn: null,
  lastStart: null,
  isCalledOff: false,
};
const later = (days: number, match: Partial<StandingMatch> = {}) =>
  dueByItself({ ...SENT, ...match }, addDays('2025-07-14', days));

describe('an employer who has been asked', () => {
  it.each([
    [2, 0, null],
    [3, 0, 1],
    [3, 1, null],
    [7, 1, 2],
    [12, 2, 3],
    [14, 3, null],
    [14, 0, 3],
  ])('%i days on, after %i reminders, gets reminder %s', (days, remindersSent, reminder) => {
    expect(later(days, { remindersSent })).toEqual(reminder === null ? null : { kind: 'remind', reminder });
  });

  it('is taken not to answer after 15 days, whatever was sent', () => {
    expect(later(15)).toEqual({ kind: 'end', ending: 'employer-did-not-answer', reason: 'no-answer' });
    expect(later(40, { remindersSent: 3 })).toMatchObject({ ending: 'employer-did-not-answer' });
  });

  it('is given the days from the interview on', () => {
    const interview = { status: 'interview' as const, interviewOn: '2025-07-24' };
    expect(later(15, interview)).toMatchObject({ kind: 'remind' });
    expect(later(24, { ...interview, remindersSent: 3 })).toBeNull();
    expect(later(25, interview)).toMatchObject({ kind: 'end' });
  });
});

describe('an offer', () => {
  it('lapses after fifteen days, or after the day that the employer named', () => {
    const offered = { status: 'offered' as const };
    expect(later(14, offered)).toBeNull();
    expect(later(15, offered)).toEqual({ kind: 'end', ending: 'offer-lapsed', reason: 'offer-not-answered' });
    expect(later(20, { ...offered, offerUntil: '2025-08-03' })).toBeNull();
    expect(later(21, { ...offered, offerUntil: '2025-08-03' })).toMatchObject({ ending: 'offer-lapsed' });
  });
});

describe('an opportunity that is gone', () => {
  it.each(OPEN_MATCH_STATUSES)('ends a match that is %s once it is closed', (status) => {
    expect(later(0, { status, opportunityStatus: 'closed' })).toEqual({
      kind: 'end',
      ending: 'closed',
      reason: 'withdrawn-by-employer',
    });
    expect(later(0, { status, opportunityStatus: 'closed', isUnconfirmed: true })).toMatchObject({
      reason: 'not-confirmed',
    });
  });

  it.each([
    ['closesOn', 'closing-day-passed'],
    ['lastStart', 'start-passed'],
  ] as const)(
    'by its %s ends what the employer has not heard of, the day itself included',
    (field, reason) => {
      const wanted = { status: 'wanted' as const, [field]: '2025-07-20' };
      expect(later(6, wanted)).toBeNull();
      expect(later(7, wanted)).toEqual({ kind: 'end', ending: 'closed', reason });
      expect(later(7, { ...wanted, status: 'offered' })).toBeNull();
    },
  );

  it('is said with reasons that there are', () => {
    for (const reason of [
      'no-answer',
      'offer-not-answered',
      'not-confirmed',
      'withdrawn-by-employer',
      'closing-day-passed',
      'start-passed',
      'placed-elsewhere',
      'all-places-taken',
      'placement-called-off',
    ])
      expect(matchReason(reason), reason).toBeDefined();
  });
});

it('an option that waits for a co-ordinator or a young person waits as long as they need', () => {
  for (const status of ['suggested', 'put-to-young-person', 'wanted'] as const)
    expect(later(100, { status })).toBeNull();
});

it('one that was accepted ends only where its placement was called off, so that it can be tried again', () => {
  expect(later(100, { status: 'accepted', opportunityStatus: 'closed' })).toBeNull();
  expect(later(0, { status: 'accepted', isCalledOff: true })).toEqual({
    kind: 'end',
    ending: 'closed',
    reason: 'placement-called-off',
  });
});
