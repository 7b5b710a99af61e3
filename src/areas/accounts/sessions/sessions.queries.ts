import type { MembershipRole } from '#domain/accounts/roles.ts';
import type { Instant } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

export interface OwnSession {
  readonly id: string;
  readonly browser: string;
  readonly role: MembershipRole;
  readonly authorityName: string;
  readonly since: Instant;
  readonly lastSeenAt: Instant;
  readonly isThis: boolean;
}

/** Where the actor is signed in now, the one last used first. `tokenSha256`: of the session that asks. */
export function listOwnSessions(
  { read, now }: ReadTx,
  idleSince: Instant,
  tokenSha256: string,
): Promise<OwnSession[]> {
  return read
    .selectFrom('sessions as s')
    .innerJoin('memberships as m', 'm.id', 's.membership_id')
    .innerJoin('authorities as a', 'a.gss_code', 'm.authority')
    .where('m.ended_at', 'is', null)
    .where('s.revoked_at', 'is', null)
    .where('s.expires_at', '>', now)
    .where('s.last_seen_at', '>', idleSince)
    .select(({ eb }) => [
      's.id',
      's.browser',
      'm.role',
      'a.name as authorityName',
      's.created_at as since',
      's.last_seen_at as lastSeenAt',
      eb('s.token_sha256', '=', tokenSha256).$castTo<boolean>().as('isThis'),
    ])
    .orderBy('s.last_seen_at', 'desc')
    .orderBy('s.id')
    .$narrowType<{ role: MembershipRole }>()
    .execute();
}
