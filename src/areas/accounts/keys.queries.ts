import type { ApiScope, MembershipRole } from '#domain/accounts/roles.ts';
import type { Instant } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  /** Whose rights it carries. */
  readonly holder: string;
  readonly role: MembershipRole;
  readonly authority: string;
  readonly scopes: readonly ApiScope[];
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
}

/** The membership that a live key stands for and what it may do, or none. */
export function findKey(
  { read, now }: ReadTx,
  secretSha256: string,
): Promise<{ id: string; membershipId: string; scopes: readonly ApiScope[] } | undefined> {
  return read
    .selectFrom('api_keys as k')
    .where('k.secret_sha256', '=', secretSha256)
    .where('k.revoked_at', 'is', null)
    .where('k.expires_at', '>', now)
    .select(['k.id', 'k.membership_id as membershipId', 'k.scopes'])
    .$narrowType<{ scopes: ApiScope[] }>()
    .executeTakeFirst();
}

/** The keys that the actor may know of, newest first. */
export function listKeys({ read }: ReadTx): Promise<ApiKey[]> {
  return read
    .selectFrom('api_keys as k')
    .innerJoin('memberships as m', 'm.id', 'k.membership_id')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select([
      'k.id',
      'k.name',
      'u.name as holder',
      'm.role',
      'k.authority',
      'k.scopes',
      'k.created_at as createdAt',
      'k.expires_at as expiresAt',
      'k.revoked_at as revokedAt',
    ])
    .orderBy('k.created_at', 'desc')
    .orderBy('k.id')
    .$narrowType<{ role: MembershipRole; scopes: ApiScope[] }>()
    .execute();
}
