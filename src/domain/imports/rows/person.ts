import { ageOn, type Day } from '#domain/shared/day.ts';
import { type Misfit, type Question, where } from '../columns.ts';
import { isWholePostcode, NO_FIXED_ABODE } from '../values/contact.ts';

/** Ages that nobody is surprised by here (a referral may come early, a record may run late); others are asked about. */
const USUAL_AGES = { least: 13, most: 30 };

/** A date of birth that cannot be: not before the day on which the file is read. */
export function birthMisfits(column: string, bornOn: Day | null, on: Day): Misfit[] {
  return where([bornOn !== null && bornOn >= on, { column, expected: 'a date of birth before today' }]);
}

/** What is odd about a person's date of birth, and still possible. */
export function personQuestions(person: { readonly dateOfBirth: Day | null }, on: Day): Question[] {
  const age = person.dateOfBirth === null ? null : ageOn(person.dateOfBirth, on);
  return where([
    age !== null && (age < USUAL_AGES.least || age > USUAL_AGES.most),
    { column: 'date_of_birth', text: `The date of birth makes them ${age}. Is it right?` },
  ]);
}

/** A postcode that is only part of one. */
export function postcodeQuestions(postcode: string | null): Question[] {
  const isPart = postcode !== null && postcode !== NO_FIXED_ABODE && !isWholePostcode(postcode);
  return where([
    isPart,
    { column: 'postcode', text: 'What is the whole postcode? Journeys cannot be checked from part of it.' },
  ]);
}
