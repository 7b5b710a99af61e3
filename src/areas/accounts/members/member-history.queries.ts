import { ROLE_NAMES, type Role } from '#domain/accounts/roles.ts';
import type { Instant } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';
import type { Member } from './members.queries.ts';

/** Something that was done with somebody's account. */
export interface HistoryLine {
  readonly at: Instant;
  readonly action: string;
  /** The name of whoever did it, else what they are. */
  readonly who: string;
}

/** What stands in the audit about a person who signs in, their rights and their keys, latest first. */
export async function listHistory(
  { read }: ReadTx,
  member: Pick<Member, 'id' | 'rights'>,
  keyIds: readonly string[],
  most: number,
): Promise<HistoryLine[]> {
  const subjects = [
    `user:${member.id}`,
    ...member.rights.map(({ id }) => `membership:${id}`),
    ...keyIds.map((id) => `api-key:${id}`),
  ];
  const rows = await read
    .selectFrom('audit as a')
    .leftJoin('users as u', 'u.id', 'a.actor_user_id')
    .where('a.subject', 'in', subjects)
    .orderBy('a.id', 'desc')
    .limit(most)
    .select(['a.at', 'a.action', 'a.actor_role as role', 'u.name'])
    .$narrowType<{ role: Role }>()
    .execute();
  return rows.map(({ role, name, ...line }) => ({ ...line, who: name ?? ROLE_NAMES[role] }));
}
