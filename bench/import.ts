import { readdirSync, readFileSync } from 'node:fs';
import { importFiles, tryImport } from '#areas/imports/import-files.ts';
import { undoImport } from '#areas/imports/undo-import.ts';
import { type ImportKind, kindOfFile } from '#domain/imports/kinds.ts';
import { operatorIn } from '#platform/actor.ts';
import { systemClock } from '#platform/clock.ts';
import { perform } from '#platform/command.ts';
import { readCsv } from '#platform/csv.ts';
import type { Database } from '#platform/db/database.ts';
import { openEmbedded } from '#platform/db/embedded.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openServer } from '#platform/db/server.ts';
import { readMigrations } from '#platform/files/migrations.ts';
import type { Ground } from '#platform/ground.ts';
import { silentLog } from '#platform/log.ts';
import { startPostgres } from '#tests/support/postgres-server.ts';

// The reference intake (nine files), and a council of 1,000 with 10,000 contacts: rows a second for trying, bringing in,
// bringing in again and taking back, on the embedded database and on a real Postgres in the same run; and, beside us, how
// fast the bare file can be read and the bare rows be written.
// Run: npm run bench -- import

const INTAKE = new URL('../../shared/data/intake-southampton/', import.meta.url);
const PEOPLE = 1_000;
const CONTACTS = 10_000;

interface GivenFile {
  readonly name: string;
  readonly kind: ImportKind | null;
  readonly bytes: Uint8Array;
}

interface Row {
  readonly database: string;
  readonly what: string;
  readonly rows: number;
  readonly ms: number;
  readonly rowsPerSecond: number;
}

const rows: Row[] = [];
const intake = readdirSync(INTAKE)
  .filter((name) => kindOfFile(name) !== null)
  .map((name) => ({ name, kind: null, bytes: new Uint8Array(readFileSync(new URL(name, INTAKE))) }));
const council = largeCouncil();

await time('none', 'read the CSV only', CONTACTS, async () => readCsv(council[1]?.bytes ?? new Uint8Array()));
const embedded = await openEmbedded(null);
await migrate(embedded, readMigrations());
await measure('embedded', embedded);
await embedded.close();
const postgres = await startPostgres();
await postgres.createDatabase('foothold');
const server = openServer(postgres.url('foothold'));
await migrate(server, readMigrations());
await measure('Postgres', server);
await server.close();
await postgres.stop();

console.table(rows);
console.log(JSON.stringify(rows));

async function measure(name: string, database: Database): Promise<void> {
  const ground: Ground = { database, clock: systemClock, config: null as never, log: silentLog, looks: null };
  const operator = operatorIn(null);
  for (const [label, files] of [
    ['intake', intake],
    ['10,000 contacts', council],
  ] as const) {
    const count = files.reduce((sum, file) => sum + file.bytes.filter((byte) => byte === 10).length - 1, 0);
    await time(name, `${label}: try`, count, () => tryImport(ground, operator, { files }));
    const { receipt } = await time(name, `${label}: bring in`, count, () =>
      perform(ground, operator, importFiles, { files }),
    );
    await time(name, `${label}: again, unchanged`, count, () =>
      perform(ground, operator, importFiles, { files }),
    );
    await time(name, `${label}: take back`, count, () =>
      perform(ground, operator, undoImport, { receiptId: receipt }),
    );
  }
}

async function time<T>(database: string, what: string, count: number, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  const ms = performance.now() - began;
  console.error(`${database}, ${what}: ${Math.round(ms)} ms`);
  rows.push({
    database,
    what,
    rows: count,
    ms: Math.round(ms),
    rowsPerSecond: Math.round(count / (ms / 1000)),
  });
  return result;
}

function largeCouncil(): GivenFile[] {
  const people = Array.from(
    { length: PEOPLE },
    (_, at) => `05${100_000 + at},Ash${at},Flint,200${at % 8}-0${(at % 9) + 1}-1${at % 9},F,WBRI,E06000045`,
  );
  const contacts = Array.from({ length: CONTACTS }, (_, at) => {
    const visit = Math.floor(at / PEOPLE);
    return `05${100_000 + (at % PEOPLE)},${2020 + Math.floor(visit / 12)}-${String((visit % 12) + 1).padStart(2, '0')}-15,visit,45,otter@council.example,yes`;
  });
  return [
    file(
      'young_people.csv',
      'child_id,first_name,last_name,date_of_birth,sex,ethnicity,local_authority',
      people,
    ),
    file('contacts.csv', 'child_id,contact_on,kind,minutes,worker_email,in_touch', contacts),
  ];
}

function file(name: string, heading: string, lines: readonly string[]): GivenFile {
  return { name, kind: null, bytes: new TextEncoder().encode(`${[heading, ...lines].join('\n')}\n`) };
}
