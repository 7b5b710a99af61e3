import type { ConsentHow, ConsentPurpose } from '#domain/privacy/consents.ts';

export const HOW_NAMES: Readonly<Record<ConsentHow, string>> = {
  'referral form': 'On the referral form',
  page: 'On their own page',
  'told worker': 'Told me or their worker',
  text: 'By text message',
  'printed code': 'With a printed code',
  paper: 'On paper, signed',
};

export const CONSENTS = {
  title: (name: string) => `What ${name} agreed to`,
  activity: 'What they do',
  intro:
    'A yes holds for one purpose and one recipient, or for all of that kind. It can be taken back at any time, with effect at once.',
  record: 'Record an answer',
  columns: {
    what: 'What',
    basis: 'Rests on',
    whom: 'For whom',
    answer: 'Answer',
    how: 'How and when',
    change: 'Change',
  },
  everybody: 'All of that kind',
  somebody: 'Somebody who is not here any more',
  yes: 'Yes',
  no: 'No',
  notAsked: 'Not asked yet',
  withdrawn: 'taken back',
  until: (day: string) => `until ${day}`,
  ask: 'Record an answer',
  withdraw: 'Take back',
  about: (what: string) => ` about: ${what}`,
  bases: 'What needs no yes, and why that is lawful',
  basisNames: { consent: 'Their yes', 'public task': 'A public task', 'legal duty': 'A duty by law' },
  source: 'Source',
  history: 'What was said, newest first',
  said: (what: string, isYes: boolean) => `${isYes ? 'Yes' : 'No'}: ${what}`,
  takenBackOn: (day: string) => `Taken back on ${day}.`,
} as const;

export const RECORD = {
  title: 'Record what they said',
  purpose: 'What did you ask?',
  recipient: 'For whom?',
  answer: 'What did they say?',
  yes: 'Yes',
  no: 'No',
  how: 'How did they say it?',
  expiresOn: 'Until when does a yes count? (optional)',
  expiresOnHint: 'Leave blank where it counts until it is taken back.',
  submit: 'Save the answer',
  done: 'The answer is recorded.',
} as const;

export const WITHDRAW = {
  question: (what: string) => `Take back the yes: ${what}?`,
  effects: [
    'From now on nothing more is shared for this purpose.',
    'What was shared before stays known to those who have it: ask them to stop using it.',
    'The young person can say yes again at any time.',
  ],
  how: 'How did they say it?',
  submit: 'Take it back',
  done: 'It is taken back, with effect at once.',
} as const;

/** For the young person: plain and short. */
export const MINE = {
  title: 'What I agreed to',
  intro:
    'You decide who gets to know about you. You can change your mind at any time. It works straight away.',
  onlyFor: (name: string) => `This one is only about ${name}.`,
  now: { yes: 'You said yes.', no: 'You said no.', open: 'We have not asked you yet.' },
  yes: 'Yes, that is OK',
  no: 'No',
  takeBack: 'Change my mind: no',
  saidYes: 'Thank you. You said yes.',
  saidNo: 'OK. You said no. It works straight away.',
  help: 'Not sure? Ask your worker. Nobody will be cross if you say no.',
  why: {
    'tell employers': 'They hear your first name, what you want to learn and what helps you. Nothing else.',
    'tell colleges': 'The college can then have help ready when you start.',
    'share care status': 'You do not have to. Some places can give extra help if they know.',
    'hand on notes': 'Then you do not have to tell your story again.',
    'show photo': 'For example in a story about what you did well.',
  } satisfies Record<ConsentPurpose, string>,
} as const;
