import { sql } from 'kysely';
import { asService, type ReadTx, readSql } from '#platform/actor.ts';

/** What decides whether somebody may be erased; asked as the service, because rules hold whoever asks. */
export async function erasingFacts(tx: ReadTx, youngPersonId: string) {
  const [facts] = await asService(tx, (all) =>
    readSql(
      all,
      sql<{ isErased: boolean; isHeld: boolean; placementsUnderWay: number; referralsOpen: number }>`
      select y.erased_at is not null as "isErased",
        exists (select from legal_holds h where h.young_person_id = y.id and h.lifted_at is null) as "isHeld",
        (select count(*)::integer from placements p where p.young_person_id = y.id
          and p.status in ('planned', 'confirmed', 'active', 'paused')) as "placementsUnderWay",
        (select count(*)::integer from referrals r where r.young_person_id = y.id and r.closed_on is null) as "referralsOpen"
      from young_people y where y.id = ${youngPersonId}::uuid`,
    ),
  );
  return facts ?? { isErased: false, isHeld: false, placementsUnderWay: 0, referralsOpen: 0 };
}

/** The hold that stands, with its reason; undefined where there is none. */
export function findHold({ read }: ReadTx, youngPersonId: string) {
  return read
    .selectFrom('legal_holds as h')
    .leftJoin('users as u', 'u.id', 'h.set_by')
    .where('h.young_person_id', '=', youngPersonId)
    .where('h.lifted_at', 'is', null)
    .select(['h.id', 'h.reason', 'h.set_at as setAt', 'u.name as setBy'])
    .executeTakeFirst();
}
export type Hold = NonNullable<Awaited<ReturnType<typeof findHold>>>;
