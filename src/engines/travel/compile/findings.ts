/**
 * What a look at a feed found, in words an operator can act on. One finding stands for all rows of its kind:
 * `row` is the first of them (the header is row 1), `count` how many there are.
 */
export interface Finding {
  /** refused: the feed is not taken · put-right: mended while reading · left-out: skipped · note: good to know. */
  readonly level: 'refused' | 'put-right' | 'left-out' | 'note';
  readonly code: FindingCode;
  readonly file: string | null;
  readonly row: number | null;
  readonly count: number;
  readonly text: string;
}

type Wording = readonly [level: Finding['level'], text: (count: string, detail: string) => string];

const WORDINGS = {
  'not-a-zip': ['refused', () => 'This is not a zip file, or the end of it is missing.'],
  'not-a-feed': ['refused', () => 'The zip holds no timetable: none of the files of a GTFS feed is in it.'],
  'zip-locked': ['refused', () => 'The file is locked with a password.'],
  'zip-method': [
    'refused',
    () => 'The file is packed in a way that we cannot read (only deflate and plain).',
  ],
  'zip-path': ['refused', (_, name) => `The zip holds a name that points outside it: “${name}”.`],
  'zip-repeats-file': ['refused', () => 'The zip holds this file twice.'],
  'zip-too-many-files': ['refused', (_, most) => `The zip holds more than ${most} files.`],
  'zip-damaged': [
    'refused',
    () => 'The file is damaged inside the zip: what comes out is not what was put in.',
  ],
  'too-big': ['refused', (_, most) => `Unpacked it would be larger than we take (${most}).`],
  'too-many-rows': ['refused', (_, most) => `It has more rows than we take (${most}).`],
  'row-too-long': ['refused', () => 'The row does not end: a quotation mark is probably not closed.'],
  'file-missing': ['refused', () => 'The file is not in the zip, and without it there is no timetable.'],
  'file-empty': ['refused', () => 'The file is empty.'],
  'column-missing': ['refused', (_, name) => `The column ${name} is missing.`],
  'id-missing': ['refused', (_, name) => `The ${name} is blank.`],
  'id-repeated': ['refused', (_, id) => `“${id}” is used twice.`],
  'stop-unknown': ['refused', (_, id) => `The stop “${id}” is not in stops.txt.`],
  'trip-unknown': ['refused', (_, id) => `The trip “${id}” is not in trips.txt.`],
  'time-unreadable': ['refused', (_, time) => `“${time}” is not a time such as 08:05:00.`],
  'date-unreadable': ['refused', (_, date) => `“${date}” is not a date such as 20250714.`],
  'calendar-missing': [
    'refused',
    () => 'Neither calendar.txt nor calendar_dates.txt is there, so no bus has a day.',
  ],
  'nothing-runs': ['refused', () => 'On no day in its dates does any trip run.'],
  'times-after-midnight': [
    'put-right',
    (n) => `${n} rows start again at 00 after midnight; 24 hours were added.`,
  ],
  'times-backwards': [
    'put-right',
    (n) => `${n} rows go back in time; they were held at the time before them.`,
  ],
  'times-filled-in': [
    'put-right',
    (n) => `${n} rows have no time; it was worked out from the stops on both sides.`,
  ],
  'not-available': [
    'put-right',
    (n) => `${n} fields say “NA” where a number belongs; they were read as blank.`,
  ],
  'rows-short': [
    'put-right',
    (n) => `${n} rows have fewer fields than the header; the missing ones were read as blank.`,
  ],
  'sequence-missing': [
    'put-right',
    (n) => `${n} rows have no place in their trip; the order of the file was used.`,
  ],
  'headways-spread': ['put-right', (n) => `${n} trips that run “every so many minutes” were written out.`],
  'rows-untimed': ['left-out', (n) => `${n} rows at the start or end of a trip have no time.`],
  'trips-too-short': ['left-out', (n) => `${n} trips stop at fewer than two places.`],
  'trips-never-run': ['left-out', (n) => `${n} trips run on no day in the dates taken.`],
  'call-ahead-only': [
    'left-out',
    (n) => `At ${n} rows the bus comes only if somebody rings first; we do not count on it.`,
  ],
  'dates-cut': ['left-out', (_, range) => `Only ${range} were taken; the feed has more days.`],
  'stops-unserved': ['left-out', (n) => `${n} stops have no bus.`],
  'stops-unplaced': ['note', (n) => `${n} stops have no usable position: nobody can be walked to them.`],
  'set-down-only': ['note', (n) => `At ${n} rows people may only get off; nobody is sent there to get on.`],
  'pick-up-only': ['note', (n) => `At ${n} rows people may only get on.`],
  'no-transfers': [
    'note',
    () => 'There is no transfers.txt; walks between stops are worked out from where they are.',
  ],
  'transfers-unused': [
    'note',
    () => 'transfers.txt is not used; walks between stops are worked out from where they are.',
  ],
  'exceptions-obeyed': ['note', (n) => `${n} single-day exceptions (bank holidays, school days) are obeyed.`],
  'routes-unknown': [
    'note',
    (n) => `${n} trips name a route that is not in routes.txt; the line is shown as its code.`,
  ],
  'step-free-unknown': ['note', (n) => `For ${n} trips the feed does not say whether they are step-free.`],
  'ends-before-september': [
    'note',
    (_, day) => `The timetable ends on ${day}, before the autumn term: a newer one is needed.`,
  ],
  'other-time-zone': [
    'note',
    (_, zone) => `The feed says its times are in ${zone}; they are read as local time.`,
  ],
} as const satisfies Record<string, Wording>;

export type FindingCode = keyof typeof WORDINGS;

/** Collects findings, one per kind and file. */
export interface Findings {
  add(code: FindingCode, file: string | null, row?: number | null, detail?: string, count?: number): void;
  list(): Finding[];
}

export function startFindings(): Findings {
  const found = new Map<
    string,
    { code: FindingCode; file: string | null; row: number | null; detail: string; count: number }
  >();
  return {
    add(code, file, row = null, detail = '', count = 1) {
      if (count === 0) return;
      const known = found.get(`${code} ${file}`);
      if (known) known.count += count;
      else found.set(`${code} ${file}`, { code, file, row, detail, count });
    },
    list: () => [...found.values()].map((f) => worded(f.code, f.file, f.row, f.detail, f.count)),
  };
}

function worded(
  code: FindingCode,
  file: string | null,
  row: number | null,
  detail: string,
  count: number,
): Finding {
  const [level, text] = WORDINGS[code];
  return { level, code, file, row, count, text: text(count.toLocaleString('en-GB'), detail) };
}

/** Thrown while reading, caught in `readFeed`: the feed is refused whole, with this as the reason. */
export class FeedRefused extends Error {
  readonly finding: Finding;
  constructor(code: FindingCode, file: string | null, row: number | null = null, detail = '') {
    const finding = worded(code, file, row, detail.slice(0, 80), 1);
    super(finding.text);
    this.finding = finding;
  }
}
