import { optionalDay, optionalEmail, optionalText, optionalWholeNumber } from '#platform/fields.ts';

/** Whom to talk to. */
export const contactInput = {
  contactName: optionalText('the name of your contact', 200),
  contactEmail: optionalEmail('the contact’s e-mail address'),
  contactPhone: optionalText('the contact’s phone number', 40),
};

/** How often they may be asked, and from when: employers are protected. */
export const protectionInput = {
  contactsAMonthMax: optionalWholeNumber('how many young people we may ask about in a month', 0, 100),
  notBeforeOn: optionalDay('the day before which we ask nothing'),
};
