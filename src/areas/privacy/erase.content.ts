export const ERASE = {
  link: 'Erase this record',
  question: (name: string) => `Erase the record of ${name} for good?`,
  effects: [
    'Names, contact, address, notes, messages and what files said are gone from every page, list and export.',
    'They can no longer sign in.',
    'What figures count stays, and leads to nobody: month of birth, sex, ethnicity, dates and kinds of what happened.',
    'The audit says that it was done, by a number.',
  ],
  keeps: (day: string) =>
    `The case record of a care leaver must be kept until ${day} (Care Planning, Placement and Case Review Regulations 2010, regulation 50). This service’s copy may go earlier only if the council keeps that record elsewhere.`,
  keepsUnknown:
    'The case record of a care leaver must be kept until the 75th birthday. The birth date is not known here: find it out first.',
  warning: 'This cannot be undone.',
  ground: 'Why?',
  grounds: {
    'no longer needed': 'It is no longer needed for what it was collected for',
    objects: 'The young person objects, and nothing weighs more',
    'should not have been held': 'It should not have been held',
    'the law says so': 'The law or a court says so',
  },
  isRecordKept: 'Does the council hold the case record that the law makes it keep?',
  isSure: 'Are you sure?',
  yes: 'Yes',
  no: 'No',
  submit: 'Erase for good',
  done: 'The record is erased.',
} as const;

export const HOLD = {
  link: 'Set a legal hold',
  title: 'Set a legal hold',
  intro:
    'Nothing of this record goes while a hold is set: not on request, and not when its time is over. For a court, an inquiry or a complaint.',
  reason: 'Why?',
  reasonHint: 'Name the proceeding, not what it is about.',
  submit: 'Set the hold',
  done: 'The hold is set.',
  stands: (day: string, by: string) => `A legal hold was set on ${day} by ${by}.`,
  lift: 'Lift the hold',
  lifted: 'The hold is lifted.',
  somebody: 'somebody who is not here any more',
} as const;
