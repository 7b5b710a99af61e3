import type { MembershipRole } from '#domain/accounts/roles.ts';
import type { WayIn } from '#domain/accounts/ways-in.ts';
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
  readonly supervisorId: string | null;
  readonly youngPersonId: string | null;
}

// A supervisor who has left the firm has left what they could see there, from that day on.
const memberships = ({ read, today }: ReadTx) =>
  read
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .innerJoin('authorities as a', 'a.gss_code', 'm.authority')
    .leftJoin('organisations as o', 'o.id', 'm.organisation_id')
    .leftJoin('supervisors as v', 'v.id', 'm.supervisor_id')
    .where(({ or, eb }) => or([eb('v.left_on', 'is', null), eb('v.left_on', '>', today)]))
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
      'm.supervisor_id as supervisorId',
      'm.young_person_id as youngPersonId',
    ])
    .$narrowType<{ role: MembershipRole }>();

export interface SessionMembership extends Membership {
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly provenAt: Instant | null;
  readonly hasSecondFactor: boolean;
}

/** The membership that a live session stands for, or none. `idleSince`: last seen before this and it is over. */
export function findSessionMembership(
  tx: ReadTx,
  tokenSha256: string,
  idleSince: Instant,
): Promise<SessionMembership | undefined> {
  return memberships(tx)
    .innerJoin('sessions as s', 's.membership_id', 'm.id')
    .leftJoin('second_factors as f', 'f.user_id', 'm.user_id')
    .where('s.token_sha256', '=', tokenSha256)
    .where('s.revoked_at', 'is', null)
    .where('s.expires_at', '>', tx.now)
    .where('s.last_seen_at', '>', idleSince)
    .select(({ eb }) => [
      's.created_at as createdAt',
      's.last_seen_at as lastSeenAt',
      's.proven_at as provenAt',
      eb('f.confirmed_at', 'is not', null).$castTo<boolean>().as('hasSecondFactor'),
    ])
    .executeTakeFirst();
}

/** How a session began, for the next one that takes its place. */
export function findSessionMarks({ read }: ReadTx, tokenSha256: string) {
  return read
    .selectFrom('sessions')
    .where('token_sha256', '=', tokenSha256)
    .select(['membership_id as membershipId', 'way', 'proven_at as provenAt', 'council_sid as councilSid'])
    .$narrowType<{ way: WayIn }>()
    .executeTakeFirstOrThrow();
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

/** Everything that one person may sign in as. */
export function listMembershipsOf(tx: ReadTx, userId: string): Promise<Membership[]> {
  return memberships(tx).where('m.user_id', '=', userId).orderBy('m.created_at').orderBy('m.id').execute();
}

/** The people with an address who may sign in somewhere. */
export async function listUsersByAddress({ read }: ReadTx, address: string) {
  const rows = await read
    .selectFrom('users as u')
    .where(({ eb, fn }) => eb(fn<string>('lower', ['u.email']), '=', address.toLowerCase()))
    .where('u.disabled_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('memberships as m')
          .whereRef('m.user_id', '=', 'u.id')
          .where('m.ended_at', 'is', null)
          .select('m.id'),
      ),
    )
    .select(['u.id', 'u.name', 'u.email'])
    .$narrowType<{ email: string }>()
    .execute();
  return rows;
}

export function findOrganisationNamed({ read }: ReadTx, authority: string, kind: string, name: string) {
  return read
    .selectFrom('organisations')
    .where('authority', '=', authority)
    .where('kind', '=', kind)
    .where(({ eb, fn }) => eb(fn<string>('lower', ['name']), '=', name.toLowerCase()))
    .select('id')
    .executeTakeFirst();
}
