import { resolve } from 'node:path';
import { z } from 'zod';
import { exportReport } from '#areas/reports/index.ts';
import { OperatorProblem } from '#entry/operator-problem.ts';
import { perform } from '#platform/command.ts';
import { writeWhole } from '#platform/files/whole-file.ts';
import { groundCommand } from './cli-command.ts';

const PUBLISHED = 'hide small numbers and what gives them away: for anything that leaves the service';

export const reportCommand = groundCommand({
  name: 'report',
  summary:
    'Figures with their numerator, denominator and interval: programme, apprenticeships, eet or supply-gaps',
  parts: [
    ['<name>', 'programme, apprenticeships, eet or supply-gaps'],
    ['--year <year>', '2025 is 1 April 2024 to 31 March 2025'],
    ['--from <day>', 'the first day of another period, such as 2024-04-01'],
    ['--to <day>', 'its last day'],
    ['--on <day>', 'the day that eet or supply-gaps is of'],
    ['--as-at <day>', 'as it was known on that day'],
    ['--published', PUBLISHED],
    ['--format <format>', 'csv or json (default: csv)'],
    ['--out <file>', 'write to a file'],
  ],
  input: z.object({
    name: z.string(),
    year: z.string().nullish(),
    from: z.string().nullish(),
    to: z.string().nullish(),
    on: z.string().nullish(),
    asAt: z.string().nullish(),
    published: z.boolean().default(false),
    format: z.enum(['csv', 'json'], 'Expected csv or json').default('csv'),
    out: z.string().nullish(),
  }),
  run: async ({ ground, actor, authority, terminal }, { format, out, ...asked }) => {
    if (authority === null)
      throw new OperatorProblem(2, 'Say of which authority with --authority and its GSS code.');
    const { csv, json, rows } = await perform(ground, actor, exportReport, asked);
    const text = format === 'json' ? `${JSON.stringify(json)}\n` : csv;
    if (!out) return { json, text };
    writeWhole(resolve(terminal.cwd, out), text);
    return { json: { file: out, rows }, text: `Wrote ${out} (${rows} figures).` };
  },
});
