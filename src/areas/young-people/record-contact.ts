import { z } from 'zod';
import { CONTACT_KINDS, IN_TOUCH_ANSWERS } from '#domain/imports/vocabulary.ts';
import { command } from '#platform/command.ts';
import { invalid, notFound } from '#platform/errors.ts';
import { choice, day, optionalText, optionalWholeNumber, recordId } from '#platform/fields.ts';
import { insertContacts } from './contacts.store.ts';
import { findYoungPerson } from './young-people.queries.ts';

/** A contact with a young person, or a try: what it was, how long, what it showed. */
export const recordContact = command({
  action: 'young-people.record-contact',
  input: z.object({
    youngPersonId: recordId('a young person'),
    contactOn: day('the day of the contact'),
    kind: choice('what kind of contact it was', CONTACT_KINDS),
    minutes: optionalWholeNumber('the minutes', 0, 1440),
    inTouch: choice('whether they are in touch', IN_TOUCH_ANSWERS),
    note: optionalText('the note', 4000),
  }),
  allow: ['worker', 'co-ordinator', 'manager', 'operator'],
  run: async (tx, input) => {
    const person = await findYoungPerson(tx, input.youngPersonId);
    if (!person) throw notFound('young person');
    const problems = [
      ...(input.contactOn > tx.today
        ? [{ field: 'contactOn', message: 'The day of the contact must be today or earlier' }]
        : []),
      ...(input.kind === 'no reply' && input.inTouch === 'yes'
        ? [
            {
              field: 'inTouch',
              message: 'Nobody replied, so this contact does not show that they are in touch',
            },
          ]
        : []),
    ];
    if (problems.length > 0) throw invalid(problems);
    const id = crypto.randomUUID();
    await insertContacts(tx, [
      {
        id,
        authority: person.authority,
        young_person_id: person.id,
        contact_on: input.contactOn,
        kind: input.kind,
        minutes: input.minutes,
        in_touch: input.inTouch,
        note: input.note,
      },
    ]);
    return {
      result: { id },
      audit: { subject: `contact:${id}`, youngPersonId: person.id, detail: { kind: input.kind } },
      events: [{ event: 'young-people.contact-recorded', payload: { youngPersonId: person.id } }],
    };
  },
});
