import { sql } from 'kysely';
import {
  constraintOf,
  type ReadTx,
  readAs,
  readSql,
  SYSTEM,
  sqlStateOf,
  withActor,
} from '#platform/actor.ts';
import { addMinutes } from '#platform/clock.ts';
import type { Ground } from '#platform/ground.ts';
import { BEFORE_ALL, hashOf, listAuditRows, NO_SEAL } from './seal.ts';

// The lock that app.audit_under_way takes with every row (migrations/0008).
const UNDER_WAY = 80_008;
const WAIT_MS = 1_000;
const ROWS_MAX = 2_000;
// A quiet authority gets a seal an hour, not one for each click.
const ROWS_MIN = 500;
const MINUTES_MAX = 60;

/**
 * Seals what the audit has gathered, authority by authority: each seal holds the hash of its rows and of the seal before.
 * `all`: also what would otherwise wait for more. Two at the same moment make no seal twice. @returns how many seals.
 */
export async function sealAudit(ground: Ground, all = false): Promise<number> {
  const settled = await settledTo(ground);
  if (settled === null) return 0;
  const since = addMinutes(ground.clock.now(), -MINUTES_MAX);
  const waiting = await readAs(ground, SYSTEM, (tx) => listUnsealed(tx, settled));
  let made = 0;
  for (const { authority, rows, oldest } of waiting)
    if (all || rows >= ROWS_MIN || oldest < since) while (await sealNext(ground, authority, settled)) made++;
  return made;
}

/** The sealer's turn among the chores. */
export async function sealWhatWaits(ground: Ground): Promise<void> {
  await sealAudit(ground);
}

/** How many rows of each authority have no seal yet, up to one of them. */
export function listUnsealed(tx: ReadTx, to: number) {
  return readSql(
    tx,
    sql<{ authority: string | null; rows: number; oldest: string }>`
      select p.gss_code as authority, w.rows, w.oldest from authorities p cross join lateral (
        select count(*) as rows, min(a.at) as oldest from audit a where a.authority = p.gss_code and a.id <= ${to}
          and a.id > coalesce((select max(s.last_id) from audit_seals s where s.authority = p.gss_code), ${BEFORE_ALL})) w
        where w.rows > 0
      union all select null, count(*), min(a.at) from audit a where a.authority is null and a.id <= ${to}
        and a.id > coalesce((select max(s.last_id) from audit_seals s where s.authority is null), ${BEFORE_ALL})
        having count(*) > 0 order by 1`,
  );
}

/**
 * The id up to which no row can still come: once the writers' lock is had alone, everybody who was writing before has
 * ended. Null where somebody has been writing for a second and more: at the next turn, then.
 */
async function settledTo(ground: Ground): Promise<number | null> {
  try {
    return await withActor(ground, SYSTEM, async (tx) => {
      await readSql(tx, sql`select set_config('lock_timeout', ${String(WAIT_MS)}, true)`);
      await readSql(tx, sql`select pg_advisory_xact_lock(${UNDER_WAY})`);
      const row = await tx.read
        .selectFrom('audit')
        .select(({ fn }) => fn.max('id').as('id'))
        .executeTakeFirstOrThrow();
      return row.id;
    });
  } catch (error) {
    if (sqlStateOf(error) === '55P03') return null;
    throw error;
  }
}

async function sealNext(ground: Ground, authority: string | null, to: number): Promise<boolean> {
  try {
    return await withActor(ground, SYSTEM, async (tx) => {
      const last = await tx.read
        .selectFrom('audit_seals')
        .where('authority', authority === null ? 'is' : '=', authority)
        .orderBy('number', 'desc')
        .select(['number', 'last_id', 'sha256'])
        .executeTakeFirst();
      const rows = await listAuditRows(tx, authority, {
        after: last?.last_id ?? BEFORE_ALL,
        to,
        most: ROWS_MAX,
      });
      const [first] = rows;
      if (first === undefined) return false;
      const sealing = {
        authority,
        number: (last?.number ?? 0) + 1,
        previousSha256: last?.sha256 ?? NO_SEAL,
        rows,
      };
      const sha256 = await hashOf(sealing);
      await tx.write
        .insertInto('audit_seals')
        .values({
          authority,
          number: sealing.number,
          first_id: first.id,
          last_id: rows.at(-1)?.id ?? first.id,
          row_count: rows.length,
          previous_sha256: sealing.previousSha256,
          sha256,
          sealed_at: tx.now,
        })
        .execute();
      // The log lies outside of the database: a seal that was said there cannot be made again in silence.
      ground.log.info('audit sealed', { authority, seal: sealing.number, rows: rows.length, sha256 });
      return true;
    });
  } catch (error) {
    // Somebody else has sealed these.
    if (constraintOf(error) === 'audit_seals_number_uq') return false;
    throw error;
  }
}
