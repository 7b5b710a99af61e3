import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { Kysely, PGliteDialect } from 'kysely';
import type { Database } from './database.ts';
import { PARSERS } from './parsers.ts';
import type { Tables } from './schema.ts';

/**
 * Opens the embedded Postgres in a folder, or in memory where it is null. It survives the process being killed;
 * it never fsyncs, so it does not survive the power going: docs/operating.md says so.
 */
export async function openEmbedded(folder: string | null, from?: Blob): Promise<Database> {
  const pglite = await PGlite.create({
    ...(folder === null ? {} : { dataDir: folder }),
    ...(from === undefined ? {} : { loadDataDir: from }),
    extensions: { btree_gist },
    parsers: { ...PARSERS },
  });
  return embeddedFrom(pglite);
}

/** A Database over a PGlite that is already open. */
export function embeddedFrom(pglite: PGlite): Database {
  const kysely = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  return {
    kysely,
    kind: 'embedded',
    script: async (sql) => {
      await pglite.exec(sql);
    },
    backup: async () => {
      // So that the copy need not be recovered from its log.
      await pglite.exec('checkpoint');
      return pglite.dumpDataDir('gzip');
    },
    close: () => pglite.close(),
  };
}
