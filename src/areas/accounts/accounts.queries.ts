import type { MembershipRole } from '#domain/accounts/roles.ts';
import type { Instant } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

export interface Membership {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly role: MembershipRole;
  readonly authority: string;
  readonly authorityName: string;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly youngPersonId: string | null;
}

const memberships = ({ read }: ReadTx) =>
  read
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .innerJoin('authorities as a', 'a.gss_code', 'm.authority')
    .leftJoin('organisations as o', 'o.id', 'm.organisation_id')
    .where('m.ended_at', 'is', null)
    .where('u.disabled_at', 'is', null)
    .select([
      'm.id',
      'm.user_id as userId',
      'u.name',
      'm.role',
      'm.authority',
      'a.name as authorityName',
      'm.organisation_id as organisationId',
      'o.name as organisationName',
      'm.young_person_id as youngPersonId',
    ])
    .$narrowType<{ role: MembershipRole }>();

/** The membership that a live session stands for, or none. `idleSince`: last seen before this and it is over. */
export function findSessionMembership(
  tx: ReadTx,
  tokenSha256: string,
  idleSince: Instant,
): Promise<(Membership & { lastSeenAt: Instant }) | undefined> {
  return memberships(tx)
    .innerJoin('sessions as s', 's.membership_id', 'm.id')
    .where('s.token_sha256', '=', tokenSha256)
    .where('s.revoked_at', 'is', null)
    .where('s.expires_at', '>', tx.now)
    .where('s.last_seen_at', '>', idleSince)
    .select('s.last_seen_at as lastSeenAt')
    .executeTakeFirst();
}

/** The invented people whom anybody may sign in as, in a demonstration. */
export function listDemoMemberships(tx: ReadTx): Promise<Membership[]> {
  return memberships(tx).where('u.is_demo', '=', true).orderBy('m.role').orderBy('u.name').execute();
}

/** A membership, or none. */
export function findMembership(
  tx: ReadTx,
  id: string,
): Promise<(Membership & { isDemo: boolean }) | undefined> {
  return memberships(tx).where('m.id', '=', id).select('u.is_demo as isDemo').executeTakeFirst();
}

/** What the people with an e-mail address may do, and where. */
export function listMembershipsByEmail(tx: ReadTx, email: string): Promise<Membership[]> {
  return memberships(tx)
    .where(({ eb, fn }) => eb(fn<string>('lower', ['u.email']), '=', email.trim().toLowerCase()))
    .execute();
}

/** An authority, or none. */
export function findAuthority({ read }: ReadTx, gssCode: string): Promise<{ name: string } | undefined> {
  return read.selectFrom('authorities').where('gss_code', '=', gssCode).select('name').executeTakeFirst();
}
