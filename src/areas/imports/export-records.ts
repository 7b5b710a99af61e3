import { z } from 'zod';
import { headingsOf } from '#domain/imports/headings.ts';
import { IMPORT_KINDS, type ImportKind } from '#domain/imports/kinds.ts';
import { writeRow } from '#domain/imports/rows.ts';
import { authorityOf, type Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { SHELVES } from './shelves/shelves.ts';

const KINDS = IMPORT_KINDS as [ImportKind, ...ImportKind[]];

/** Records as rows of the file that they could have come from. */
export interface ExportedRecords {
  readonly kind: ImportKind;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** Records of people without a number, whom a file that goes by numbers cannot hold. */
  readonly leftOut: number;
}

/** Gives the records of one kind and authority as they are now. It is a command because who took them away stands in the audit. */
export const exportRecords = command({
  action: 'imports.export',
  input: z.object({ kind: z.enum(KINDS, 'Choose what to export from the list') }),
  allow: ['co-ordinator', 'manager', 'data-officer', 'operator'],
  run: async (tx, { kind }) => {
    const { people, ...result } = await exportKind(tx, kind);
    const detail = { rows: result.rows.length, leftOut: result.leftOut };
    return { result, audit: { subject: `export:${kind}`, people, detail } };
  },
});

async function exportKind<K extends ImportKind>(
  tx: Tx,
  kind: K,
): Promise<ExportedRecords & { readonly people: readonly string[] }> {
  const kept = await SHELVES[kind].list(tx, { authority: authorityOf(tx) });
  const numbered = kept.filter(({ record }) => !('childId' in record) || record.childId !== '');
  return {
    kind,
    columns: headingsOf(kind),
    rows: numbered.map(({ record }) => writeRow(kind, record)),
    leftOut: kept.length - numbered.length,
    people: [...new Set(numbered.flatMap(({ youngPersonId }) => youngPersonId ?? []))],
  };
}
