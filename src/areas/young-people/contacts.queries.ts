import { type ContactStanding, contactStanding } from '#domain/young-people/contact-standing.ts';
import type { ReadTx } from '#platform/actor.ts';

/** Contacts with a young person, latest first. `after`: the key of the last one seen. */
export function listContacts(
  { read }: ReadTx,
  youngPersonId: string,
  page: { readonly after: string | null; readonly limit: number },
) {
  const [day, id] = page.after?.split(' ') ?? [];
  return read
    .selectFrom('contacts as c')
    .leftJoin('users as u', 'u.id', 'c.recorded_by')
    .where('c.young_person_id', '=', youngPersonId)
    .$if(day !== undefined && id !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('c.contact_on', 'c.id'), '<', tuple(day ?? '', id ?? '')),
      ),
    )
    .orderBy('c.contact_on', 'desc')
    .orderBy('c.id', 'desc')
    .limit(page.limit)
    .select([
      'c.id',
      'c.contact_on as contactOn',
      'c.kind',
      'c.minutes',
      'c.in_touch as inTouch',
      'c.note',
      'u.name as recordedBy',
      'c.worker_email as workerEmail',
    ])
    .execute();
}
export type Contact = Awaited<ReturnType<typeof listContacts>>[number];

// More than anybody has in a year: standing looks back that far.
const STANDING_MAX = 400;

/** How contact with a young person stands today. */
export async function readContactStanding(tx: ReadTx, youngPersonId: string): Promise<ContactStanding> {
  const latest = await listContacts(tx, youngPersonId, { after: null, limit: STANDING_MAX });
  return contactStanding(latest, tx.today);
}
