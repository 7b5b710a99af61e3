import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import {
  type FileReply,
  type ImportReply,
  importFilesWatchedBy,
  rowsRefused,
  tryImport,
  type Watch,
} from '#areas/imports/index.ts';
import { IMPORT_KINDS, type ImportKind, kindOfFile } from '#domain/imports/kinds.ts';
import { OperatorProblem } from '#entry/operator-problem.ts';
import { type Progress, showProgress, type Terminal } from '#entry/terminal.ts';
import { perform } from '#platform/command.ts';
import { type GroundCommand, groundCommand, type Part, type Reply, type Work } from './cli-command.ts';
import { readGiven } from './given-file.ts';

const DRY_RUN: Part = ['--dry-run', 'show what would change, and change nothing'];

const folder = groundCommand({
  name: 'import folder',
  summary: 'Bring in every CSV file of a folder whose name says what is in it',
  parts: [['<dir>', 'the folder, with referrals.csv, young_people.csv and so on'], DRY_RUN],
  input: z.object({ dir: z.string(), dryRun: z.boolean().default(false) }),
  run: async (work, { dir, dryRun }) => {
    const names = csvNames(work.terminal, dir);
    const known = names.filter((name) => kindOfFile(name) !== null);
    if (known.length === 0)
      throw new OperatorProblem(2, `${dir}: expected files such as referrals.csv or young_people.csv.`);
    const ignored = names.filter((name) => !known.includes(name));
    const reply = await take(
      work,
      null,
      known.map((name) => join(dir, name)),
      dryRun,
    );
    return answer(reply, ignored);
  },
});

const kinds = IMPORT_KINDS.map((kind) =>
  groundCommand({
    name: `import ${kind}`,
    summary: `Bring in ${kind.replace('-', ' ')} from CSV files`,
    parts: [['<files...>', 'CSV files in UTF-8 with the columns that an export has'], DRY_RUN],
    input: z.object({ files: z.array(z.string()), dryRun: z.boolean().default(false) }),
    run: async (work, { files, dryRun }) => answer(await take(work, kind, files, dryRun), []),
  }),
);

export const importCommands: readonly GroundCommand[] = [folder, ...kinds];

function csvNames(terminal: Terminal, dir: string): string[] {
  const path = resolve(terminal.cwd, dir);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new OperatorProblem(2, `${dir}: expected a folder that is there.`);
  return readdirSync(path)
    .filter((name) => /\.csv$/i.test(name))
    .sort();
}

async function take(
  { ground, actor, terminal }: Work,
  kind: ImportKind | null,
  paths: readonly string[],
  dryRun: boolean,
): Promise<ImportReply> {
  const files = paths.map((path) => ({ name: basename(path), kind, bytes: readGiven(terminal, path) }));
  let bar: Progress | null = null;
  const watch: Watch = async (done, of) => {
    bar ??= showProgress(terminal, 'Import', of);
    bar.to(done);
    // Lets the bar, and whoever else is served by this process, have a turn.
    await new Promise((turn) => setImmediate(turn));
  };
  try {
    return dryRun
      ? await tryImport(ground, actor, { files }, watch)
      : await perform(ground, actor, importFilesWatchedBy(watch), { files });
  } finally {
    (bar as Progress | null)?.end();
  }
}

function answer(reply: ImportReply, ignored: readonly string[]): Reply {
  const end = reply.dryRun
    ? 'Nothing was changed: this only shows what an import would do.'
    : `Receipt ${reply.receipt}: it can be looked at, and taken back, on the page Imports.`;
  const unread = ignored.map((name) => `${name}: its name does not say what is in it, so it was left out.`);
  return {
    json: { ...reply, ignored },
    text: [...reply.files.map(inWords), ...unread, end].join('\n'),
  };
}

function inWords(file: FileReply): string {
  const counts = `${file.read} read, ${file.created} new, ${file.updated} changed, ${file.unchanged} unchanged, ${rowsRefused(file)} refused`;
  return [
    `${file.file}: ${counts}${file.questions > 0 ? `; ${file.questions} questions to ask` : ''}`,
    ...file.refused.map(refusedInWords),
    ...file.duplicates.map(
      ([one, other]) => `  ${one} may be the same as ${other}: decide on the page Duplicates.`,
    ),
    ...(file.unknownColumns.length > 0 ? [`  ignored columns: ${file.unknownColumns.join(', ')}`] : []),
  ].join('\n');
}

function refusedInWords({ line, column, value, expected }: FileReply['refused'][number]): string {
  const where = column === '' ? `line ${line}` : `line ${line}, ${column}`;
  return `  ${where}${value ? ` “${value}”` : ''}: expected ${expected}`;
}
