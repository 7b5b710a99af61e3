import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf } from '#areas/imports/csv-of.ts';
import { exportRecords } from '#areas/imports/export-records.ts';
import { importFiles, tryImport } from '#areas/imports/import-files.ts';
import type { ImportReply } from '#areas/imports/import-reply.ts';
import { undoImport } from '#areas/imports/undo-import.ts';
import { IMPORT_KINDS } from '#domain/imports/kinds.ts';
import { operatorIn } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { lastAudit, waitingEvents } from '#tests/support/command-checks.ts';
import { referenceIntake } from '#tests/support/import-files.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

const COUNTS = {
  'young-people': 300,
  referrals: 62,
  opportunities: 90,
  courses: 40,
  activities: 2225,
  accommodation: 1085,
  contacts: 5155,
  apprenticeships: 107,
  destinations: 37,
} as const;

const TABLES = [
  'young_people',
  'referrals',
  'barriers',
  'consents',
  'organisations',
  'employers',
  'employer_steps',
  'sites',
  'supervisors',
  'training_records',
  'opportunities',
  'seats',
  'courses',
  'course_runs',
  'provider_details',
  'activity_episodes',
  'accommodation_episodes',
  'contacts',
  'apprenticeships',
  'destinations',
  'possible_duplicates',
  'import_rows',
] as const;

let world: World;
// Nobody has said for which council: the rows do.
const operator = operatorIn(null);
const files = referenceIntake();

/** How many rows each table has, and the newest versions: anything that is written shows. */
async function standing(): Promise<unknown> {
  const counts: Record<string, unknown> = {};
  for (const table of TABLES) {
    const { rows } = await sql<{ n: number; xmin: string }>`select count(*)::int as n,
      coalesce(max(xmin::text::bigint), 0) as xmin from ${sql.table(table)}`.execute(
      world.ground.database.kysely,
    );
    counts[table] = rows[0];
  }
  return counts;
}

