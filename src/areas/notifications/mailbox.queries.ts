import type { ReadTx } from '#platform/actor.ts';

const SHOWN_MAX = 100;

/** The messages to the person who is asking, newest first. */
export function listMyMessages({ read, actor }: ReadTx) {
  return read
    .selectFrom('messages')
    .where('to_user_id', '=', actor.userId)
    .orderBy('created_at', 'desc')
    .limit(SHOWN_MAX)
    .select(['id', 'subject', 'body', 'created_at as createdAt', 'sent_at as sentAt'])
    .execute();
}
