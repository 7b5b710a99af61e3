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
