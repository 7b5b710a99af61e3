import { sql } from 'kysely';
import { ukMobile } from '#domain/accounts/uk-mobile.ts';
import type { Instant } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

/** How often an address or number has asked since an instant. */
export async function countSignInRequests(
  { read }: Pick<ReadTx, 'read'>,
  address: string,
  since: Instant,
): Promise<number> {
  const row = await read
    .selectFrom('sign_in_requests')
    .where(sql<string>`lower(address)`, '=', address.toLowerCase())
    .where('asked_at', '>=', since)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** The young people with this mobile number who may sign in: each has a link of their own. */
export function listUsersByMobile(
  { read }: ReadTx,
  mobile: string,
): Promise<{ id: string; authority: string }[]> {
  return read
    .selectFrom('young_people as y')
    .innerJoin('memberships as m', 'm.young_person_id', 'y.id')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .where(sql<string>`app.uk_mobile(y.phone)`, '=', mobile)
    .where('y.merged_into', 'is', null)
    .where('m.ended_at', 'is', null)
    .where('u.disabled_at', 'is', null)
    .select(['u.id', 'm.authority'])
    .distinct()
    .execute();
}

/** The mobile number of a young person; null where what is written down is none. */
export async function findMobile({ read }: ReadTx, youngPersonId: string): Promise<string | null> {
  const row = await read
    .selectFrom('young_people')
    .where('id', '=', youngPersonId)
    .select('phone')
    .executeTakeFirst();
  return ukMobile(row?.phone ?? '');
}

/** Whose link by text this is, while it works: two who share a phone have to know. Not said of a link by e-mail. */
export function findTextLinkPerson({ read, now }: ReadTx, tokenSha256: string) {
  return read
    .selectFrom('sign_in_links as l')
    .innerJoin('memberships as m', 'm.user_id', 'l.user_id')
    .innerJoin('young_people as y', 'y.id', 'm.young_person_id')
    .where('l.token_sha256', '=', tokenSha256)
    .where('l.channel', '=', 'text')
    .where('l.used_at', 'is', null)
    .where('l.expires_at', '>', now)
    .where('m.ended_at', 'is', null)
    .select(['y.first_name as firstName', 'y.known_as as knownAs'])
    .executeTakeFirst();
}
