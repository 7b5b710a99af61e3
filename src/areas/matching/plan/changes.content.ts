import type { OfferChange } from '#domain/matching/offer-changes.ts';

/** What an employer or college could change, as it is said to them. */
export const CHANGE_NAMES: Readonly<Record<OfferChange, string>> = {
  places: 'One more place',
  start: 'Another start',
  days: 'Other days',
  hours: 'Other hours',
  entry: 'Lower entry requirements',
  age: 'A lower age',
  pay: 'Pay that is lawful for their age',
  travel: 'The same work nearer to them, or when there is a bus',
  'step-free': 'Work without steps',
  'taking-again': 'Taking people again',
};
