import { describe, expect, it } from 'vitest';
import { addDays } from '../shared/day.ts';
import { answerBy, isAnswerOverdue, isOfferOverdue, reminderDue } from './answer-times.ts';

const sent = '2025-10-18';
const later = (days: number) => addDays(sent, days);

describe('an employer who does not answer', () => {
  it('has fifteen calendar days, the clock change included', () => {
    expect(isAnswerOverdue(sent, later(14))).toBe(false);
    expect(isAnswerOverdue(sent, later(15))).toBe(true);
    expect(answerBy(sent)).toBe('2025-11-01');
  });

  it('is reminded on day 3, 7 and 12', () => {
    const reminded: number[] = [];
    for (let day = 0; day <= 20; day++)
      if (reminderDue(sent, later(day), reminded.length) !== null) reminded.push(day);
    expect(reminded).toEqual([3, 7, 12]);
  });

  it('gets the latest reminder only, where the service was away', () => {
    expect(reminderDue(sent, later(9), 0)).toBe(2);
    expect(reminderDue(sent, later(9), 2)).toBeNull();
    expect(reminderDue(sent, later(15), 2)).toBeNull();
  });
});

describe('an offer', () => {
  it('holds to the end of its own last day, else for fifteen days', () => {
    expect(isOfferOverdue(sent, '2025-10-24', '2025-10-24')).toBe(false);
    expect(isOfferOverdue(sent, '2025-10-24', '2025-10-25')).toBe(true);
    expect(isOfferOverdue(sent, null, later(14))).toBe(false);
    expect(isOfferOverdue(sent, null, later(15))).toBe(true);
  });
});
