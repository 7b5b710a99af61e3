import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkOffer, insuredRefusals } from './complete.ts';
import { usualWeeks } from './kinds.ts';
import { changeSeats, checkPlaces, type SeatState } from './places.ts';
import { OPPORTUNITY_STATUSES, opportunityStepRefusal } from './statuses.ts';
import {
  closesItselfOn,
  isConfirmationDue,
  isOpenToAsk,
  opportunityState,
  type Standing,
} from './still-open.ts';

const standing: Standing = {
  status: 'live',
  closesOn: null,
  isRolling: false,
  confirmedOn: '2025-07-01',
  askedOn: null,
};

test('the closing day itself is included, and a rolling opportunity has none', () => {
  const closing = { ...standing, closesOn: '2025-07-14' };
  expect(isOpenToAsk(closing, '2025-07-14')).toBe(true);
  expect(isOpenToAsk(closing, '2025-07-15')).toBe(false);
  expect(isOpenToAsk({ ...closing, isRolling: true }, '2025-07-15')).toBe(true);
});

test('"still open?" is asked 90 days after it was confirmed, and at once where it never was', () => {
  expect(isConfirmationDue(standing, '2025-09-28')).toBe(false);
  expect(isConfirmationDue(standing, '2025-09-29')).toBe(true);
  expect(isConfirmationDue({ ...standing, confirmedOn: null }, '2025-07-02')).toBe(true);
  expect(isConfirmationDue({ ...standing, status: 'draft' }, '2026-09-29')).toBe(false);
});

test('it closes itself a fortnight after it was asked', () => {
  expect(closesItselfOn({ askedOn: '2025-09-29' })).toBe('2025-10-13');
  expect(closesItselfOn(standing)).toBeNull();
});

test('what is shown is the status, or what the calendar makes of "live"', () => {
  expect(opportunityState(standing, '2025-07-14')).toBe('live');
  expect(opportunityState(standing, '2025-12-01')).toBe('still open?');
  expect(opportunityState({ ...standing, closesOn: '2025-07-02' }, '2025-12-01')).toBe(
    'past its closing day',
  );
  expect(opportunityState({ ...standing, status: 'paused' }, '2025-12-01')).toBe('paused');
});

test('an employer’s offer goes live only when a co-ordinator says so; a paused one the employer takes up again', () => {
  expect(opportunityStepRefusal('draft', 'live', 'employer')?.code).toBe('not-yours-to-take');
  expect(opportunityStepRefusal('draft', 'live', 'co-ordinator')).toBeNull();
  expect(opportunityStepRefusal('paused', 'live', 'employer')).toBeNull();
});

test('of all the steps, exactly these exist for somebody', () => {
  const possible = OPPORTUNITY_STATUSES.flatMap((from) =>
    OPPORTUNITY_STATUSES.filter(
      (to) => opportunityStepRefusal(from, to, 'manager')?.code !== 'no-such-step',
    ).map((to) => `${from} → ${to}`),
  );
  expect(possible).toEqual([
    'draft → live',
    'draft → closed',
    'live → paused',
    'live → closed',
    'paused → live',
    'paused → closed',
    'closed → live',
  ]);
});

test('every gap of an offer is named, pay only where the kind is always paid', () => {
  const empty = {
    postcode: null,
    days: null,
    startsMinute: null,
    endsMinute: null,
    firstStartOn: null,
    isRolling: false,
    weeklyPayPence: null,
  };
  const gaps = (kind: 'job' | 'taster') => {
    const answer = checkOffer({ ...empty, kind });
    return answer.ok ? [] : answer.reasons.map((reason) => reason.staffText);
  };
  expect(gaps('job')).toHaveLength(5);
  expect(gaps('taster')).toHaveLength(4);
  expect(gaps('job')).toContain('Record the pay first.');
});

test('the best of an employer’s insurance certificates decides', () => {
  const good = { pounds: 5_000_000, expiresOn: '2026-01-01' };
  const old = { pounds: 5_000_000, expiresOn: '2025-01-01' };
  expect(insuredRefusals([old, good], '2025-07-14')).toEqual([]);
  expect(insuredRefusals([old], '2025-07-14').map((reason) => reason.code)).toEqual([
    'insurance-ends-before',
  ]);
  expect(insuredRefusals([], '2025-07-14').map((reason) => reason.code)).toEqual(['insurance-not-known']);
});

test('work experience and internships last ten weeks unless told', () => {
  expect(usualWeeks('work experience')).toBe(10);
  expect(usualWeeks('internship')).toBe(10);
  expect(usualWeeks('job')).toBeNull();
});

test('fewer places than people is refused', () => {
  const seats = [seat(1, true), seat(2, false), seat(3, true)];
  expect(checkPlaces(seats, 2).ok).toBe(true);
  expect(checkPlaces(seats, 1)).toMatchObject({ ok: false, reasons: [{ code: 'places-taken' }] });
});

test('whatever the seats, the change leaves as many as asked, and nobody loses theirs', () => {
  const seats = fc
    .array(fc.record({ isTaken: fc.boolean(), isWithdrawn: fc.boolean() }), { maxLength: 12 })
    .map((list) =>
      list.map((one, at) => ({
        ...one,
        id: `seat ${at + 1}`,
        number: at + 1,
        isWithdrawn: one.isWithdrawn && !one.isTaken,
      })),
    );
  fc.assert(
    fc.property(seats, fc.integer({ min: 1, max: 15 }), (before, places) => {
      fc.pre(checkPlaces(before, places).ok);
      const { add, withdraw, offerAgain } = changeSeats(before, places);
      const offered = before.filter((one) => !one.isWithdrawn).length;
      expect(offered + add.length + offerAgain.length - withdraw.length).toBe(places);
      expect(before.filter((one) => withdraw.includes(one.id) && one.isTaken)).toEqual([]);
      expect(add.every((number) => before.every((one) => one.number !== number))).toBe(true);
    }),
  );
});

function seat(number: number, isTaken: boolean): SeatState {
  return { id: `seat ${number}`, number, isTaken, isWithdrawn: false };
}
