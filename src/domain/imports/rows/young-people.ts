import type { Day } from '#domain/shared/day.ts';
import { ask, may, must, type RecordOf, type RowFindings, where } from '../columns.ts';
import { careStatus, ethnicity, sex } from '../values/choices.ts';
import { authorityCode } from '../values/contact.ts';
import { calendarDay } from '../values/dates.ts';
import { identifier, words, yesNo } from '../values/words.ts';
import { birthMisfits, personQuestions } from './person.ts';

export const youngPersonColumns = {
  /** The authority's own number for the return. */
  childId: must('child_id', identifier),
  firstName: ask('first_name', words(100), 'What is their first name?'),
  lastName: ask('last_name', words(100), 'What is their last name?'),
  dateOfBirth: ask('date_of_birth', calendarDay, 'When were they born?'),
  sex: ask('sex', sex, 'What is their sex, for the return?'),
  ethnicity: ask('ethnicity', ethnicity, 'How would they describe their ethnicity?'),
  /** Blank: the authority that imports. */
  localAuthority: may('local_authority', authorityCode),
  careStatus: ask('care_status', careStatus, 'Which care leaver status do they have?'),
  inArea: ask('in_area', yesNo, 'Do they live in the area?'),
  hasDisability: ask('disability', yesNo, 'Do they have a disability?'),
  /** As imported; the return takes custody from accommodation episodes. */
  inCustody: ask('in_custody', yesNo, 'Are they in custody?'),
  referredOn: may('referred_on', calendarDay),
  diedOn: may('died_on', calendarDay),
};

export type YoungPersonRecord = RecordOf<typeof youngPersonColumns>;

export function checkYoungPerson(person: YoungPersonRecord, on: Day): RowFindings {
  const { dateOfBirth: bornOn, referredOn, diedOn } = person;
  const isBeforeBirth = (day: Day | null) => bornOn !== null && day !== null && day < bornOn;
  return {
    misfits: [
      ...birthMisfits('date_of_birth', bornOn, on),
      ...where(
        [isBeforeBirth(referredOn), { column: 'referred_on', expected: 'a day after the date of birth' }],
        [isBeforeBirth(diedOn), { column: 'died_on', expected: 'a day after the date of birth' }],
      ),
    ],
    questions: [
      ...personQuestions(person, on),
      ...where(
        [
          referredOn !== null && referredOn > on,
          { column: 'referred_on', text: 'The day of the referral is still to come. Is it right?' },
        ],
        [
          diedOn !== null && diedOn > on,
          { column: 'died_on', text: 'The day of death is still to come. Is it right?' },
        ],
      ),
    ],
  };
}
