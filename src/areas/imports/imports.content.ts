/** Why a file cannot be taken as a whole. Each is a sentence that says what to do. */
export const FILE_PROBLEMS = {
  tooLarge: 'The file is larger than 20 MB. Split it and bring in the parts.',
  empty: 'The file is empty.',
  noFiles: 'Choose at least one file',
  tooManyFiles: 'Bring in no more than 100 files at once',
  unknownKind:
    'Its name does not say what is in it. Name it after what it holds, such as referrals.csv or young_people.csv.',
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
  contradictsRecords: 'something that fits what is already recorded: as it is, it contradicts another record',
} as const;

export const UNDO = {
  already: 'This import has been taken back already.',
} as const;
