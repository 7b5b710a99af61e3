import { doChores } from './chores.ts';
import { groundOnWorker, type WorkerEnv } from './worker-ground.ts';

/** What the cron trigger of wrangler.toml starts each minute. */
export function scheduled(_event: unknown, env: WorkerEnv): Promise<void> {
  return doChores(groundOnWorker(env), 'all on workers');
}
