import { type Day, dayInWords } from '#domain/shared/day.ts';
import type { FareKind } from '#domain/travel/weekly-fare.ts';

export const FARES = {
  title: 'Bus fares',
  intro:
    'What a ticket costs here, as somebody looked it up. From these a young person sees what a week of going to work would cost them, beside the pay.',
  none: 'No fare is known',
  noneHint: 'Until one is, journeys are shown without a price. Nothing is guessed.',
  add: 'Add a fare',
  columns: { ticket: 'Ticket', price: 'Price', who: 'Who may buy it', when: 'When' },
  kinds: {
    single: 'One way',
    day: 'A day',
    week: 'A week',
    'four weeks': 'Four weeks',
  } satisfies Record<FareKind, string>,
  ages: (from: number | null, to: number | null) => {
    if (from !== null && to !== null) return `aged ${from} to ${to}`;
    if (from !== null) return `aged ${from} or over`;
    return to === null ? '' : `aged ${to} or under`;
  },
  everybody: 'Everybody',
  apprentices: 'Apprentices',
  people: 'People',
  from: (day: Day) => `From ${dayInWords(day)}`,
  until: (from: Day, to: Day) => `${dayInWords(from)} to ${dayInWords(to)}`,
  ended: 'Ended',
  change: 'Change',
  end: 'End',
  source: (where: string) => `Found at: ${where}`,
  problems: {
    ages: 'The oldest age must be the youngest or above',
    dates: 'The first day must be on or before the last, which is noted already',
    lastDay: 'The last day must be on or after the first',
  },
} as const;

export const FARE_FORM = {
  add: 'Add a fare',
  change: 'Correct a fare',
  rises: 'Where a price rises, end the old fare and add the new one, so that each counts on its days.',
  name: 'Name of the ticket',
  nameHint: 'Such as “Single” or “Under 19 week ticket”',
  kind: 'What is it good for?',
  pence: 'Price in pounds',
  ageFrom: 'Youngest age that may buy it',
  ageTo: 'Oldest age that may buy it',
  ageHint: 'Leave it blank where there is no limit',
  apprentices: 'Is it only for apprentices?',
  validFrom: 'First day of this price',
  source: 'Where did you find it?',
  sourceHint: 'The operator’s page or leaflet, so that somebody can look again',
  submit: 'Save the fare',
  added: 'The fare has been added.',
  changed: 'The fare has been changed.',
  endTitle: (name: string) => `End the fare “${name}”`,
  lastDay: 'Last day of this price',
  endSubmit: 'End the fare',
  endDone: 'The last day of the fare is noted.',
  yes: 'Yes',
  no: 'No',
} as const;
