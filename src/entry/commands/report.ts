import { resolve } from 'node:path';
import { z } from 'zod';
import { contentOf, exportReport, FORMATS, REPORT_NAMES } from '#areas/reports/index.ts';
import { OperatorProblem } from '#entry/operator-problem.ts';
import { perform } from '#platform/command.ts';
import { writeWhole } from '#platform/files/whole-file.ts';
import { csvOfSheet, type Sheet } from '#platform/sheet.ts';
import { groundCommand, type Reply, type Work } from './cli-command.ts';

const NAMES = REPORT_NAMES.join(', ');
const FILE_FORMATS = FORMATS.filter((format) => format !== 'gaps');
const PUBLISHED = 'hide small numbers and what gives them away: for anything that leaves the service';

export const reportCommand = groundCommand({
  name: 'report',
  summary: `Figures with their numerator, denominator and interval, and the return: ${NAMES}`,
  parts: [
    ['<name>', NAMES],
    ['--year <year>', '2025 is 1 April 2024 to 31 March 2025'],
    ['--from <day>', 'the first day of another period, such as 2024-04-01'],
    ['--to <day>', 'its last day'],
    ['--on <day>', 'the day, for a report that is of one'],
    ['--as-at <day>', 'as it was known on that day'],
    ['--beside <codes>', 'other authorities whose published figures stand beside: GSS codes, with commas'],
    ['--published', PUBLISHED],
    ['--with-gaps', 'oc3: leave out the rows with gaps, and write those to FILE.gaps.csv'],
    ['--format <format>', 'csv, xlsx or json (default: csv)'],
    ['--out <file>', 'write to a file'],
  ],
  input: z.object({
    name: z.string(),
    year: z.string().nullish(),
    from: z.string().nullish(),
    to: z.string().nullish(),
    on: z.string().nullish(),
    asAt: z.string().nullish(),
    beside: z.string().nullish(),
    published: z.boolean().default(false),
    withGaps: z.boolean().default(false),
    format: z.enum(FILE_FORMATS, 'Expected csv, xlsx or json').default('csv'),
    out: z.string().nullish(),
  }),
  run: async (work, { format, out, ...asked }) => {
    if (work.authority === null)
      throw new OperatorProblem(2, 'Say of which authority with --authority and its GSS code.');
    if (format === 'xlsx' && !out)
      throw new OperatorProblem(2, 'A workbook is no text: name a file for it with --out.');
    const taken = await perform(work.ground, work.actor, exportReport, asked);
    if (taken.isHeldBack && taken.gaps) return heldBack(work, taken.gaps, taken.json);
    const content = await contentOf(taken, format);
    if (out)
      return written(work, out, content, { rows: taken.rows, gaps: asked.withGaps ? taken.gaps : null });
    if (taken.gaps?.rows.length) work.terminal.problem(csvOfSheet(taken.gaps));
    return { json: taken.json, text: String(content) };
  },
});

/** Nothing is written; every gap is told, with who must answer it. */
function heldBack({ terminal }: Work, gaps: Sheet, json: unknown): Reply {
  terminal.problem(csvOfSheet(gaps));
  terminal.problem(
    `${gaps.rows.length} gaps are still to be answered, so nothing was written. --with-gaps leaves those rows out.\n`,
  );
  return { json, text: '', exit: 2 };
}

function written(
  { terminal }: Work,
  out: string,
  content: string | Uint8Array,
  { rows, gaps }: { readonly rows: number; readonly gaps: Sheet | null },
): Reply {
  writeWhole(resolve(terminal.cwd, out), content);
  if (gaps === null) return { json: { file: out, rows }, text: `Wrote ${out} (${rows} figures).` };
  const gapsFile = `${out}.gaps.csv`;
  writeWhole(resolve(terminal.cwd, gapsFile), csvOfSheet(gaps));
  return {
    json: { file: out, rows, gapsFile, gaps: gaps.rows.length },
    text: `Wrote ${out} (${rows} rows) and ${gapsFile} (${gaps.rows.length} gaps). They are personal data: keep them as safe as the service.`,
  };
}
