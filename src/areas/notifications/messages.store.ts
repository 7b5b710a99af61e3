import type { Channel } from '#domain/accounts/ways-in.ts';
import type { Tx } from '#platform/actor.ts';

export interface NewMessage {
  readonly authority: string;
  readonly toUserId: string | null;
  readonly channel: Channel;
  /** An e-mail address, or a mobile number as +447…. */
  readonly toAddress: string;
  readonly subject: string;
  readonly body: string;
  /** The event it tells of: told once to each. */
  readonly outboxId: number;
}

/** Keeps a message to be sent. The same event is told to the same address once. */
export async function insertMessage({ write, now }: Tx, message: NewMessage): Promise<void> {
  await write
    .insertInto('messages')
    .values({
      authority: message.authority,
      to_user_id: message.toUserId,
      channel: message.channel,
      to_address: message.toAddress,
      subject: message.subject,
      body: message.body,
      created_at: now,
      outbox_id: message.outboxId,
    })
    .onConflict((clash) => clash.doNothing())
    .execute();
}

/** Messages on these channels that have not been sent yet, oldest first. */
export function listUnsent({ read }: Pick<Tx, 'read'>, channels: readonly Channel[], most: number) {
  return read
    .selectFrom('messages as m')
    .innerJoin('outbox as o', 'o.id', 'm.outbox_id')
    .where('m.sent_at', 'is', null)
    .where('m.channel', 'in', [...channels])
    .where('m.tries', '<', TRIES_MAX)
    .orderBy('m.created_at')
    .limit(most)
    .select([
      'm.id',
      'm.channel',
      'm.to_user_id',
      'm.to_address',
      'm.subject',
      'm.body',
      'm.tries',
      'm.created_at',
    ])
    .select(['o.event', 'o.payload'])
    .$narrowType<{ channel: Channel; payload: Readonly<Record<string, unknown>> }>()
    .execute();
}

const TRIES_MAX = 10;

export async function markSent({ write, now }: Tx, id: string, providerId: string): Promise<void> {
  await write
    .updateTable('messages')
    .set({ sent_at: now, provider_id: providerId })
    .where('id', '=', id)
    .execute();
}

export async function countTry({ write }: Tx, id: string): Promise<void> {
  await write
    .updateTable('messages')
    .set((row) => ({ tries: row('tries', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Takes back a message that has not been sent. */
export async function withdrawMessage({ write }: Tx, id: string): Promise<void> {
  await write.deleteFrom('messages').where('id', '=', id).where('sent_at', 'is', null).execute();
}
