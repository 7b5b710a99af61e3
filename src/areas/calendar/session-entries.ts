import { listCohortSessionsBetween, listEnrolledIn } from '#areas/courses/index.ts';
import { listMeetingsBetween, MEETING_KIND_NAMES } from '#areas/meetings/index.ts';
import { listSessionsBetween, TOPIC_NAMES } from '#areas/training/index.ts';
import { listActionsDue } from '#areas/young-people/index.ts';
import { AT_EMPLOYER, PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { onClock, wholeDay } from '#domain/calendar/events.ts';
import type { Span } from '#domain/calendar/span.ts';
import { fullName } from '#domain/young-people/names.ts';
import type { ReadTx } from '#platform/actor.ts';
import { ENTRY } from './calendar.content.ts';
import type { CalendarEntry } from './calendar-entry.ts';

/** Nobody says how long a training session is: the diary is kept free for half a day. */
const TRAINING_MINUTES = 180;

const PLAIN = {
  isCalledOff: false,
  revision: 0,
  youngPersonIds: [],
  who: '',
  reference: null,
  organisation: '',
  site: '',
  detail: '',
  href: null,
  visit: null,
} as const;

/** Sessions of the employability course: all for those who run it; for others those of whom they see. */
export async function courseEntries(tx: ReadTx, { from, to }: Span): Promise<CalendarEntry[]> {
  const sessions = await listCohortSessionsBetween(tx, from, to);
  const isStaff = PROGRAMME_ROLES.includes(tx.actor.role);
  const ids = [...new Set(sessions.map(({ cohortId }) => cohortId))];
  const enrolled = isStaff ? [] : await listEnrolledIn(tx, ids);
  return sessions.flatMap((session) => {
    const who = enrolled.filter(
      ({ cohortId, leftOn }) => cohortId === session.cohortId && (leftOn === null || session.heldOn < leftOn),
    );
    if (!isStaff && who.length === 0) return [];
    return {
      ...PLAIN,
      kind: 'course' as const,
      record: session.id,
      time: wholeDay(session.heldOn),
      youngPersonIds: who.map(({ youngPersonId }) => youngPersonId),
      who: who.map(fullName).join(', '),
      organisation: session.name,
      what: session.title,
      detail: session.venue ?? '',
      href: isStaff ? `/cohorts/${session.cohortId}/sessions/${session.id}` : null,
    };
  });
}

/** Training sessions: all for those who run them; for an employer those to which somebody of theirs goes. */
export async function trainingEntries(tx: ReadTx, { from, to }: Span): Promise<CalendarEntry[]> {
  const sessions = await listSessionsBetween(tx, from, to, AT_EMPLOYER.includes(tx.actor.role));
  return sessions.map(({ id, topic, heldOn, startsMinute, place, version }) => ({
    ...PLAIN,
    kind: 'training' as const,
    record: id,
    time:
      startsMinute === null
        ? wholeDay(heldOn)
        : onClock(heldOn, startsMinute, startsMinute + TRAINING_MINUTES),
    revision: version,
    what: TOPIC_NAMES[topic],
    detail: place ?? '',
    href: `/training/sessions/${id}`,
  }));
}

/** Meetings about several young people: all for those who run them, for a worker those to which they are asked. Nobody is named. */
export async function meetingEntries(tx: ReadTx, { from, to }: Span): Promise<CalendarEntry[]> {
  const meetings = await listMeetingsBetween(tx, from, to, tx.actor.role === 'worker');
  return meetings.map(({ id, kind, status, meetsOn, startsMinute, endsMinute, place, version }) => ({
    ...PLAIN,
    kind: 'meeting' as const,
    record: id,
    time: onClock(meetsOn, startsMinute, endsMinute),
    isCalledOff: status === 'cancelled',
    revision: version,
    what: MEETING_KIND_NAMES[kind],
    detail: place,
    href: `/meetings/${id}`,
  }));
}

/** Support actions that are to be done by a day. */
export async function actionEntries(tx: ReadTx, { from, to }: Span): Promise<CalendarEntry[]> {
  const actions = await listActionsDue(tx, from, to);
  const isOwn = tx.actor.role === 'young-person';
  return actions.map(({ id, what, owner, dueOn, youngPersonId, reference, ...names }) => ({
    ...PLAIN,
    kind: 'action' as const,
    record: id,
    time: wholeDay(dueOn),
    youngPersonIds: [youngPersonId],
    who: fullName(names),
    reference,
    what,
    detail: ENTRY.doneBy(owner),
    href: isOwn || reference === null ? null : `/referrals/${reference}`,
  }));
}
