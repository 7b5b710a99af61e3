import type { Instant } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';

/** Keeps a new code; one that was printed before and not used is over. */
export async function insertSignInCode(
  { write, now }: Tx,
  code: { hmac: string; userId: string; expiresAt: Instant },
): Promise<void> {
  await write
    .deleteFrom('sign_in_codes')
    .where('user_id', '=', code.userId)
    .where('used_at', 'is', null)
    .execute();
  await write
    .insertInto('sign_in_codes')
    .values({ code_hmac: code.hmac, user_id: code.userId, created_at: now, expires_at: code.expiresAt })
    .execute();
}

/** Uses a code up. @returns whose it was; undefined where it is unknown, used or too old. */
export function useSignInCode({ write, now }: Tx, hmac: string) {
  return write
    .updateTable('sign_in_codes')
    .set({ used_at: now })
    .where('code_hmac', '=', hmac)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('user_id as userId')
    .executeTakeFirst();
}

export async function insertMiss({ write, now }: Tx): Promise<void> {
  await write.insertInto('sign_in_code_misses').values({ at: now }).execute();
}

/** How many codes were wrong since an instant, whoever typed them; older ones are forgotten. */
export async function countMisses({ write }: Tx, since: Instant): Promise<number> {
  await write.deleteFrom('sign_in_code_misses').where('at', '<', since).execute();
  const row = await write
    .selectFrom('sign_in_code_misses')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}
