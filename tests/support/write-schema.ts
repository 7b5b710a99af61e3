import { writeFileSync } from 'node:fs';
import { openMigrated } from './database.ts';
import { describeSchema } from './db-types.ts';

/** Writes src/platform/db/schema.ts from the migrations: `npm run schema`. */
const database = await openMigrated();
writeFileSync(new URL('../../src/platform/db/schema.ts', import.meta.url), await describeSchema(database));
await database.close();
