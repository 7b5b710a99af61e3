import type { Letters } from './letter.ts';
import { toInterviewFile, toMatch } from './letter-paths.ts';

const FILE = { words: 'To put it into your calendar', path: toInterviewFile };

/** About an option on its way. */
export const MATCH_LETTERS: Letters = {
  'matches.put-to-young-person': {
    'young person': {
      subject: 'Something for you to look at',
      body: 'We have found something that you may like. Have a look and tell us yes or no. It is up to you.',
      path: toMatch,
    },
    worker: {
      subject: 'An option for one of your young people',
      body: 'An option has been put to one of your young people. If they have no e-mail, please ask them and record what they say.',
      path: toMatch,
    },
  },
  'matches.wanted': {
    'co-ordinators': {
      subject: 'A yes to an option',
      body: 'A young person has said yes to an option. The next step is to ask the employer.',
      path: toMatch,
    },
  },
  'matches.sent-to-employer': {
    organisation: {
      whileAgreed: true,
      subject: 'A young person would like to come to you',
      body: 'A young person would like a place that you offer. Please look, and answer within 15 days. It takes a minute.',
      path: toMatch,
    },
  },
  'matches.employer-reminded': {
    organisation: {
      whileAgreed: true,
      subject: 'A young person is waiting for your answer',
      body: 'You were asked about a place that you offer. Please answer yes or no, so that nobody waits in vain.',
      path: toMatch,
    },
  },
  'matches.offered': {
    'co-ordinators': {
      subject: 'An offer has been made',
      body: 'An employer or provider has made an offer.',
      path: toMatch,
    },
    worker: {
      subject: 'An offer for one of your young people',
      body: 'One of your young people has an offer. Please help them to decide.',
      path: toMatch,
    },
    'young person': {
      subject: 'Good news for you',
      body: 'You have an offer. Have a look and tell us whether you want it.',
      path: toMatch,
    },
  },
  'matches.accepted': {
    'co-ordinators': {
      subject: 'An offer has been taken',
      body: 'A young person has taken an offer. The next step is the gate before day one.',
      path: toMatch,
    },
    worker: {
      subject: 'An offer has been taken',
      body: 'One of your young people has taken an offer.',
      path: toMatch,
    },
    organisation: {
      subject: 'The place has been taken',
      body: 'The young person has said yes to your place. We will be in touch about the first day.',
      path: toMatch,
    },
  },
  'matches.interview-set': {
    'young person': {
      subject: 'They want to meet you',
      body: 'Somebody whom you asked wants to meet you. Open the page to see when and where. You can bring somebody with you.',
      also: FILE,
      path: toMatch,
    },
    worker: {
      subject: 'An interview for one of your young people',
      body: 'One of your young people is asked to an interview. Open the page to see when and where.',
      also: FILE,
      path: toMatch,
    },
    'co-ordinators': {
      subject: 'An interview is set',
      body: 'An interview is set for a young person. Open the page to see when and where.',
      also: FILE,
      path: toMatch,
    },
    organisation: {
      whileAgreed: true,
      subject: 'An interview is set',
      body: 'An interview with a young person is set. Open the page to see when and where.',
      also: FILE,
      path: toMatch,
    },
  },
  'matches.interview-moved': {
    'young person': {
      subject: 'Your meeting is at another time',
      body: 'You meet at another time than we told you. Open the page to see when and where. You can bring somebody with you.',
      also: FILE,
      path: toMatch,
    },
    worker: {
      subject: 'An interview was moved',
      body: 'An interview of one of your young people was moved. Open the page to see when and where.',
      also: FILE,
      path: toMatch,
    },
    'co-ordinators': {
      subject: 'An interview was moved',
      body: 'An interview of a young person was moved. Open the page to see when and where.',
      also: FILE,
      path: toMatch,
    },
    organisation: {
      whileAgreed: true,
      subject: 'An interview was moved',
      body: 'An interview with a young person was moved. Open the page to see when and where.',
      also: FILE,
      path: toMatch,
    },
  },
  // Whoever did not know of it, or ended it, is not named in the event, and is not told.
  'matches.ended': {
    'co-ordinators': {
      subject: 'An option has ended',
      body: 'An option for a young person has ended. Open it to see why.',
      path: toMatch,
    },
    worker: {
      subject: 'An option for one of your young people has ended',
      body: 'An option for one of your young people has ended. Open it to see why, and talk with them about what comes next.',
      path: toMatch,
    },
    'young person': {
      subject: 'News about one of your choices',
      body: 'One of your choices is over. It is not about you. Have a look. We keep looking for you.',
      path: toMatch,
    },
    organisation: {
      subject: 'A young person will not come',
      body: 'A young person who wanted to come to you has found another way, or cannot come. There is nothing for you to do. Thank you for being ready for them.',
      path: toMatch,
    },
  },
  'matches.brought-back': {
    worker: {
      subject: 'An option is open again',
      body: 'An option for one of your young people is open again.',
      path: toMatch,
    },
    organisation: {
      whileAgreed: true,
      subject: 'A young person would like to come after all',
      body: 'A young person would like to come to you after all. Please look, and answer within 15 days.',
      path: toMatch,
    },
  },
};
