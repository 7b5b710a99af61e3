import { dayInWords } from '#domain/shared/day.ts';
import type { Finding } from '#engines/travel/index.ts';
import type { TimetableView, Validity } from './timetable-view.ts';

const DAYS = (days: number) => (days === 1 ? 'a day' : `${days} days`);

const VALIDITY: Readonly<Record<Validity, (it: TimetableView) => string>> = {
  'not-begun': (it) => `Begins on ${dayInWords(it.validFrom)}.`,
  current: (it) => `${DAYS(it.daysLeft)} left.`,
  ending: (it) =>
    it.daysLeft === 0
      ? 'Ends today: a newer one is needed.'
      : `Ends in ${DAYS(it.daysLeft)}: a newer one is needed.`,
  ended: (it) =>
    `Ended on ${dayInWords(it.validTo)}: a newer one is needed. Until ${dayInWords(it.checkedUntil)} journeys are checked against its last days, and say so.`,
  'too-old': (it) =>
    `Ended on ${dayInWords(it.validTo)}, more than 26 weeks ago: journeys are not checked until a newer one is brought in.`,
};

/** How long a timetable still holds, as a sentence. */
export function validityInWords(it: TimetableView): string {
  return it.canBeOpened ? VALIDITY[it.validity](it) : TIMETABLES.otherRelease;
}

/** "stop_times.txt, row 17: …": where something was found, and what. */
export function findingInWords({ file, row, text }: Finding): string {
  const where = [file, row === null ? null : `row ${row.toLocaleString('en-GB')}`].filter(Boolean).join(', ');
  return where === '' ? text : `${where}: ${text}`;
}

export const TIMETABLES = {
  title: 'Bus timetables',
  intro:
    'Every journey is checked against these, from door to door: there by the start of the shift, and home after it.',
  none: 'No timetable is loaded.',
  noneHint:
    'Until one is, walks and bicycle rides are estimated, and bus journeys are not checked. Whoever runs the service brings one in.',
  area: 'Area',
  dates: 'Dates',
  holds: 'Still holds',
  size: 'What is in it',
  from: 'Where it comes from',
  range: (from: string, to: string) => `${dayInWords(from)} to ${dayInWords(to)}`,
  counts: (stops: number, trips: number) =>
    `${stops.toLocaleString('en-GB')} stops, ${trips.toLocaleString('en-GB')} trips`,
  imported: (file: string, day: string) => `${file}, brought in on ${dayInWords(day)}`,
  attribution: 'Licence',
  findings: (count: number) => `What was noticed when it was read (${count})`,
  levels: {
    refused: 'Refused',
    'left-out': 'Left out',
    'put-right': 'Put right',
    note: 'Good to know',
  } satisfies Record<Finding['level'], string>,
  flags: {
    'not-begun': 'Not yet',
    current: 'In use',
    ending: 'Ends soon',
    ended: 'Ended',
    'too-old': 'Too old',
  } satisfies Record<Validity, string>,
  otherRelease: 'It was read by another release of Foothold and cannot be opened: import it again.',
  cannotBeOpened: 'Cannot be opened',
  newer: 'Bringing in a newer one',
  newerText:
    'A timetable serves everybody on this service, so whoever runs it brings it in at the command line. A broken file changes nothing: the old one stays in use until the new one is whole.',
  newerCommand: 'npm run -s foothold -- timetable import FEED.zip --area "Southampton"',
  newerSource:
    'FEED.zip is a GTFS feed, such as that of the Bus Open Data Service for your region (data.bus-data.dft.gov.uk).',
  fares: 'What a ticket costs here: bus fares',
  need: (area: string) => `Bus timetable: ${area}`,
} as const;
