import type { Instant } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

/** When the actor last showed who they are, for a session of theirs. */
export async function findSignedInAt({ read }: ReadTx, tokenSha256: string): Promise<Instant | undefined> {
  const row = await read
    .selectFrom('sessions')
    .where('token_sha256', '=', tokenSha256)
    .select(({ fn }) => fn.coalesce('signed_in_at', 'created_at').as('at'))
    .executeTakeFirst();
  return row?.at;
}
