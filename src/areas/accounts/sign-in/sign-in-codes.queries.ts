import { sql } from 'kysely';
import type { ReadTx } from '#platform/actor.ts';

/** A young person whom the actor may let in: as staff, or as their own worker or whoever stands in; not as one who only opened the file. */
export function findOwnYoungPerson({ read, actor }: ReadTx, id: string) {
  return read
    .selectFrom('young_people')
    .where('id', '=', id)
    .$if(actor.role === 'worker', (query) => query.where(sql<boolean>`id in (select app.caseload())`))
    .select(['id', 'authority', 'first_name as firstName', 'last_name as lastName', 'known_as as knownAs'])
    .executeTakeFirst();
}

/** Who signs in as this young person, where somebody ever did. */
export function findUserOfYoungPerson({ read }: ReadTx, youngPersonId: string) {
  return read
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .where('m.young_person_id', '=', youngPersonId)
    .where('m.ended_at', 'is', null)
    .where('u.disabled_at', 'is', null)
    .select('u.id')
    .orderBy('m.created_at')
    .executeTakeFirst();
}

/** With what salt and how slowly a code was hashed; undefined where there is none with that beginning. */
export function findCodeSalt({ read }: ReadTx, finder: string) {
  return read
    .selectFrom('sign_in_codes')
    .where('finder', '=', finder)
    .select(['salt', 'rounds'])
    .executeTakeFirst();
}
