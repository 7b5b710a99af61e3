import type { Looks } from './audit/looks.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './db/database.ts';
import type { Log } from './log.ts';

/** What everything stands on. Made once by an entry and handed down. */
export interface Ground {
  readonly database: Database;
  readonly clock: Clock;
  readonly config: Config;
  readonly log: Log;
  /** Notes whom the request or command that is answered here shows; null: nobody asked, the service works by itself. */
  readonly looks: Looks | null;
}
