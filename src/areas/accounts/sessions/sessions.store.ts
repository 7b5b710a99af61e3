import type { WayIn } from '#domain/accounts/ways-in.ts';
import type { Instant } from '#domain/shared/day.ts';
import { asService, type Tx } from '#platform/actor.ts';

export interface NewSession {
  readonly tokenSha256: string;
  readonly membershipId: string;
  readonly browser: string;
  readonly way: WayIn;
  readonly provenAt: Instant | null;
  readonly councilSid: string | null;
  readonly expiresAt: Instant;
}

export async function insertSession({ write, now }: Tx, session: NewSession): Promise<void> {
  await write
    .insertInto('sessions')
    .values({
      token_sha256: session.tokenSha256,
      membership_id: session.membershipId,
      browser: session.browser,
      way: session.way,
      proven_at: session.provenAt,
      council_sid: session.councilSid,
      created_at: now,
      last_seen_at: now,
      expires_at: session.expiresAt,
    })
    .execute();
}

/**
 * Keeps that a session is in use, if it was last seen before `before`. A browser asks for several things at once: where another
 * of its requests is at it or has done it, there is nothing left to do.
 */
export async function touchSession({ write, now }: Tx, tokenSha256: string, before: Instant): Promise<void> {
  await write
    .updateTable('sessions')
    .set({ last_seen_at: now })
    .where('token_sha256', 'in', (query) =>
      query
        .selectFrom('sessions')
        .where('token_sha256', '=', tokenSha256)
        .where('last_seen_at', '<', before)
        .select('token_sha256')
        .forUpdate()
        .skipLocked(),
    )
    .execute();
}

export async function revokeSession({ write, now }: Tx, tokenSha256: string): Promise<void> {
  await write
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('token_sha256', '=', tokenSha256)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Ends one of the actor's own sessions. @returns whether there was such a one. */
export async function revokeOwnSession({ write, now }: Tx, id: string): Promise<boolean> {
  const revoked = await write
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return revoked !== undefined;
}

/** Ends all of the actor's own sessions but one. @returns how many. */
export async function revokeOtherSessions({ write, now }: Tx, keptId: string): Promise<number> {
  const revoked = await write
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('id', '<>', keptId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute();
  return revoked.length;
}

/** Ends every session of a right at once. @returns how many there were. */
export async function revokeSessionsOf(tx: Tx, membershipId: string): Promise<number> {
  const revoked = await asService(tx, ({ write, now }) =>
    write
      .updateTable('sessions')
      .set({ revoked_at: now })
      .where('membership_id', '=', membershipId)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now)
      .returning('id')
      .execute(),
  );
  return revoked.length;
}

/** Ends every session of a person, in whatever role. @returns how many. */
export function revokeSessionsOfPerson(tx: Tx, userId: string): Promise<number> {
  return asService(tx, async ({ write, now }) => {
    const revoked = await write
      .updateTable('sessions')
      .set({ revoked_at: now })
      .where(({ eb, selectFrom }) =>
        eb('membership_id', 'in', selectFrom('memberships').where('user_id', '=', userId).select('id')),
      )
      .where('revoked_at', 'is', null)
      .returning('id')
      .execute();
    return revoked.length;
  });
}

/** Ends the sessions that began at the council's provider: one of its own, or all of an account. @returns how many. */
export async function revokeCouncilSessions(
  { write, now }: Tx,
  whose: { readonly issuer: string; readonly subject: string | null; readonly sid: string | null },
): Promise<number> {
  const { issuer, subject, sid } = whose;
  const revoked = await write
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('way', '=', 'council')
    .where('revoked_at', 'is', null)
    .$if(sid !== null, (query) => query.where('council_sid', '=', sid))
    .$if(subject !== null, (query) =>
      query.where(({ eb, selectFrom }) =>
        eb(
          'membership_id',
          'in',
          selectFrom('memberships as m')
            .innerJoin('council_accounts as a', 'a.user_id', 'm.user_id')
            .where('a.issuer', '=', issuer)
            .where('a.subject', '=', subject)
            .select('m.id'),
        ),
      ),
    )
    .returning('id')
    .execute();
  return revoked.length;
}
