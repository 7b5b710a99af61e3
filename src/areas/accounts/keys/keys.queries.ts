import type { ApiScope, MembershipRole } from '#domain/accounts/roles.ts';
import type { Instant } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

export interface ApiKey {
  readonly id: string;
  readonly membershipId: string;
  readonly name: string;
  /** Whose rights it carries. */
  readonly holder: string;
  readonly role: MembershipRole;
  readonly authority: string;
  readonly scopes: readonly ApiScope[];
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  /** To the nearest five minutes; null: never. */
  readonly lastUsedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

/** The membership that a live key stands for and what it may do, or none. */
export function findKey(
  { read, now }: ReadTx,
  secretSha256: string,
): Promise<
  { id: string; membershipId: string; scopes: readonly ApiScope[]; lastUsedAt: Instant | null } | undefined
> {
  return read
    .selectFrom('api_keys as k')
    .where('k.secret_sha256', '=', secretSha256)
    .where('k.revoked_at', 'is', null)
    .where('k.expires_at', '>', now)
    .select(['k.id', 'k.membership_id as membershipId', 'k.scopes', 'k.last_used_at as lastUsedAt'])
    .$narrowType<{ scopes: ApiScope[] }>()
    .executeTakeFirst();
}

/** The keys that the actor may know of, newest first; those of one person, or all. */
export function listKeys({ read }: ReadTx, userId: string | null = null): Promise<ApiKey[]> {
  return read
    .selectFrom('api_keys as k')
    .innerJoin('memberships as m', 'm.id', 'k.membership_id')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .$if(userId !== null, (query) => query.where('m.user_id', '=', userId ?? ''))
    .select([
      'k.id',
      'k.membership_id as membershipId',
      'k.name',
      'u.name as holder',
      'm.role',
      'k.authority',
      'k.scopes',
      'k.created_at as createdAt',
      'k.expires_at as expiresAt',
      'k.last_used_at as lastUsedAt',
      'k.revoked_at as revokedAt',
    ])
    .orderBy('k.created_at', 'desc')
    .orderBy('k.id')
    .$narrowType<{ role: MembershipRole; scopes: ApiScope[] }>()
    .execute();
}
