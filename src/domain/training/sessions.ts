import { type Day, dayInWords } from '../shared/day.ts';
import { type Checked, checked, type Refusal } from '../shared/refusal.ts';

/** Where somebody stands with a session; the database's CHECK holds the same list. */
export const ATTENDEE_STATUSES = ['booked', 'attended', 'did not come'] as const;
export type AttendeeStatus = (typeof ATTENDEE_STATUSES)[number];

export interface TrainingSession {
  readonly heldOn: Day;
  readonly capacity: number;
}

export type SessionCode = 'session-full' | 'session-over' | 'session-not-held-yet';

/** May one more person be booked? `taken` are the places booked or attended; the day of the session is included. */
export function checkBooking(session: TrainingSession, taken: number, on: Day): Checked<SessionCode> {
  const reasons: Refusal<SessionCode>[] = [];
  if (on > session.heldOn) reasons.push(over(session.heldOn));
  if (taken >= session.capacity) reasons.push(full(session.capacity));
  return checked(reasons);
}

/** May "attended" or "did not come" be recorded? From the day of the session on. */
export function checkRegister(session: TrainingSession, on: Day): Checked<SessionCode> {
  return checked(on < session.heldOn ? [notYet(session.heldOn)] : []);
}

function over(heldOn: Day): Refusal<SessionCode> {
  return {
    code: 'session-over',
    staffText: `The session was on ${dayInWords(heldOn)}.`,
    kindText: 'This session is over.',
    wouldChangeIf: 'With a later session.',
  };
}

function full(capacity: number): Refusal<SessionCode> {
  return {
    code: 'session-full',
    staffText: `All ${capacity} places are taken.`,
    kindText: 'This session is full.',
    wouldChangeIf: `With ${capacity + 1} places or more (now ${capacity}), or when somebody cancels.`,
  };
}

function notYet(heldOn: Day): Refusal<SessionCode> {
  return {
    code: 'session-not-held-yet',
    staffText: `The session is on ${dayInWords(heldOn)}; who came is recorded from that day on.`,
    kindText: 'This session has not happened yet.',
    wouldChangeIf: `From ${dayInWords(heldOn)}.`,
  };
}
