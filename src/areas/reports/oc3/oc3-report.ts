import { oc3Entries } from '#domain/outcomes/oc3.ts';
import { oc3Gaps } from '#domain/outcomes/oc3-checks.ts';
import { dayInWords } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';
import { countLine, figuresByCode } from '../lines.ts';
import { type Behind, behindOne, type ReportFilter, report } from '../report.ts';
import { OC3 } from './oc3.content.ts';
import type { Entry, Gap, Oc3Figures } from './oc3-figures.ts';
import { gapJson, oc3File, rowJson } from './oc3-file.ts';
import { listOc3Facts } from './oc3-people.queries.ts';
import { oc3Splits, type Split } from './oc3-splits.ts';

/** The SSDA903 care-leaver file of a year. It is about one person at a time, and goes to the Department alone. */
export const OC3_REPORT = report({
  name: 'oc3',
  words: OC3,
  of: 'year',
  figures: readFigures,
  exact: (figures) => oc3Splits(figures).map((split) => countLine(placeOf(split), countOf(split))),
  published: null,
  behind: (figures) => new Map(oc3Splits(figures).map((split) => [split.code, behindOf(split)])),
  json: ({ clean, gaps }, lines) => ({
    figures: figuresByCode(lines),
    rows: clean.map(({ row }) => rowJson(row)),
    gaps: gaps.map(gapJson),
  }),
  file: oc3File,
  chart: (lines) => ({
    caption: OC3.chart,
    labelHead: OC3.chartHead,
    shows: 'count',
    rows: lines
      .filter(({ section }) => section === OC3.sections.inTouch)
      .map((line) => ({ label: line.label, line })),
  }),
});

async function readFigures(tx: ReadTx, { period, asAt }: ReportFilter): Promise<Oc3Figures> {
  // An erased record has a number that was made up: it is in no file.
  const people = (await listOc3Facts(tx)).filter(({ erasedAt }) => erasedAt === null);
  const entries = oc3Entries(people, period, asAt);
  const gaps = oc3Gaps(entries, period);
  const wrong = new Set(gaps.map(({ entry }) => entry));
  return { entries, gaps, clean: entries.filter((entry) => !wrong.has(entry)), on: asAt ?? tx.today };
}

function placeOf({ code, section, label }: Split) {
  return { code, section, label };
}

function countOf(split: Split): number {
  return 'gaps' in split ? split.gaps.length : split.entries.length;
}

function behindOf(split: Split): Behind[] {
  return 'gaps' in split ? split.gaps.map(gapBehind) : split.entries.map(entryBehind);
}

function entryBehind({ person, reporting }: Entry): Behind {
  return behindOne(person, OC3.note(person.childId, reporting.age, dayInWords(reporting.on)));
}

function gapBehind({ entry, check, missing }: Gap): Behind {
  const note = OC3.gapNote(dayInWords(entry.reporting.on), OC3.check(check, missing));
  return behindOne(entry.person, note, pathOf(entry.person.youngPersonId, missing));
}

function pathOf(id: string, missing: Gap['missing']): string {
  const page = { activity: 'activity/new', accommodation: 'homes/new', 'the record': 'activity' }[missing];
  return `/young-people/${id}/${page}`;
}
