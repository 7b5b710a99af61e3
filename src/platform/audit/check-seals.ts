import { type ReadTx, readAs, SYSTEM } from '#platform/actor.ts';
import type { Ground } from '#platform/ground.ts';
import { BEFORE_ALL, hashOf, listAuditRows, NO_SEAL, type Sealing } from './seal.ts';
import { listUnsealed } from './seal-audit.ts';

/** A seal that can be copied out: whoever holds it can show later that nothing before it was changed. */
export interface Anchor {
  readonly authority: string | null;
  readonly number: number;
  readonly sha256: string;
}

/** The first seal of an authority that does not hold, and why. */
export interface BrokenSeal {
  readonly authority: string | null;
  readonly number: number;
  readonly why: string;
}

export interface SealsFound {
  readonly seals: number;
  readonly sealedRows: number;
  readonly unsealedRows: number;
  readonly broken: readonly BrokenSeal[];
  /** The latest seal of each authority. */
  readonly anchors: readonly Anchor[];
}

/** Makes every seal again from the rows themselves, at most 2,000 at a time. O(rows). `copied`: anchors that must still stand. */
export async function checkSeals(ground: Ground, copied: readonly Anchor[] = []): Promise<SealsFound> {
  const authorities = await readAs(ground, SYSTEM, ({ read }) =>
    read.selectFrom('audit_seals').select('authority').distinct().orderBy('authority').execute(),
  );
  const chains = [];
  // One after the other: a chain is read in order.
  for (const { authority } of authorities)
    chains.push(await readAs(ground, SYSTEM, (tx) => checkChain(tx, authority)));
  const unsealed = await readAs(ground, SYSTEM, (tx) => listUnsealed(tx, Number.MAX_SAFE_INTEGER));
  const lost = await readAs(ground, SYSTEM, (tx) => lostAnchors(tx, copied));
  return {
    seals: chains.reduce((sum, chain) => sum + chain.seals, 0),
    sealedRows: chains.reduce((sum, chain) => sum + chain.rows, 0),
    unsealedRows: unsealed.reduce((sum, { rows }) => sum + rows, 0),
    broken: [...chains.flatMap(({ broken }) => broken ?? []), ...lost],
    anchors: chains.flatMap(({ anchor }) => anchor ?? []),
  };
}

interface Chain {
  readonly seals: number;
  readonly rows: number;
  readonly broken: BrokenSeal | null;
  readonly anchor: Anchor | null;
}

async function checkChain(tx: ReadTx, authority: string | null): Promise<Chain> {
  const seals = await listSeals(tx, authority);
  let [rows, after, number, previousSha256] = [0, BEFORE_ALL, 1, NO_SEAL];
  for (const seal of seals) {
    const kept = await listAuditRows(tx, authority, { after, to: seal.last_id, most: null });
    const why = await whyBroken(seal, kept, { authority, number, previousSha256 });
    if (why !== null) return { seals: number - 1, rows, broken: { authority, number, why }, anchor: null };
    [rows, after, number, previousSha256] = [rows + kept.length, seal.last_id, number + 1, seal.sha256];
  }
  const last = seals.at(-1);
  const anchor = last ? { authority, number: last.number, sha256: last.sha256 } : null;
  return { seals: seals.length, rows, broken: null, anchor };
}

type Seal = Awaited<ReturnType<typeof listSeals>>[number];

function listSeals({ read }: ReadTx, authority: string | null) {
  return read
    .selectFrom('audit_seals')
    .where('authority', authority === null ? 'is' : '=', authority)
    .orderBy('number')
    .select(['number', 'first_id', 'last_id', 'row_count', 'previous_sha256', 'sha256'])
    .execute();
}

async function whyBroken(
  seal: Seal,
  rows: Awaited<ReturnType<typeof listAuditRows>>,
  expected: Omit<Sealing, 'rows'>,
): Promise<string | null> {
  if (seal.number !== expected.number) return 'a seal is missing';
  if (seal.previous_sha256 !== expected.previousSha256) return 'it does not follow the seal before';
  if (rows.length !== seal.row_count)
    return `${seal.row_count} rows were sealed and ${rows.length} are there`;
  if (rows[0]?.id !== seal.first_id || rows.at(-1)?.id !== seal.last_id) return 'other rows were sealed';
  const sha256 = await hashOf({ ...expected, rows });
  return sha256 === seal.sha256 ? null : 'a row is not as it was sealed';
}

async function lostAnchors({ read }: ReadTx, copied: readonly Anchor[]): Promise<BrokenSeal[]> {
  const lost = [];
  for (const { authority, number, sha256 } of copied) {
    const seal = await read
      .selectFrom('audit_seals')
      .where('authority', authority === null ? 'is' : '=', authority)
      .where('number', '=', number)
      .where('sha256', '=', sha256)
      .select('id')
      .executeTakeFirst();
    if (!seal) lost.push({ authority, number, why: 'it is not the seal that was copied out' });
  }
  return lost;
}
