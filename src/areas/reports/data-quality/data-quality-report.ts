import {
  MISSING_CODES,
  type Missing,
  ODD_CODES,
  type Odd,
  recordIssues,
} from '#domain/outcomes/data-quality.ts';
import { share } from '#domain/outcomes/shares.ts';
import type { ReadTx } from '#platform/actor.ts';
import { countLine, type Line, protectedShareLine, protectList } from '../lines.ts';
import { type Behind, behindOne, type ReportFilter, report } from '../report.ts';
import { behindSplits, type Split, splitLines } from '../splits.ts';
import { DATA_QUALITY } from './data-quality.content.ts';
import { type KeptRecord, listRecords } from './records.queries.ts';

type Issue = Missing | Odd;

/** A record, and what is missing in it or does not fit. */
interface Looked {
  readonly record: KeptRecord;
  readonly issues: readonly Issue[];
}

const { sections } = DATA_QUALITY;
const SECTIONS = [
  { section: sections.missing, codes: MISSING_CODES as readonly Issue[] },
  { section: sections.odd, codes: ODD_CODES as readonly Issue[] },
] as const;
/** For what no worker can answer. */
const OF_DATA_OFFICER: readonly Issue[] = [
  'no-number',
  'may-be-the-same',
  'no-care-status',
  'status-and-age',
];

/** What is missing in the records or does not fit, and whose it is to say how it is. */
export const DATA_QUALITY_REPORT = report({
  name: 'data-quality',
  words: DATA_QUALITY,
  of: 'day',
  figures: async (tx: ReadTx, { on }: ReportFilter): Promise<Looked[]> =>
    (await listRecords(tx)).map((record) => ({ record, issues: recordIssues(record, on) })),
  exact: (all) => splitLines(qualitySplits(all)),
  published: publishedQuality,
  behind: (all) => behindSplits(qualitySplits(all)),
  chart: (lines) => ({
    caption: DATA_QUALITY.chart,
    labelHead: DATA_QUALITY.chartHead,
    shows: 'count',
    rows: lines
      .filter(({ section }) => section === sections.missing)
      .map((line) => ({ label: line.label, line })),
  }),
});

function qualitySplits(all: readonly Looked[]): Split[] {
  const complete = all.filter(({ issues }) => issues.length === 0);
  return [
    { code: 'records', section: sections.records, label: DATA_QUALITY.records, people: all.map(bare) },
    {
      ...{ code: 'complete', section: sections.records, label: DATA_QUALITY.complete },
      ...{ people: complete.map(bare), share: share(complete.length, all.length) },
    },
    ...SECTIONS.flatMap(({ section, codes }) =>
      codes.map((code) => ({
        ...{ code, section, label: DATA_QUALITY.issues[code] },
        people: withIssue(all, code).map(({ record }) =>
          behind(record, code, DATA_QUALITY.note(record.childId, ownerOf(record, code))),
        ),
      })),
    ),
    ...ownerSplits(all),
  ];
}

/** Each thing that somebody is to answer, by who that is: a person may stand there more than once. */
function ownerSplits(all: readonly Looked[]): Split[] {
  const questions = all.flatMap(({ record, issues }) =>
    issues.map((issue) => ({
      owner: ownerOf(record, issue),
      one: behind(record, issue, DATA_QUALITY.issues[issue]),
    })),
  );
  return [...Map.groupBy(questions, ({ owner }) => owner)]
    .sort(([a, these], [b, those]) => those.length - these.length || (a < b ? -1 : 1))
    .map(([label, those], at) => ({
      ...{ code: `owner-${at + 1}`, section: sections.owners, label },
      people: those.map(({ one }) => one),
    }));
}

/** What may leave the service: no owners. A record may lack several things, so only the first two numbers have a sum. */
function publishedQuality(all: readonly Looked[]): Line[] {
  const complete = all.filter(({ issues }) => issues.length === 0).length;
  const { cells, total } = protectList([complete, all.length - complete]);
  return [
    countLine({ code: 'records', section: sections.records, label: DATA_QUALITY.records }, total),
    protectedShareLine(
      { code: 'complete', section: sections.records, label: DATA_QUALITY.complete },
      share(complete, all.length),
      cells[0] ?? 'c',
      total,
    ),
    ...SECTIONS.flatMap(({ section, codes }) =>
      codes.map((code) =>
        countLine(
          { code, section, label: DATA_QUALITY.issues[code] },
          protectList([withIssue(all, code).length]).total,
        ),
      ),
    ),
  ];
}

function withIssue(all: readonly Looked[], code: Issue): Looked[] {
  return all.filter(({ issues }) => issues.includes(code));
}

function ownerOf({ worker }: KeptRecord, issue: Issue): string {
  if (OF_DATA_OFFICER.includes(issue)) return DATA_QUALITY.dataOfficer;
  return worker ?? DATA_QUALITY.nobodyNamed;
}

function bare({ record }: Looked): Behind {
  return behindOne(record, record.childId ?? '');
}

/** Where it is answered; a record's own page where there is no other. */
function behind(record: KeptRecord, issue: Issue, note: string): Behind {
  const pages: Partial<Record<Issue, string>> = {
    'activity-not-known': `/young-people/${record.youngPersonId}/activity/new`,
    'home-not-known': `/young-people/${record.youngPersonId}/homes/new`,
    'no-contact': `/young-people/${record.youngPersonId}/contacts/new`,
    'may-be-the-same': '/duplicates',
  };
  return behindOne(record, note, pages[issue]);
}
