import type { Instant } from '#domain/shared/day.ts';
import { asService, type Tx } from '#platform/actor.ts';

/** Keeps the secret of an app that is being set up, beside the one that still counts. */
export async function keepPendingSecret(tx: Tx, userId: string, sealed: string, until: Instant) {
  const pending = { pending_sealed: sealed, pending_until: until };
  await asService(tx, ({ write }) =>
    write
      .insertInto('second_factors')
      .values({ user_id: userId, ...pending })
      .onConflict((clash) => clash.column('user_id').doUpdateSet(pending))
      .execute(),
  );
}

/** From now on the app that was being set up is the one that counts. `step`: of the code that showed it. */
export async function confirmPendingSecret(tx: Tx, userId: string, step: number): Promise<void> {
  await asService(tx, ({ write, now }) =>
    write
      .updateTable('second_factors')
      .set(({ ref }) => ({
        secret_sealed: ref('pending_sealed'),
        confirmed_at: now,
        last_step: step,
        ...{ pending_sealed: null, pending_until: null, wrong_tries: 0, wait_until: null },
      }))
      .where('user_id', '=', userId)
      .execute(),
  );
}

/** Seals the secret anew, under the secret that the service has today. */
export async function resealSecret(tx: Tx, userId: string, sealed: string): Promise<void> {
  await asService(tx, ({ write }) =>
    write
      .updateTable('second_factors')
      .set({ secret_sealed: sealed })
      .where('user_id', '=', userId)
      .execute(),
  );
}

/** Takes the code of a step, once: never that one again nor one before it. @returns whether it could be taken. */
export async function takeStep(tx: Tx, userId: string, step: number): Promise<boolean> {
  const taken = await asService(tx, ({ write }) =>
    write
      .updateTable('second_factors')
      .set({ last_step: step, wrong_tries: 0, wait_until: null })
      .where('user_id', '=', userId)
      .where('last_step', '<', step)
      .returning('user_id')
      .executeTakeFirst(),
  );
  return taken !== undefined;
}

/** Takes a recovery code, once. @returns whether there was such a one. */
export async function takeRecoveryCode(tx: Tx, userId: string, hashes: readonly string[]): Promise<boolean> {
  return asService(tx, async ({ write, now }) => {
    const taken = await write
      .updateTable('recovery_codes')
      .set({ used_at: now })
      .where('user_id', '=', userId)
      .where('code_hash', 'in', [...hashes])
      .where('used_at', 'is', null)
      .returning('user_id')
      .executeTakeFirst();
    if (taken === undefined) return false;
    await write
      .updateTable('second_factors')
      .set({ wrong_tries: 0, wait_until: null })
      .where('user_id', '=', userId)
      .execute();
    return true;
  });
}

export async function noteWrongTry(tx: Tx, userId: string, tries: number, waitUntil: Instant | null) {
  await asService(tx, ({ write }) =>
    write
      .updateTable('second_factors')
      .set({ wrong_tries: tries, wait_until: waitUntil })
      .where('user_id', '=', userId)
      .execute(),
  );
}

/** Ten new codes; those before them are over. */
export async function replaceRecoveryCodes(
  tx: Tx,
  userId: string,
  kept: { readonly salt: string; readonly rounds: number; readonly hashes: readonly string[] },
): Promise<void> {
  await asService(tx, async ({ write }) => {
    await write.deleteFrom('recovery_codes').where('user_id', '=', userId).execute();
    await write
      .updateTable('second_factors')
      .set({ codes_salt: kept.salt, codes_rounds: kept.rounds })
      .where('user_id', '=', userId)
      .execute();
    await write
      .insertInto('recovery_codes')
      .values(kept.hashes.map((hash) => ({ user_id: userId, code_hash: hash })))
      .execute();
  });
}

/** Takes the app and its recovery codes away. @returns whether there was one. */
export async function deleteSecondFactor(tx: Tx, userId: string): Promise<boolean> {
  const gone = await asService(tx, ({ write }) =>
    write
      .deleteFrom('second_factors')
      .where('user_id', '=', userId)
      .returning('confirmed_at')
      .executeTakeFirst(),
  );
  return gone?.confirmed_at != null;
}
