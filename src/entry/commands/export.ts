import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { csvOf, exportRecords } from '#areas/imports/index.ts';
import { IMPORT_KINDS } from '#domain/imports/kinds.ts';
import { OperatorProblem } from '#entry/operator-problem.ts';
import { perform } from '#platform/command.ts';
import { writeWhole } from '#platform/files/whole-file.ts';
import { groundCommand, type Work } from './cli-command.ts';

export const exportCommand = groundCommand({
  name: 'export',
  summary: 'Write the records of one kind as CSV, in the columns that an import takes',
  parts: [
    ['<kind>', `one of: ${IMPORT_KINDS.join(', ')}`],
    ['--out <file>', 'the file to write, which must not exist yet; without this, stdout'],
  ],
  input: z.object({
    kind: z.enum(IMPORT_KINDS as [string, ...string[]], `one of: ${IMPORT_KINDS.join(', ')}`),
    out: z.string().optional(),
  }),
  run: async (work, { kind, out }) => {
    if (work.authority === null)
      throw new OperatorProblem(
        2,
        '--authority: expected the council whose records are wanted, by its GSS code.',
      );
    const records = await perform(work.ground, work.actor, exportRecords, { kind });
    if (records.leftOut > 0)
      work.terminal.problem(
        `${records.leftOut} left out: they are about young people who have no child_id yet.\n`,
      );
    if (out === undefined) return { json: records, text: csvOf(records) };
    writeOut(work, out, csvOf(records));
    const { rows, leftOut } = records;
    return {
      json: { kind, file: out, rows: rows.length, leftOut },
      text: `Wrote ${rows.length} rows to ${out}. They are personal data: keep them as safe as the service.`,
    };
  },
});

function writeOut({ terminal }: Work, out: string, csv: string): void {
  const path = resolve(terminal.cwd, out);
  if (existsSync(path)) throw new OperatorProblem(2, `${out} exists already. Name a file that does not.`);
  writeWhole(path, new TextEncoder().encode(csv));
}
