import { expect, it } from 'vitest';
import { checkBooking, checkRegister } from './sessions.ts';

const session = { heldOn: '2025-07-09', capacity: 12 };

it('a training session can be booked until its day, while a place is left', () => {
  expect(checkBooking(session, 11, '2025-07-09').ok).toBe(true);
  expect(checkBooking(session, 12, '2025-07-10')).toMatchObject({
    reasons: [
      { code: 'session-over' },
      { code: 'session-full', wouldChangeIf: 'With 13 places or more (now 12), or when somebody cancels.' },
    ],
  });
});

it('who came to a training session is recorded from its day on', () => {
  expect(checkRegister(session, '2025-07-09').ok).toBe(true);
  expect(checkRegister(session, '2025-07-08')).toMatchObject({
    reasons: [{ wouldChangeIf: 'From 9 July 2025.' }],
  });
});
