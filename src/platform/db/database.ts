import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

/** A Postgres, embedded or real. Only platform/actor and platform/db use it; everything else is handed a transaction. */
export interface Database {
  readonly kysely: Kysely<Tables>;
  readonly kind: 'embedded' | 'server';
  /** Runs a script of many statements as the owner: migrations only. */
  script(sql: string): Promise<void>;
  /** Every file of an embedded database at one moment, as a gzipped tar; null on a server, which has its own tools. */
  backup: (() => Promise<Blob>) | null;
  close(): Promise<void>;
}
