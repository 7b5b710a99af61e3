import { z } from 'zod';
import { FARE_KINDS } from '#domain/travel/weekly-fare.ts';
import {
  choice,
  day,
  optionalPounds,
  optionalText,
  optionalWholeNumber,
  optionalYesNo,
  text,
} from '#platform/fields.ts';

const PENCE_MAX = 100_000;
const AGE_MAX = 120;

/** A fare as somebody looked it up. Pounds as written, or whole pence. */
export const fareInput = z.object({
  name: text('the name of the ticket', 100),
  kind: choice('what it is good for', FARE_KINDS),
  pence: optionalPounds('the price', PENCE_MAX).pipe(z.number('Enter the price')),
  ageFrom: optionalWholeNumber('the youngest age', 0, AGE_MAX),
  ageTo: optionalWholeNumber('the oldest age', 0, AGE_MAX),
  isForApprentices: optionalYesNo('is it only for apprentices?').transform((answer) => answer ?? false),
  validFrom: day('the first day of this price'),
  source: optionalText('where you found it', 300),
});

export type FareFacts = z.output<typeof fareInput>;
