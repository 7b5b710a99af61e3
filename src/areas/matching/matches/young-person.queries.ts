import type { EmergencyContact } from '#domain/privacy/shared-with-employer.ts';
import type { Instant } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

/** Whom to ring when something happens to a young person; null where nobody is named, or there is no number. */
export async function findEmergencyContact(
  { read }: ReadTx,
  youngPersonId: string,
): Promise<EmergencyContact | null> {
  const row = await read
    .selectFrom('young_people')
    .where('id', '=', youngPersonId)
    .select(['emergency_contact_name as name', 'emergency_contact_phone as phone'])
    .executeTakeFirst();
  return row?.phone ? { name: row.name ?? '', phone: row.phone } : null;
}

/** What helps a young person, as they asked for it, and what they want to do, in their own words. */
export async function findWishes(
  { read }: ReadTx,
  referralId: string,
): Promise<{ readonly interests: string[]; readonly support: string[] }> {
  return read
    .selectFrom('referrals')
    .where('id', '=', referralId)
    .select(['interests', 'support_wanted as support'])
    .executeTakeFirstOrThrow();
}

/** Has the personal data of somebody been removed for good? */
export async function isAnonymised({ read }: ReadTx, youngPersonId: string): Promise<boolean> {
  const row = await read
    .selectFrom('young_people')
    .where('id', '=', youngPersonId)
    .select(['first_name', 'last_name', 'child_id', 'date_of_birth'])
    .executeTakeFirst();
  return !row || Object.values(row).every((value) => value === null);
}

/** When the young person said yes to being put forward: on their page, or as somebody wrote down; null where they did not. */
export async function findYes({ read }: ReadTx, matchId: string): Promise<Instant | null> {
  const step = await read
    .selectFrom('match_steps')
    .where('match_id', '=', matchId)
    .where('from_status', '=', 'put-to-young-person')
    .where('to_status', '=', 'wanted')
    .orderBy('id', 'desc')
    .select('at')
    .executeTakeFirst();
  return step?.at ?? null;
}
