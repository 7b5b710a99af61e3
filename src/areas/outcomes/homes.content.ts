import { type AccommodationCode, accommodationInWords, isSuitable } from '#domain/outcomes/accommodation.ts';

/** "Supported lodgings, suitable". */
export function homeInWords(code: AccommodationCode): string {
  const words = accommodationInWords(code);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}, ${isSuitable(code) ? 'suitable' : 'unsuitable'}`;
}

export const HOMES = {
  list: 'Where they live and lived',
  none: 'Nobody has recorded where they live.',
  noneHint: 'The return asks for it while we are in touch.',
  columns: { where: 'Where', from: 'From', until: 'Until', code: 'Code of the return' },
  stillThere: 'Still there',
  record: 'Record where they live',
  correct: 'Correct',
  correctHead: 'Put right',
  wrong: 'What was recorded wrongly',
  wrongColumns: { until: 'Counted until', why: 'Why it was wrong' },
} as const;

export const CORRECT_HOME = {
  title: 'Correct where they lived',
  lead: 'What was recorded stays in the history, with your reason. Reports of days before today show what was known then.',
  reason: 'Why is it corrected?',
  reasonHint:
    'Such as: the move was a week later. Whoever reads the record sees it, and so may the young person.',
  submit: 'Save what is right',
  done: 'It is put right. What was recorded first stays in the history.',
  never: 'They never lived there',
  neverTitle: 'They never lived there',
  neverSubmit: 'Take it out',
  neverDone: 'It counts no more. It stays in the history.',
} as const;

export const RECORD_HOME = {
  title: 'Where do they live?',
  code: 'Kind of place',
  codeHint: 'Suitable: safe, affordable, and right for them at this time. Somebody who knows them judges it.',
  choose: 'Choose one',
  startedOn: 'From which day?',
  startedOnHint: 'What was recorded before ends on this day.',
  endedOn: 'Until when? (optional)',
  endedOnHint: 'The first day on which they no longer lived there. Leave blank while they do.',
  submit: 'Save',
  done: 'It is recorded.',
} as const;
