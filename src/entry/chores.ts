import { sendSignInLinks } from '#areas/accounts/index.ts';
import { fillDemo } from '#areas/demo/index.ts';
import { drainOutbox } from '#areas/notifications/index.ts';
import type { Ground } from '#platform/ground.ts';
import { forgetOldReplies } from '#platform/http/once.ts';

type Chore = readonly [name: string, run: (ground: Ground) => Promise<unknown>];

/** What the service does by itself every few moments: on Node's timer and on the Workers' cron trigger alike. */
const CHORES: readonly Chore[] = [
  ['send-sign-in-links', sendSignInLinks],
  ['tell-people', drainOutbox],
  ['forget-old-replies', forgetOldReplies],
];

/** What fills an empty embedded database the first time that the service starts on it, unless --no-demo. */
export const AT_FIRST_START: readonly ((ground: Ground) => Promise<unknown>)[] = [fillDemo];

/** Does each chore once. One that cannot be done is written to the log and does not keep the others from their turn. */
export async function doChores(ground: Ground): Promise<void> {
  for (const [name, run] of CHORES)
    await run(ground).catch((error: unknown) =>
      ground.log.problem('chore', { name, kind: error instanceof Error ? error.name : 'unknown' }),
    );
}
