import type { ImportKind } from '#domain/imports/kinds.ts';

/** Why a file cannot be taken as a whole. Each is a sentence that says what to do. */
export const FILE_PROBLEMS = {
  tooLarge: 'The file is larger than 20 MB. Split it and bring in the parts.',
  empty: 'The file is empty.',
  noFiles: 'Choose at least one file',
  tooManyFiles: 'Bring in no more than 100 files at once',
  unknownKind:
    'Its name does not say what is in it. Name it after what it holds, such as referrals.csv or young_people.csv.',
  noSuchFile: 'There is no such file. Choose one from the list under Imports.',
  underWay: 'Another import is under way. Wait until it has finished, then try again.',
  tooManyColumns: (count: number, most: number) =>
    `The first line has ${count} columns; a file may have ${most} at most.`,
  tooManyRows: (count: number, most: number) =>
    `The file has ${number(count)} rows; it may have ${number(most)} at most. Split it and bring in the parts.`,
  values: (expected: number) =>
    `${expected} values with commas between them, as in the first line (a comma within a value needs quotation marks round the value)`,
  partedBy: (what: string) =>
    `The columns are parted by ${what}. Save the file as CSV with commas between them.`,
} as const;

function number(count: number): string {
  return count.toLocaleString('en-GB');
}

/** Why a row has no place here: the column, and what is expected in it. */
export const PLACE_PROBLEMS = {
  noAuthority: (column: string) => ({
    column,
    expected: 'the code of the council that it belongs to, or say which one you import for',
  }),
  unknownAuthority: (column: string) => ({
    column,
    expected: 'the nine-character code of a council in England that looks after children, such as E06000045',
  }),
  otherAuthority: (column: string, acting: string, isShared: boolean) => ({
    column,
    expected: isShared
      ? `${acting} as the first one: this import is for that council, and the first one owns it`
      : `${acting}: this import is for that council only`,
  }),
  unknownPerson: {
    column: 'child_id',
    expected: 'the number of a young person who is here already: bring in young people first',
  },
  severalPeople: {
    column: 'child_id',
    expected: 'a number that only one council here has: say which council you import for',
  },
} as const;

export const ROW_PROBLEMS = {
  because: (reason: string) => `something else, because of what is recorded: ${reason}`,
  contradictsRecords: 'something that fits what is already recorded: as it is, it contradicts another record',
} as const;

export const UNDO = {
  already: 'This import has been taken back already.',
} as const;

/** The kinds of file, as headings and in sentences. */
export const KIND_WORDS: Readonly<Record<ImportKind, string>> = {
  'young-people': 'Young people',
  referrals: 'Referrals',
  opportunities: 'Opportunities',
  courses: 'Course runs',
  activities: 'Activities',
  accommodation: 'Accommodation',
  contacts: 'Contacts',
  apprenticeships: 'Apprenticeships',
  destinations: 'Year 11 destinations',
};

export const IMPORTS = {
  title: 'Imports',
  intro:
    'Bring in CSV files from another system or a spreadsheet. Each row is taken by itself: what is missing becomes a question on the record, and a row that cannot be understood is named with what we expected. The same file twice changes nothing.',
  files: 'CSV files',
  filesHint:
    'UTF-8, no more than 20 MB together. You can choose several: they are taken in the order that their links need.',
  kind: 'What is in them',
  kindHint: 'Only needed where a file’s name does not begin with what is in it.',
  byName: 'As their names say',
  take: 'Bring them in',
  check: 'Only show what would change',
  earlier: 'Earlier imports',
  none: 'Nothing has been brought in yet',
  noneHint: 'Choose a file above, or start from a template below.',
  older: 'Older imports',
  duplicates: 'People who may be the same',
  duplicatesHint: 'A likely duplicate is never merged by itself. Decide who is who:',
  buses: 'Bus timetables',
  busesHint: 'Journeys are checked against the timetables that whoever runs the service brings in:',
  takeOut: 'Take files out',
  takeOutHint:
    'The same columns that an import takes. They hold personal data: keep them as safe as this service. Who takes them stands in the audit.',
  template: 'empty template',
  columns: { when: 'When', what: 'What came of it' },
  by: (who: string) => `by ${who}`,
  operator: 'System operator',
  undone: 'Taken back',
  counts: (created: number, updated: number, refused: number) =>
    `${number(created)} new, ${number(updated)} changed, ${number(refused)} refused`,
} as const;

export const RESULT = {
  done: 'Brought in',
  tried: 'What would change',
  receipt: 'Receipt of an import',
  running: 'Bringing in your files',
  trying: 'Looking at what would change',
  stay: 'Stay on this page: what came of it will stand below.',
  progress: (done: number, of: number) => `${number(done)} of ${number(of)} rows`,
  nothingChanged: 'Nothing was changed. To bring the files in, choose them again under Imports.',
  stopped: 'The import has stopped, and nothing was changed.',
  stoppedHint: (id: string) =>
    `Try again. If it happens again, tell whoever looks after this service the number ${id}.`,
  caption: 'Rows by file',
  columns: {
    file: 'File',
    read: 'Read',
    created: 'New',
    updated: 'Changed',
    unchanged: 'Unchanged',
    refused: 'Refused',
    questions: 'Questions',
  },
  refused: (file: string) => `Rows of ${file} that were not taken`,
  refusedColumns: { line: 'Where', column: 'Column', value: 'It says', expected: 'We expected' },
  line: (line: number) => `Line ${number(line)}`,
  wholeLine: 'The whole line',
  moreRefused: (count: number) =>
    `And ${number(count)} more. Put these right first: the others may have the same cause.`,
  valuesHint: 'What these rows say is shown now and kept nowhere.',
  unknown: (file: string, columns: readonly string[]) =>
    `${file}: we do not know these columns, so they were left out: ${columns.join(', ')}.`,
  duplicates: 'People who may be the same',
  pair: (later: string, earlier: string) => `${later} may be the same as ${earlier}.`,
  decide: 'Decide who is who',
  undo: 'Take this import back',
  lookAt: 'The receipt of this import',
  back: 'Imports',
  undoneOn: (day: string, removed: number, restored: number) =>
    `Taken back on ${day}: ${number(removed)} removed, ${number(restored)} put back as before.`,
  stayed: 'These stayed as they are',
  why: {
    'changed-since': 'Somebody has changed it since',
    'changed-by-a-later-import': 'A later import has changed it',
    'in-use': 'Something else has been recorded about it',
  },
  stayedColumns: { kind: 'Kind', key: 'Which', why: 'Why' },
  by: (who: string, day: string) => `${day}, by ${who}.`,
} as const;

export const UNDO_PAGE = {
  question: 'Take this import back?',
  effects: [
    'What it made goes, and what it changed is put back as it was.',
    'What somebody has changed or used since stays as it is, and is listed.',
    'The receipt stays, and says that it was taken back.',
  ],
  warning: 'This cannot be undone. To have the records again, bring the files in again.',
  submit: 'Take it back',
  done: 'The import has been taken back.',
} as const;
