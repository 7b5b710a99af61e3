import type { Instant } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';

export interface KeptCode {
  readonly finder: string;
  readonly salt: string;
  readonly rounds: number;
  readonly hash: string;
  readonly userId: string;
  readonly expiresAt: Instant;
}

/**
 * Keeps a new code; one that was printed before and not used is over, and one that is past makes room for its finder.
 * Where the finder is still another's, the row's key refuses it.
 */
export async function insertSignInCode({ write, now }: Tx, code: KeptCode): Promise<void> {
  await write
    .deleteFrom('sign_in_codes')
    .where((row) =>
      row.or([
        row.and([row('user_id', '=', code.userId), row('used_at', 'is', null)]),
        row.and([
          row('finder', '=', code.finder),
          row.or([row('used_at', 'is not', null), row('expires_at', '<=', now)]),
        ]),
      ]),
    )
    .execute();
  await write
    .insertInto('sign_in_codes')
    .values({
      finder: code.finder,
      salt: code.salt,
      rounds: code.rounds,
      secret_hash: code.hash,
      user_id: code.userId,
      created_at: now,
      expires_at: code.expiresAt,
    })
    .execute();
}

/** Uses a code up. @returns whose it was; undefined where it is unknown, used, too old, or was guessed at too often. */
export function useSignInCode({ write, now }: Tx, finder: string, hash: string, triesMax: number) {
  return write
    .updateTable('sign_in_codes')
    .set({ used_at: now })
    .where('finder', '=', finder)
    .where('secret_hash', '=', hash)
    .where('wrong_tries', '<', triesMax)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('user_id as userId')
    .executeTakeFirst();
}

/** Counts a wrong try against the code that it found. @returns whose it was, where that was the last one. */
export async function noteWrongCode({ write, now }: Tx, finder: string, triesMax: number) {
  const noted = await write
    .updateTable('sign_in_codes')
    .set((row) => ({ wrong_tries: row('wrong_tries', '+', 1) }))
    .where('finder', '=', finder)
    .where('wrong_tries', '<', triesMax)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['user_id as userId', 'wrong_tries as tries'])
    .executeTakeFirst();
  return noted?.tries === triesMax ? noted : undefined;
}

export async function insertMiss({ write, now }: Tx, fromHmac: string): Promise<void> {
  await write.insertInto('sign_in_code_misses').values({ at: now, from_hmac: fromHmac }).execute();
}

/** How many codes from one network were wrong since an instant; older ones are forgotten. */
export async function countMisses({ write }: Tx, fromHmac: string, since: Instant): Promise<number> {
  await write.deleteFrom('sign_in_code_misses').where('at', '<', since).execute();
  const row = await write
    .selectFrom('sign_in_code_misses')
    .where('from_hmac', '=', fromHmac)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}
