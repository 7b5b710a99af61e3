import type { Channel } from '#domain/accounts/ways-in.ts';
import type { Instant } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';

export interface SignInRequest {
  readonly channel: Channel;
  /** An e-mail address, or a mobile number as +447…. */
  readonly address: string;
  /** For this person only, whoever shares the address; null: for everybody who has it. */
  readonly userId: string | null;
}

export async function insertSignInRequest({ write, now }: Tx, asked: SignInRequest): Promise<void> {
  await write
    .insertInto('sign_in_requests')
    .values({ channel: asked.channel, address: asked.address, user_id: asked.userId, asked_at: now })
    .execute();
}

/**
 * Takes up to `most` requests on these channels that nobody has dealt with; another service that looks meanwhile skips
 * them.
 */
export async function takeSignInRequests(
  { write, now }: Tx,
  channels: readonly Channel[],
  most: number,
): Promise<SignInRequest[]> {
  if (channels.length === 0) return [];
  const due = await write
    .selectFrom('sign_in_requests')
    .where('handled_at', 'is', null)
    .where('channel', 'in', [...channels])
    .orderBy('id')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .select(['id', 'channel', 'address', 'user_id as userId'])
    .$narrowType<{ channel: Channel }>()
    .execute();
  if (due.length > 0)
    await write
      .updateTable('sign_in_requests')
      .set({ handled_at: now })
      .where(
        'id',
        'in',
        due.map((row) => row.id),
      )
      .execute();
  return due;
}

export interface NewLink {
  readonly tokenSha256: string;
  readonly userId: string;
  readonly channel: Channel;
  readonly expiresAt: Instant;
}

export async function insertSignInLink({ write, now }: Tx, link: NewLink): Promise<void> {
  await write
    .insertInto('sign_in_links')
    .values({
      token_sha256: link.tokenSha256,
      user_id: link.userId,
      channel: link.channel,
      created_at: now,
      expires_at: link.expiresAt,
    })
    .execute();
}

/** Uses a link up. @returns whose it was; undefined where it is unknown, used or too old. */
export function useSignInLink({ write, now }: Tx, tokenSha256: string) {
  return write
    .updateTable('sign_in_links')
    .set({ used_at: now })
    .where('token_sha256', '=', tokenSha256)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['user_id as userId', 'channel'])
    .$narrowType<{ channel: Channel }>()
    .executeTakeFirst();
}
