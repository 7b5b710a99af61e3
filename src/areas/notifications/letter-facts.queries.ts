import { sql } from 'kysely';
import type { MembershipRole } from '#domain/accounts/roles.ts';
import type { Day } from '#domain/shared/day.ts';
import { type ReadTx, readSql, type Tx } from '#platform/actor.ts';
import type { LetterFacts, Told } from './letters/letter-facts.ts';

type Payload = Readonly<Record<string, unknown>>;

/** The words of a letter that tells facts; null where there is nothing to tell any more. */
export async function wordsTold(tx: Tx, told: Told, payload: Payload): Promise<string | null> {
  if (told.of === 'letting-in') {
    const facts = await lettingIn(tx, payload);
    return facts && told.words(facts);
  }
  const facts = await cover(tx, payload);
  return facts && told.words(facts);
}

async function lettingIn(
  tx: Tx,
  { membershipId, byUserId }: Payload,
): Promise<LetterFacts['letting-in'] | null> {
  if (typeof membershipId !== 'string') return null;
  const by = typeof byUserId === 'string' ? byUserId : null;
  const [row] = await readSql(
    tx,
    sql<{
      role: MembershipRole;
      place: string;
      by: string | null;
    }>`select m.role, coalesce(o.name, a.name) as place,
        (select u.name from users u where u.id = ${by}::uuid) as by
      from memberships m join authorities a on a.gss_code = m.authority
        left join organisations o on o.id = m.organisation_id
      where m.id = ${membershipId}::uuid and m.ended_at is null`,
  );
  return row ? { ...row, hasCouncilSignIn: tx.ground.config.council !== null } : null;
}

async function cover(tx: ReadTx, { coverId }: Payload): Promise<LetterFacts['cover'] | null> {
  if (typeof coverId !== 'string') return null;
  const [row] = await readSql(
    tx,
    sql<{ worker: string; standIn: string; standInEmail: string | null; startsOn: Day; endsOn: Day }>`
      select w.name as worker, s.name as "standIn", s.email as "standInEmail", c.starts_on as "startsOn",
        c.ends_on as "endsOn"
      from covers c join users w on w.id = c.worker_user_id join users s on s.id = c.cover_user_id
      where c.id = ${coverId}::uuid and c.ended_at is null and c.ends_on >= ${tx.today}::date`,
  );
  return row ? { ...row, worker: firstName(row.worker), standIn: firstName(row.standIn) } : null;
}

const firstName = (name: string) => name.trim().split(/\s+/)[0] ?? name;

/** Whether a cover stands: neither ended before its time nor over. */
export async function standsCover(tx: ReadTx, { coverId }: Payload): Promise<boolean> {
  return (await cover(tx, { coverId })) !== null;
}
