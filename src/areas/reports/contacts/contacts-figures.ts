import { wasKnown } from '#domain/outcomes/episodes.ts';
import { ageOn, dayInWords } from '#domain/shared/day.ts';
import { type ContactStanding, contactStanding } from '#domain/young-people/contact-standing.ts';
import { type VisitsKept, visitsKept } from '#domain/young-people/visits.ts';
import type { ReadTx } from '#platform/actor.ts';
import { type Leaver, listLeavers } from '../leavers.queries.ts';
import type { ReportFilter } from '../report.ts';
import { CONTACTS } from './contacts.content.ts';

export interface Standing {
  readonly person: Leaver;
  readonly contact: ContactStanding;
  readonly visits: VisitsKept;
  readonly state: keyof typeof CONTACTS.visits;
}

/** Support ends on the 25th birthday. */
const UNTIL_AGE = 25;
/** Overdue by more than this is said apart: somebody should act on it now. */
const LONG_OVERDUE_DAYS = 28;

/** How contact stands with everybody who is to be kept in touch with on the day. */
export async function contactStandings(tx: ReadTx, { on, asAt }: ReportFilter): Promise<Standing[]> {
  const people = (await listLeavers(tx)).filter(
    ({ bornOn, diedOn }) =>
      bornOn !== null && ageOn(bornOn, on) < UNTIL_AGE && (diedOn === null || diedOn > on),
  );
  return people.map((person) => {
    const contacts = person.contacts.filter(({ contactOn }) => wasKnown(contactOn, asAt));
    const contact = contactStanding(contacts, on);
    return { person, contact, visits: visitsKept(contacts, on), state: stateOf(contact) };
  });
}

function stateOf({ lastVisitOn, daysOverdue }: ContactStanding): Standing['state'] {
  if (lastVisitOn === null) return 'never';
  if (daysOverdue === 0) return 'on-time';
  return daysOverdue > LONG_OVERDUE_DAYS ? 'long-overdue' : 'overdue';
}

/** "Last visit on 1 May 2025, 18 days overdue". */
export function visitInWords({ lastVisitOn, daysOverdue }: ContactStanding): string {
  return lastVisitOn === null ? CONTACTS.never : CONTACTS.visited(dayInWords(lastVisitOn), daysOverdue);
}
