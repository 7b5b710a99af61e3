import { asService, type ReadTx } from '#platform/actor.ts';

/** What is kept of somebody's authenticator app; undefined where they never began with one. */
export function findSecondFactor(tx: ReadTx, userId: string) {
  return asService(tx, ({ read }) =>
    read
      .selectFrom('second_factors')
      .where('user_id', '=', userId)
      .select([
        'secret_sealed as secretSealed',
        'confirmed_at as confirmedAt',
        'last_step as lastStep',
        'pending_sealed as pendingSealed',
        'pending_until as pendingUntil',
        'wrong_tries as wrongTries',
        'wait_until as waitUntil',
        'codes_salt as codesSalt',
        'codes_rounds as codesRounds',
      ])
      .executeTakeFirst(),
  );
}

/** How many recovery codes somebody has left. */
export async function countRecoveryCodes(tx: ReadTx, userId: string): Promise<number> {
  const row = await asService(tx, ({ read }) =>
    read
      .selectFrom('recovery_codes')
      .where('user_id', '=', userId)
      .where('used_at', 'is', null)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  );
  return row.count;
}
