import { type Interview, listInterviews } from '#areas/matching/index.ts';
import { sideOf } from '#domain/accounts/sides.ts';
import { lasting } from '#domain/calendar/events.ts';
import { INTERVIEW_MINUTES, isAtSite, isInterviewCalledOff } from '#domain/calendar/interviews.ts';
import type { Span } from '#domain/calendar/span.ts';
import { isMatchEnding } from '#domain/matching/statuses.ts';
import { addDays, startOfDay } from '#domain/shared/day.ts';
import { fullName } from '#domain/young-people/names.ts';
import type { ReadTx } from '#platform/actor.ts';
import type { CalendarEntry } from './calendar-entry.ts';

/** The interviews of some days. */
export async function interviewEntries(tx: ReadTx, { from, to }: Span): Promise<CalendarEntry[]> {
  const found = await listInterviews(tx, startOfDay(from), startOfDay(addDays(to, 1)));
  return found.map((interview) => interviewEntry(tx, interview));
}

/** One interview, as the actor may know it. */
export function interviewEntry({ actor }: ReadTx, match: Interview): CalendarEntry {
  const href = `/matches/${match.id}`;
  const isOutside = sideOf(actor.role) === 'outside';
  return {
    kind: 'interview',
    record: match.id,
    time: lasting(match.interviewAt, INTERVIEW_MINUTES),
    revision: match.version,
    isCalledOff: isInterviewCalledOff(match),
    youngPersonIds: [match.youngPersonId],
    who: isOutside ? knownOutside(match) : fullName(match),
    reference: isOutside ? null : match.reference,
    organisation: match.organisation,
    site: match.site ?? '',
    what: match.title,
    detail: match.interviewPlace ?? [match.site, match.postcode].filter(Boolean).join(', '),
    href,
    visit:
      match.postcode !== null && isAtSite(match.interviewPlace, match.site, match.postcode)
        ? { referralId: match.referralId, postcode: match.postcode, href: `${href}/journey` }
        : null,
  };
}

// Once it has ended, an employer is told nothing more of them, on no page.
function knownOutside({ status, shared }: Interview): string {
  return isMatchEnding(status) ? '' : shared.firstName;
}
