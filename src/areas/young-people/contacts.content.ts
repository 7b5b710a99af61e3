export const KIND_NAMES: Readonly<Record<string, string>> = {
  visit: 'Visit',
  meeting: 'Meeting',
  call: 'Phone call',
  text: 'Text message',
  email: 'E-mail',
  letter: 'Letter',
  'no reply': 'Tried, no reply',
};

export const IN_TOUCH_NAMES: Readonly<Record<string, string>> = {
  yes: 'Yes',
  no: 'No',
  'refused contact': 'They do not want contact',
  'service no longer required': 'They no longer need the service',
  'returned home 6 months': 'They went home six months ago or more',
};

export const CONTACTS = {
  title: (name: string) => `Contact with ${name}`,
  activity: 'What they do',
  record: 'Record a contact',
  visits: 'Visits, every 8 weeks',
  noVisit: 'No visit is recorded yet.',
  nextVisit: (last: string, next: string) => `The last was on ${last}. The next is due by ${next}.`,
  overdue: (last: string, days: number) =>
    `The last was on ${last}. The next is ${days === 1 ? 'one day' : `${days} days`} overdue.`,
  entitlement: (contacts: number, hours: number) => `${contacts} contacts or ${hours} hours in a year`,
  entitlementHint: (contacts: number, hours: string) =>
    `${contacts === 1 ? 'One contact' : `${contacts} contacts`}, ${hours} in the last 12 months.`,
  met: 'Met',
  notMet: 'Not yet met',
  due: 'Overdue',
  onTime: 'On time',
  list: 'Contacts',
  none: 'No contact is recorded yet.',
  noneHint: 'Record each visit, call and message: it shows who is in touch, and when the next visit is due.',
  columns: {
    day: 'Day',
    kind: 'Kind',
    minutes: 'Minutes',
    inTouch: 'In touch?',
    note: 'Note',
    by: 'Recorded by',
  },
  older: 'Older contacts',
} as const;

export const RECORD_CONTACT = {
  title: 'Record a contact',
  contactOn: 'When was it?',
  kind: 'What kind of contact?',
  minutes: 'How many minutes?',
  inTouch: 'Are they in touch?',
  inTouchHint: 'What this contact showed.',
  note: 'Note (optional)',
  noteHint: 'What matters for next time. The young person can ask to read it.',
  submit: 'Save the contact',
  done: 'The contact is recorded.',
} as const;
