import type { Refusal } from '#domain/shared/refusal.ts';

export const MERGE_PROBLEMS = {
  decidedAlready: 'Somebody else has just decided about these two. Look at the list again.',
  mergedAlready: 'One of the two has been merged with another record meanwhile. Look at the list again.',
  notMerged: 'These two are not merged any more. Look at the list again.',
  bothHoldOne: {
    code: 'both-hold-one',
    staffText:
      'Both records hold something that one person can have only once: a placement in the same weeks, an apprenticeship with the same start, or a destination for the same school year. Put that right on one of them first.',
    kindText: 'We have you twice, and are putting that right.',
  } satisfies Refusal,
} as const;

export const DUPLICATES = {
  title: 'People who may be the same',
  intro:
    'Two records have the same names and the same date of birth. Nothing is put together by itself: look at both, and decide.',
  none: 'Nobody waits to be decided about',
  noneHint:
    'When a referral or a file brings somebody with the name and birth date of somebody who is here, they stand here.',
  waiting: 'Waiting to be decided',
  merged: 'Put together',
  columns: {
    who: 'Who',
    earlier: 'First record',
    later: 'Later record',
    when: 'Noticed',
    decided: 'Decided',
  },
  noReference: 'No reference',
  more: 'Older ones',
  undo: 'Undo',
} as const;

export const PAIR = {
  question: 'Are these the same person?',
  rows: {
    name: 'Name',
    dateOfBirth: 'Date of birth',
    sex: 'Sex',
    ethnicity: 'Ethnic origin',
    careStatus: 'Care status',
    childId: 'Number for the return',
    references: 'Referrals',
    postcode: 'Postcode',
    phone: 'Phone',
    email: 'E-mail',
    worker: 'Worker',
    contacts: 'Contacts',
    activities: 'Activities',
    placements: 'Placements',
  },
  columns: { what: 'What we know', earlier: 'First record', later: 'Later record' },
  caption: 'Both records',
  decision: 'Are these the same person?',
  same: 'Yes, the same person',
  sameHint:
    'Everything of the later record goes to the first one, which takes what it did not know. This can be undone.',
  different: 'No, two people',
  differentHint: 'Both stay as they are, and we do not ask again.',
  submit: 'Decide',
  choose: 'Select whether these are the same person',
  mergedNotice: 'The two records are one now.',
  apartNotice: 'They stay two people.',
  notKnown: 'Not known',
  noFixedAbode: 'No fixed home',
} as const;

export const UNDO_MERGE = {
  question: 'Undo putting these two together?',
  effects: [
    'What came from the later record goes back to it.',
    'What was filled in from it is taken out again, unless somebody has changed it since.',
    'What was recorded since stays with the first record.',
    'The two stand in the list again, to be decided.',
  ],
  submit: 'Undo',
  done: 'The two records are apart again.',
} as const;
