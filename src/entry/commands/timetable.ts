import { basename } from 'node:path';
import { setImmediate as giveWay } from 'node:timers/promises';
import { z } from 'zod';
import {
  findingInWords,
  importTimetable,
  listTimetables,
  readTimetable,
  type TimetableView,
  validityInWords,
} from '#areas/travel/index.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { showProgress, type Terminal } from '#entry/terminal.ts';
import { readAs } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { invalid } from '#platform/errors.ts';
import { optionalText } from '#platform/fields.ts';
import { groundCommand, loneCommand, type Part } from './cli-command.ts';
import { readGiven } from './given-file.ts';

const FEED: Part = ['<feed>', 'the zip of a GTFS feed'];
const AREA: Part = ['--area <name>', 'what people call the area (default: after the feed’s operators)'];
const input = z.object({ feed: z.string(), area: optionalText('the area', 100) });

type Feed = Awaited<ReturnType<typeof readTimetable>>;
type Imported = Awaited<ReturnType<(typeof importTimetable)['run']>>['result'];
type WholeFeed = Extract<Feed, { ok: true }>;

/** Looks at a feed and changes nothing, so it needs no database. */
export const timetableCheckCommand = loneCommand({
  name: 'timetable check',
  summary: 'Look whether a bus timetable can be taken, and what is odd in it; nothing is changed',
  parts: [FEED, AREA],
  input,
  run: async (terminal, { feed, area }) => {
    const read = await readShown(terminal, feed, area);
    if (read.ok) return { json: { ok: true, ...told(read) }, text: inWords(basename(feed), read) };
    return {
      json: { ok: false, findings: read.findings },
      text: [`${basename(feed)}: this cannot be taken.`, ...read.findings.map(findingLine)].join('\n'),
      exit: 2,
    };
  },
});

const timetableImportCommand = groundCommand({
  name: 'timetable import',
  summary: 'Take a bus timetable into use, instead of the one of the same area; a broken one changes nothing',
  parts: [FEED, AREA],
  input,
  run: async ({ ground, actor, terminal }, { feed, area }) => {
    const read = await readShown(terminal, feed, area);
    const file = basename(feed);
    if (!read.ok) throw invalid(read.findings.filter(isRefusal).map((one) => problemOf(file, one)));
    const { artefact, findings } = read;
    const done = await perform(ground, actor, importTimetable, { file, artefact, findings });
    const inUse = await readAs(ground, actor, listTimetables);
    const now = inUse.find(({ id }) => id === done.id);
    return {
      json: { ...done, ...told(read), validity: now?.validity, daysLeft: now?.daysLeft },
      text: [inWords(file, read), whatCameOfIt(done), now && validityInWords(now)].filter(Boolean).join('\n'),
    };
  },
});

function whatCameOfIt({ state, replaced }: Imported): string {
  if (state === 'unchanged') return 'The same is in use already; nothing was changed.';
  if (replaced === null) return 'It is in use from now on.';
  const { file, validFrom, validTo } = replaced;
  return `It is in use from now on, instead of ${file}, ${dayInWords(validFrom)} to ${dayInWords(validTo)}.`;
}

const timetableListCommand = groundCommand({
  name: 'timetable list',
  summary: 'The timetables that journeys are checked against, and how long each still holds',
  parts: [],
  input: z.object({}),
  run: async ({ ground, actor }) => {
    const timetables = await readAs(ground, actor, listTimetables);
    return {
      json: { timetables },
      text: timetables.length === 0 ? 'No timetable is loaded.' : timetables.map(lineOf).join('\n'),
    };
  },
});

export const timetableCommands = [timetableImportCommand, timetableListCommand];

async function readShown(terminal: Terminal, feed: string, area: string | null): Promise<Feed> {
  const bytes = readGiven(terminal, feed);
  const progress = showProgress(terminal, 'Timetable', 100);
  try {
    return await readTimetable({ file: basename(feed), bytes, area }, async (share) => {
      progress.to(Math.round(share * 100));
      // Lets the bar, and whoever else is served by this process, have a turn.
      await giveWay();
    });
  } finally {
    progress.end();
  }
}

function isRefusal({ level }: WholeFeed['findings'][number]): boolean {
  return level === 'refused';
}

// "feed.zip, stop_times.txt, row 17: “8.15” is not a time such as 08:05:00."
function problemOf(name: string, { file, row, text }: WholeFeed['findings'][number]) {
  const where = [name, file, row === null ? null : `row ${row}`].filter((part) => part !== null);
  return { field: where.join(', '), message: text.replace(/\.$/, '') };
}

function told({ header, findings, artefact }: WholeFeed) {
  const { area, operators, validFrom, validTo, counts, attribution, feedHash } = header;
  return {
    area,
    operators,
    validFrom,
    validTo,
    stops: counts.stops,
    lines: counts.lines,
    trips: counts.runs,
    attribution,
    feedSha256: feedHash,
    bytes: artefact.length,
    findings,
  };
}

function inWords(file: string, { header, findings }: WholeFeed): string {
  const { area, operators, validFrom, validTo, counts, attribution } = header;
  const n = (count: number) => count.toLocaleString('en-GB');
  return [
    `${file}: ${area}, ${dayInWords(validFrom)} to ${dayInWords(validTo)}`,
    `  ${n(counts.stops)} stops, ${n(counts.lines)} lines, ${n(counts.runs)} trips of ${operators.join(', ')}`,
    `  ${attribution}`,
    ...findings.map(findingLine),
  ].join('\n');
}

function findingLine(finding: WholeFeed['findings'][number]): string {
  return `  ${finding.level.replace('-', ' ')}: ${findingInWords(finding)}`;
}

function lineOf(it: TimetableView): string {
  const dates = `${dayInWords(it.validFrom)} to ${dayInWords(it.validTo)}`;
  return `${it.area}: ${dates}. ${validityInWords(it)} ${it.stops.toLocaleString('en-GB')} stops, from ${it.file}.`;
}
