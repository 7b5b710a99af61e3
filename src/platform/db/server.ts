import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import type { Database } from './database.ts';
import { PARSERS } from './parsers.ts';
import type { Tables } from './schema.ts';

/**
 * Opens a real Postgres (15 or later). `connectionsMax`: the pool's size; on Workers Hyperdrive keeps the real pool.
 */
export function openServer(url: string, connectionsMax = 10): Database {
  const pool = new Pool({
    connectionString: url,
    max: connectionsMax,
    connectionTimeoutMillis: 10_000,
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        PARSERS[oid] ?? types.getTypeParser(oid, format)) as typeof types.getTypeParser,
    },
  });
  // An idle connection that the server closes must not end the process; the next query gets a new one.
  pool.on('error', () => {});
  return {
    kysely: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    kind: 'server',
    script: async (sql) => {
      await pool.query(sql);
    },
    backup: null,
    close: () => pool.end(),
  };
}