const of = (reply: ImportReply, count: 'created' | 'updated' | 'unchanged') =>
  Object.fromEntries(reply.files.map((file) => [file.kind, file[count]]));

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('the reference intake', () => {
  let before: unknown;
  let receipt: string;

  it('tried first, shows what would change and changes nothing', async () => {
    before = await standing();
    const reply = await tryImport(world.ground, operator, { files });
    expect(of(reply, 'created')).toEqual(COUNTS);
    expect(reply).toMatchObject({ receipt: null, dryRun: true });
    expect(await standing()).toEqual(before);
    expect(await lastAudit(world.ground, 'imports.import')).toBeUndefined();
  });

  it('is brought in: every row is taken but three, each of which is named', async () => {
    const reply = await perform(world.ground, operator, importFiles, { files });
    receipt = reply.receipt ?? '';
    expect(of(reply, 'created')).toEqual(COUNTS);
    expect(reply.files.map((file) => file.kind)).toEqual(IMPORT_KINDS);
    const refused = Object.fromEntries(reply.files.map((file) => [file.kind, file.refused]));
    expect(refused.referrals).toEqual([
      {
        line: 64,
        column: 'date_of_birth',
        value: '31/02/2008',
        expected: 'a date that exists, such as 14 July 2025, 14/07/2025 or 2025-07-14',
      },
    ]);
    expect(refused.opportunities?.map(({ line, column, value }) => [line, column, value])).toEqual([
      [92, 'places', 'two'],
      [93, 'end_time', '25:00'],
    ]);
    const others = reply.files.filter(({ kind }) => kind !== 'referrals' && kind !== 'opportunities');
    expect(others.flatMap((file) => file.refused)).toEqual([]);
    expect(reply.files.find(({ kind }) => kind === 'referrals')?.read).toBe(63);
  });

  it('has R1061 noticed as perhaps R1004, and waiting for somebody to decide', async () => {
    const { rows } = await sql<{ later: string; earlier: string; decision: string | null }>`
      select l.reference as later, e.reference as earlier, d.decision from possible_duplicates d
      join referrals l on l.young_person_id = d.young_person_id
      join referrals e on e.young_person_id = d.kept_young_person_id`.execute(world.ground.database.kysely);
    expect(rows).toEqual([{ later: 'R1061', earlier: 'R1004', decision: null }]);
  });

  it('stands in the audit by counts, in its own council, and is told of', async () => {
    const audit = await lastAudit(world.ground, 'imports.import');
    expect(audit).toMatchObject({ authority: HERE, subject: `import:${receipt}` });
    expect(JSON.stringify(audit?.detail)).not.toMatch(/2008|\.csv/);
    expect(await waitingEvents(world.ground)).toContain('imports.finished');
  });

  it('registers employers without saying that anybody has looked at them, with who was trained', async () => {
    const { rows } = await sql<{ status: string; n: number }>`
      select e.status, count(distinct e.organisation_id)::int as n from employers e
      join opportunities o on o.organisation_id = e.organisation_id
      where o.reference like 'O2%' group by 1`.execute(world.ground.database.kysely);
    expect(rows).toEqual([{ status: 'registered', n: 80 }]);
    const trained = await sql<{ n: number }>`select count(distinct o.id)::int as n from opportunities o
      join training_records t on t.supervisor_id = o.supervisor_id where o.reference like 'O2%'`.execute(
      world.ground.database.kysely,
    );
    expect(trained.rows[0]?.n).toBe(59);
  });

  it('a second time changes nothing at all', async () => {
    const now = await standing();
    const reply = await perform(world.ground, operator, importFiles, { files });
    expect(of(reply, 'unchanged')).toEqual(COUNTS);
    expect([of(reply, 'created'), of(reply, 'updated')].flatMap(Object.values).every((n) => n === 0)).toBe(
      true,
    );
    const { duplicates } = reply.files.find(({ kind }) => kind === 'referrals') ?? { duplicates: [] };
    expect(duplicates).toContainEqual(['R1061', 'R1004']);
    // One who was here before, without a reference or a number, has the name and birth date of R1002.
    expect(duplicates.map(([later]) => later)).toEqual(expect.arrayContaining(['R1002', 'R1061']));
    expect(duplicates).toHaveLength(2);
    expect(await standing()).toEqual(now);
  });

  it('comes out in the same columns and, brought in again, changes nothing', async () => {
    const out = await Promise.all(
      IMPORT_KINDS.map(async (kind) => {
        const records = await perform(world.ground, operatorIn(HERE), exportRecords, { kind });
        return { name: `${kind}.csv`, kind, bytes: new TextEncoder().encode(csvOf(records)) };
      }),
    );
    const now = await standing();
    const reply = await perform(world.ground, operatorIn(HERE), importFiles, { files: out });
    // The world's own referral and opportunity came another way; they are known by their references.
    expect(of(reply, 'unchanged')).toEqual({ ...COUNTS, referrals: 63, opportunities: 91 });
    expect(reply.files.flatMap((file) => file.refused)).toEqual([]);
    expect({ ...(now as object), import_rows: 0 }).toEqual({
      ...((await standing()) as object),
      import_rows: 0,
    });
    expect(await lastAudit(world.ground, 'imports.export')).toMatchObject({ authority: HERE });
  });

  it('is taken back whole, employers, seats and remembered rows included', async () => {
    const counts = async () =>
      Object.fromEntries(
        Object.entries((await standing()) as Record<string, { n: number }>).map(([table, { n }]) => [
          table,
          n,
        ]),
      );
    const reply = await perform(world.ground, operator, undoImport, { receiptId: receipt });
    expect(reply).toEqual({ removed: 9101, restored: 0, stayed: [] });
    const was = Object.entries(before as Record<string, { n: number }>).map(([table, { n }]) => [table, n]);
    // The two that came another way are remembered since their export came back.
    expect(await counts()).toEqual({ ...Object.fromEntries(was), import_rows: 2 });
  });
});
