/** Words of the files that no other room owns, as they are stored. */

/** No licence is the same as a blank. */
export const LICENCES = ['none', 'provisional', 'full'] as const;

/** "Not sure" is an answer here: it is kept, and asked about, because a claim must not be damaged by joining. */
export const BENEFITS = ['none', 'UC', 'JSA', 'ESA', 'other', 'not sure'] as const;

export const CONTACT_KINDS = ['visit', 'meeting', 'call', 'text', 'email', 'letter', 'no reply'] as const;

/** What a contact showed, in the words of the return's IN_TOUCH. */
export const IN_TOUCH_ANSWERS = [
  'yes',
  'no',
  'refused contact',
  'service no longer required',
  'returned home 6 months',
] as const;

/** What somebody in Year 11 means to do. Other words are kept as they come. */
export const INTENDED_DESTINATIONS = [
  'college',
  'sixth form',
  'apprenticeship',
  'work based training',
  'employment',
] as const;

/** How far a Year-11 destination has got. */
export const DESTINATION_STATUSES = ['confirmed', 'applied', 'none'] as const;
