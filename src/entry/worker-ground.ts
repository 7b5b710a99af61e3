import { systemClock } from '#platform/clock.ts';
import { readConfig } from '#platform/config.ts';
import { openServer } from '#platform/db/server.ts';
import type { Ground } from '#platform/ground.ts';
import { jsonLog } from '#platform/log.ts';

/** What wrangler.toml binds: Hyperdrive's pool before the Postgres, and the settings as variables and secrets. */
export interface WorkerEnv {
  readonly HYPERDRIVE: { readonly connectionString: string };
  readonly [setting: string]: unknown;
}

// Hyperdrive keeps the real pool; a request needs few, and the runtime closes them when it is over.
const CONNECTIONS_MAX = 5;

/**
 * What one request or one turn of the timer stands on: on Workers a connection belongs to the request that made it.
 * @throws Error that names every setting that is wrong, and what is expected.
 */
export function groundOnWorker(env: WorkerEnv): Ground {
  const given = Object.entries(env).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const read = readConfig(
    { ...Object.fromEntries(given), DATABASE_URL: env.HYPERDRIVE.connectionString },
    // Only a demonstration makes its own secret, and a database that is named is none.
    () => '',
  );
  if (!read.ok) throw new Error(`These settings need another look: ${read.problems.join(' ')}`);
  return {
    database: openServer(env.HYPERDRIVE.connectionString, CONNECTIONS_MAX),
    clock: systemClock,
    config: read.config,
    log: jsonLog((line) => console.log(line), systemClock.now),
    looks: null,
  };
}
