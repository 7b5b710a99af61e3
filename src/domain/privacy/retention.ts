import { DateTime } from 'luxon';
import { addDays, birthday, type Day } from '../shared/day.ts';

/** How long something is kept, counted from a day of its own. */
export interface RetentionRule {
  readonly what: string;
  readonly keep: { readonly years?: number; readonly months?: number; readonly days?: number };
  /** What the time is counted from, in words. */
  readonly from: string;
  /** Law or guidance with its paragraph, or why we chose it. */
  readonly source: string;
  /** The day on which we set it, from what docs/privacy.md says was read. */
  readonly setOn: Day;
  /** Rows of one authority, or of the service (sign-in belongs to people, not to authorities). */
  readonly scope: 'authority' | 'service';
}

const SET = '2026-11-22';
const CASE_RECORD = 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 50(1)';
const NO_LONGER =
  'UK GDPR article 5(1)(e): no longer than it is needed for; the law names no time, this one is ours';

/** The one table of how long things are kept. Code, page, command and docs/privacy.md follow it. */
export const RETENTION = {
  'care-records': {
    what: 'Everything about a young person: the record is erased, figures stay',
    keep: { years: 75 },
    from: 'birth',
    source: `${CASE_RECORD}(a): until the seventy-fifth anniversary of birth`,
    setOn: SET,
    scope: 'authority',
  },
  'care-records-died': {
    what: 'The same for a young person who died before 18',
    keep: { years: 15 },
    from: 'the day of death, which counts',
    source: `${CASE_RECORD}(b): fifteen years beginning with the date of death`,
    setOn: SET,
    scope: 'authority',
  },
  'employer-contacts': {
    what: 'Name, address and phone of the contact of an employer',
    keep: { years: 2 },
    from: 'the day on which the employer ended',
    source: NO_LONGER,
    setOn: SET,
    scope: 'authority',
  },
  supervisors: {
    what: 'Name, address and phone of a supervisor or mentor',
    keep: { years: 2 },
    from: 'the day on which they left',
    source: NO_LONGER,
    setOn: SET,
    scope: 'authority',
  },
  messages: {
    what: 'Messages that were sent',
    keep: { months: 12 },
    from: 'the day on which they were written',
    source: NO_LONGER,
    setOn: SET,
    scope: 'authority',
  },
  outbox: {
    what: 'News that people have been told of',
    keep: { months: 12 },
    from: 'the day on which they were told',
    source: NO_LONGER,
    setOn: SET,
    scope: 'authority',
  },
  'import-changes': {
    what: 'What an import changed: after that it cannot be taken back',
    keep: { months: 12 },
    from: 'the day of the import',
    source: NO_LONGER,
    setOn: SET,
    scope: 'authority',
  },
  'api-keys': {
    what: 'Keys of programs',
    keep: { months: 12 },
    from: 'the day on which they ended',
    source: NO_LONGER,
    setOn: SET,
    scope: 'authority',
  },
  'address-changes': {
    what: 'Addresses that people signed in with before',
    keep: { days: 30 },
    from: 'the day on which the address was changed',
    source: NO_LONGER,
    setOn: '2026-11-30',
    scope: 'authority',
  },
  covers: {
    what: 'Who stood in for a worker who was away, and why',
    keep: { months: 12 },
    from: 'the last day',
    source: NO_LONGER,
    setOn: '2026-11-30',
    scope: 'authority',
  },
  'meeting-people': {
    what: 'Who was asked to a meeting, colleagues and people from outside',
    keep: { years: 2 },
    from: 'the day of the meeting',
    source: NO_LONGER,
    setOn: '2026-11-30',
    scope: 'authority',
  },
  sessions: {
    what: 'Where people were signed in',
    keep: { days: 30 },
    from: 'the day on which the session ended',
    source: NO_LONGER,
    setOn: SET,
    scope: 'service',
  },
  'calendar-addresses': {
    what: 'Addresses from which calendars read somebody’s days',
    keep: { days: 30 },
    from: 'the day on which the address ended',
    source: NO_LONGER,
    setOn: '2026-11-30',
    scope: 'authority',
  },
  'sign-in-links': {
    what: 'Links to sign in with',
    keep: { days: 30 },
    from: 'the day on which they ended',
    source: NO_LONGER,
    setOn: SET,
    scope: 'service',
  },
  'sign-in-codes': {
    what: 'Printed codes to sign in with',
    keep: { days: 30 },
    from: 'the day on which they ended',
    source: NO_LONGER,
    setOn: SET,
    scope: 'service',
  },
  'second-factors': {
    what: 'Authenticator apps of people who can sign in no more',
    keep: { days: 30 },
    from: 'the day on which their last right ended',
    source: NO_LONGER,
    setOn: SET,
    scope: 'service',
  },
  'sign-in-requests': {
    what: 'Addresses and numbers for which somebody asked for a link',
    keep: { days: 30 },
    from: 'the day on which it was asked',
    source: NO_LONGER,
    setOn: SET,
    scope: 'service',
  },
} as const satisfies Record<string, RetentionRule>;

export type RetentionKind = keyof typeof RETENTION;
export const RETENTION_KINDS = Object.keys(RETENTION) as RetentionKind[];

/**
 * The last day on which something is kept, that day included. "Until the seventy-fifth anniversary" holds the birthday
 * itself (born on 29 February: 1 March); "fifteen years beginning with" a day ends on the eve of its anniversary.
 */
export function keptUntil(kind: RetentionKind, from: Day): Day {
  const { keep }: RetentionRule = RETENTION[kind];
  if (kind === 'care-records') return birthday(from, keep.years ?? 0);
  if (kind === 'care-records-died') return addDays(birthday(from, keep.years ?? 0), -1);
  return DateTime.fromISO(from, { zone: 'utc' }).plus(keep).toISODate() ?? from;
}

/** The day on which it goes: the one after. */
export function goesOn(kind: RetentionKind, from: Day): Day {
  return addDays(keptUntil(kind, from), 1);
}
