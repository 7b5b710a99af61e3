import { basename } from 'node:path';
import { setImmediate as giveWay } from 'node:timers/promises';
import { z } from 'zod';
import { importPostcodes, readPostcodes } from '#areas/travel/index.ts';
import { showProgress } from '#entry/terminal.ts';
import { perform } from '#platform/command.ts';
import { groundCommand, type Work } from './cli-command.ts';
import { readGiven } from './given-file.ts';

export const postcodesImportCommand = groundCommand({
  name: 'postcodes import',
  summary: 'Load where postcodes are; sectors and outcodes only ever mean "about here"',
  parts: [
    [
      '<files...>',
      'csv or csv.gz with postcode (or sector, or outcode), lat and lon; or the zip of Code-Point Open',
    ],
  ],
  input: z.object({ files: z.array(z.string()) }),
  run: async (work, input) => {
    const files = await importAll(work, input.files);
    return { json: { files }, text: files.map(inWords).join('\n') };
  },
});

async function importAll(work: Work, names: readonly string[]): Promise<FileReply[]> {
  // Every file is read before the first is taken, so that a wrong one changes nothing; and read again then, because
  // all of Great Britain need not fit into memory.
  let rows = 0;
  for (const { read } of readAll(work, names)) {
    rows += read;
    // The service goes on answering meanwhile.
    await giveWay();
  }
  const progress = showProgress(work.terminal, 'Postcodes', rows);
  const replies: FileReply[] = [];
  let done = 0;
  try {
    for (const { table, read, refused, refusedCount } of readAll(work, names)) {
      const counts = await perform(work.ground, work.actor, importPostcodes, table);
      replies.push({ file: table.file, kind: 'postcodes', read, ...counts, refused, refusedCount });
      done += read;
      progress.to(done);
    }
  } finally {
    progress.end();
  }
  return replies;
}

function* readAll({ terminal }: Work, names: readonly string[]) {
  for (const name of names) yield* readPostcodes(basename(name), readGiven(terminal, name));
}

interface FileReply {
  readonly file: string;
  readonly kind: 'postcodes';
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly { line: number; column: string; value: string; expected: string }[];
  readonly refusedCount: number;
}

function inWords({ file, read, created, updated, unchanged, refused, refusedCount }: FileReply): string {
  const lines = [
    `${file}: ${read} read, ${created} new, ${updated} moved, ${unchanged} as before, ${refusedCount} refused`,
    ...refused.map(
      ({ line, column, value, expected }) => `  line ${line}, ${column} "${value}": expected ${expected}`,
    ),
  ];
  if (refusedCount > refused.length) lines.push(`  and ${refusedCount - refused.length} more`);
  return lines.join('\n');
}
