import type { Day } from '#domain/shared/day.ts';
import { ask, may, must, type RecordOf, type RowFindings, where } from '../columns.ts';
import { contactKind, inTouch } from '../values/choices.ts';
import { email } from '../values/contact.ts';
import { calendarDay } from '../values/dates.ts';
import { minutesUpTo } from '../values/numbers.ts';
import { identifier } from '../values/words.ts';

export const contactColumns = {
  childId: must('child_id', identifier),
  contactOn: must('contact_on', calendarDay),
  kind: must('kind', contactKind),
  minutes: may('minutes', minutesUpTo(1440)),
  workerEmail: may('worker_email', email),
  /** What the contact showed. */
  inTouch: ask('in_touch', inTouch, 'What did the contact show?'),
};

export type ContactRecord = RecordOf<typeof contactColumns>;

export function checkContact(contact: ContactRecord, on: Day): RowFindings {
  return {
    questions: where([
      contact.contactOn > on,
      { column: 'contact_on', text: 'The day of the contact is still to come. Is it right?' },
    ]),
  };
}
