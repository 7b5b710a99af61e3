import { HELD } from '#domain/privacy/held.ts';
import { asService, looked, type ReadTx } from '#platform/actor.ts';
import { sha256Hex } from '#platform/secrets.ts';
import { labelOf, titleOf } from './file.content.ts';
import type { FileLine, FileSection } from './file-parts.ts';
import { type Decision, listDecisions } from './file-requests.queries.ts';
import { countLeftOut, type HeldRow, idsOf, namesOfKeys, readHeldRows } from './held-rows.queries.ts';
import { valueInWords } from './value-in-words.ts';

/** Free text by somebody else, or a name, with where it stands and what was decided. */
export interface Passage {
  readonly sha256: string;
  readonly where: string;
  readonly label: string;
  readonly text: string;
  readonly decision: Decision | null;
}

export interface PersonalFile {
  readonly sections: readonly FileSection[];
  readonly passages: readonly Passage[];
  /** Table -> how many there are, of what is decided about on its own. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/**
 * Everything that is held about a young person, passages only as far as somebody decided to hand them out. The caller has made
 * sure that the actor may see this person. `released`: only what was decided by the last release counts.
 */
export async function readFile(
  tx: ReadTx,
  youngPersonId: string,
  decided: 'so far' | 'released',
): Promise<PersonalFile> {
  looked(tx, [youngPersonId]);
  const [rows, decisions, leftOut, names] = await asService(tx, async (all) => {
    const ids = await idsOf(all, youngPersonId);
    const held = await readHeldRows(all, ids);
    return [
      held,
      await listDecisions(all, youngPersonId, decided),
      await countLeftOut(all, ids),
      await namesOfKeys(all, keysIn(held)),
    ] as const;
  });
  const passages = await passagesOf(rows, names, decisions);
  const byText = new Map(passages.map((one) => [keyOf(one.where, one.label, one.text), one]));
  const sections = Object.keys(HELD).flatMap((table) => {
    const some = rows.get(table) ?? [];
    if (some.length === 0) return [];
    const entries = some.map((row) => linesOf(table, row, names, byText)).filter((lines) => lines.length > 0);
    return entries.length === 0 ? [] : [{ table, title: titleOf(table), entries }];
  });
  return { sections, passages, leftOut };
}

const KEYS = ['organisation_id', 'recipient_organisation_id', 'opportunity_id', 'course_run_id', 'site_id'];
const MORE_KEYS = ['supervisor_id', 'cohort_id', 'session_id'];

function keysIn(rows: ReadonlyMap<string, readonly HeldRow[]>): string[] {
  const keys = [...rows.values()].flat().flatMap((row) => [...KEYS, ...MORE_KEYS].map((key) => row[key]));
  return [...new Set(keys.filter((key) => typeof key === 'string'))];
}

const keyOf = (...parts: readonly string[]) => parts.join('\n');

async function passagesOf(
  rows: ReadonlyMap<string, readonly HeldRow[]>,
  names: ReadonlyMap<string, string>,
  decisions: ReadonlyMap<string, Decision>,
): Promise<Passage[]> {
  const found = new Map<string, Passage>();
  for (const [table, { others = [] }] of Object.entries(HELD))
    for (const row of rows.get(table) ?? [])
      for (const column of others) {
        const text = valueInWords(column, row[column], names);
        if (text === null) continue;
        const sha256 = await sha256Hex(keyOf(table, column, text));
        const place = { where: titleOf(table), label: labelOf(table, column) };
        found.set(sha256, { sha256, ...place, text, decision: decisions.get(sha256) ?? null });
      }
  return [...found.values()];
}

function linesOf(
  table: string,
  row: HeldRow,
  names: ReadonlyMap<string, string>,
  passages: ReadonlyMap<string, Passage>,
): FileLine[] {
  const { facts = [], own = [], others = [] } = HELD[table] ?? {};
  return [...own, ...facts, ...others].flatMap((column): FileLine[] => {
    const text = valueInWords(column, row[column], names);
    if (text === null) return [];
    const label = labelOf(table, column);
    if (!others.includes(column)) return [{ column, label, text, state: 'shown' }];
    const decision = passages.get(keyOf(titleOf(table), label, text))?.decision ?? null;
    if (decision === null) return [{ column, label, text: null, state: 'waiting' }];
    if (!decision.isKept) return [{ column, label, text: null, state: 'left-out' }];
    return [{ column, label, text, state: 'shown' }];
  });
}
