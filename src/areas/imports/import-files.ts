import { z } from 'zod';
import { IMPORT_KINDS, type ImportKind, kindOfFile } from '#domain/imports/kinds.ts';
import { type Actor, type Tx, withActor } from '#platform/actor.ts';
import { command, performWithin } from '#platform/command.ts';
import { conflict, type FieldProblem, invalid } from '#platform/errors.ts';
import type { Ground } from '#platform/ground.ts';
import { type ImportReply, rowsRefused, withoutValues } from './import-reply.ts';
import { FILE_PROBLEMS } from './imports.content.ts';
import { type ReadFile, readFile } from './read-file.ts';
import { closeReceipt, holdImports, openReceipt } from './receipts.store.ts';
import { SHELVES } from './shelves/shelves.ts';
import { type FileTaken, takeFile } from './take-file.ts';

const KINDS = IMPORT_KINDS as [ImportKind, ...ImportKind[]];

const given = z.object({
  files: z
    .array(
      z.object({
        name: z.string().max(300),
        /** Null: its name says what is in it. */
        kind: z.enum(KINDS).nullable(),
        bytes: z.instanceof(Uint8Array),
      }),
    )
    .min(1, FILE_PROBLEMS.noFiles)
    .max(100, FILE_PROBLEMS.tooManyFiles),
});
export type GivenFiles = z.output<typeof given>;

/** How far an import has come: rows done, of how many. May take its time: somebody is being told. */
export type Watch = (done: number, of: number) => Promise<void> | void;

/** Brings in files, each row for itself, all of it or (where something breaks) none. `watch` is told how far it is. */
export function importFilesWatchedBy(watch: Watch) {
  return command({
    action: 'imports.import',
    input: given,
    allow: ['co-ordinator', 'manager', 'data-officer', 'operator'],
    run: async (tx, { files }) => {
      const read = readFiles({ files });
      if (!(await holdImports(tx))) throw conflict('import-under-way', FILE_PROBLEMS.underWay);
      const receiptId = await openReceipt(tx);
      const taken = await takeAll(tx, read, receiptId, watch);
      const reply: ImportReply = {
        receipt: receiptId,
        dryRun: false,
        files: taken.map((file) => file.reply),
      };
      const authorities = [...new Set(taken.flatMap((file) => [...file.authorities]))];
      const only = authorities.length === 1 ? (authorities[0] ?? null) : null;
      const authority = tx.actor.authority ?? only;
      await closeReceipt(tx, receiptId, authority, withoutValues(reply));
      return {
        result: reply,
        audit: {
          subject: `import:${receiptId}`,
          detail: { files: countsOf(reply) },
          ...(authority === null ? {} : { authority }),
        },
        events: authorities.map((code) => ({
          event: 'imports.finished',
          payload: { receiptId },
          authority: code,
        })),
      };
    },
  });
}

export const importFiles = importFilesWatchedBy(() => {});

/** Says what an import would do, and does none of it: the whole import is done and taken back. */
export async function tryImport(
  ground: Ground,
  actor: Actor,
  input: unknown,
  watch: Watch = () => {},
): Promise<ImportReply> {
  const takenBack = new Error('taken back');
  let reply: ImportReply | null = null;
  await withActor(ground, actor, async (tx) => {
    reply = await performWithin(tx, importFilesWatchedBy(watch), input);
    throw takenBack;
  }).catch((error: unknown) => {
    if (error !== takenBack) throw error;
  });
  if (reply === null) throw new Error('An import that was only tried gave no reply.');
  return { ...(reply as ImportReply), receipt: null, dryRun: true };
}

/**
 * Reads files as far as they can be read without their records, in the order that their links need.
 * @throws ServiceError invalid, which names every file that cannot be taken and why.
 */
export function readFiles({ files }: GivenFiles): ReadFile[] {
  const problems: FieldProblem[] = [];
  const read: ReadFile[] = [];
  for (const { name, kind: said, bytes } of files) {
    const kind = said ?? kindOfFile(name);
    const reading =
      kind === null
        ? { ok: false as const, sentence: FILE_PROBLEMS.unknownKind }
        : readFile({ name, kind, bytes });
    if (reading.ok) read.push(reading.file);
    else problems.push({ field: name, message: reading.sentence.replace(/\.$/, '') });
  }
  if (problems.length > 0) throw invalid(problems);
  return read.sort((a, b) => IMPORT_KINDS.indexOf(a.kind) - IMPORT_KINDS.indexOf(b.kind));
}

async function takeAll(
  tx: Tx,
  files: readonly ReadFile[],
  receiptId: string,
  watch: Watch,
): Promise<FileTaken[]> {
  const total = files.reduce((sum, file) => sum + file.rows.length, 0);
  const taken: FileTaken[] = [];
  let before = 0;
  for (const file of files) {
    let done = before;
    await watch(done, total);
    const step = async (rows: number) => {
      done += rows;
      await watch(done, total);
    };
    taken.push(await takeOne(tx, file.kind, file, { receiptId, step }));
    before += file.rows.length;
  }
  await watch(total, total);
  return taken;
}

function takeOne<K extends ImportKind>(
  tx: Tx,
  kind: K,
  file: ReadFile,
  under: { readonly receiptId: string; readonly step: (rows: number) => Promise<void> },
): Promise<FileTaken> {
  return takeFile(tx, kind, SHELVES[kind], file, under);
}

// For the audit: counts only. A file's name may say more than it should.
function countsOf(reply: ImportReply) {
  return reply.files.map((file) => ({
    kind: file.kind,
    read: file.read,
    created: file.created,
    updated: file.updated,
    unchanged: file.unchanged,
    refused: rowsRefused(file),
  }));
}
