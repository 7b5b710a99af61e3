import { dayInWords } from '#domain/shared/day.ts';
import type { Letters } from './letter.ts';
import type { LetterFacts } from './letter-facts.ts';
import { toCaseload } from './letter-paths.ts';

/** About whose young person somebody is, and who stands in. */
export const CASELOAD_LETTERS: Letters = {
  'caseloads.handover-planned': {
    'next worker': {
      subject: 'You are to be somebody’s worker',
      body: 'A colleague hands over to you soon. From your first day you see the record and a note that was left for you. Until then the worker of today looks after it.',
      whileHandedOver: true,
      path: toCaseload,
    },
    'those named': {
      subject: 'A handover is planned',
      body: 'Somebody on your list passes to another worker soon. You look after them until the evening before. Until then it can be undone.',
      whileHandedOver: true,
      path: toCaseload,
    },
    'co-ordinators': {
      subject: 'A handover is planned',
      body: 'A young person or several pass to another worker soon. The list of caseloads says who and when.',
      whileHandedOver: true,
      path: () => '/caseloads',
    },
  },
  'caseloads.handed-over': {
    'next worker': {
      subject: 'You are somebody’s worker now',
      body: 'A colleague has handed over to you. Open your list: what is under way is there, and a note if one was left for you.',
      whileHandedOver: true,
      path: () => '/home',
    },
    'those named': {
      subject: 'Your handover is done',
      body: 'Somebody who was on your list has another worker now. You do not see their record any more.',
      whileHandedOver: true,
      path: toCaseload,
    },
    'co-ordinators': {
      subject: 'A young person has another worker',
      body: 'A young person or several have passed to another worker. The list of caseloads says who looks after whom.',
      whileHandedOver: true,
      path: () => '/caseloads',
    },
  },
  'caseloads.worker-changed': {
    'young person': {
      subject: 'You have a new worker',
      body: 'You have a new worker now. Have a look who it is. If you have a question, ask them, or anybody you trust here.',
      whileHandedOver: true,
      path: () => '/my-workers',
    },
  },
  'caseloads.handover-undone': {
    'those named': {
      subject: 'A handover does not come',
      body: 'A handover that was planned has been undone. The worker of today stays.',
      path: toCaseload,
    },
  },
  'caseloads.cover-set': {
    'those named': {
      subject: 'You are asked to cover',
      body: 'You stand in for a colleague. From the first day to the evening of the last their young people are on your list. If you cannot, end the cover and tell them.',
      path: () => '/covers',
    },
    'co-ordinators': {
      subject: 'Somebody stands in for a worker',
      body: 'A worker is away for some time, and a colleague stands in. The list of caseloads says who and until when.',
      path: () => '/caseloads',
    },
    'young people covered': {
      subject: 'Somebody helps you while your worker is away',
      tells: { of: 'cover', words: coverWords },
      body: 'You can see who works with you here:',
      whileCovered: true,
      path: () => '/my-workers',
    },
  },
  'caseloads.covered': {
    'those named': {
      subject: 'A colleague stands in for you',
      body: 'While you are away a colleague looks after your young people. They are told by e-mail, or by text where they asked for that. Who has neither hears it from you. It ends by itself on the last day; if you are back earlier, end it.',
      path: () => '/covers',
    },
  },
  'caseloads.cover-prolonged': {
    'those named': {
      subject: 'A cover lasts longer',
      body: 'The last day of a cover has been moved. Look until when.',
      path: () => '/covers',
    },
    'young people covered': {
      subject: 'Somebody helps you for longer',
      tells: { of: 'cover', words: longerWords },
      body: 'You can see who works with you here:',
      whileCovered: true,
      path: () => '/my-workers',
    },
  },
  'caseloads.cover-ended': {
    'those named': {
      subject: 'A cover is ended',
      body: 'A cover was ended before its time. The worker looks after their young people again.',
      path: () => '/covers',
    },
    'young people told': {
      subject: 'Who works with you has changed',
      body: 'We told you that somebody helps you while your worker is away. That is over earlier now. You can see who works with you here:',
      path: () => '/my-workers',
    },
  },
};

type Cover = LetterFacts['cover'];

// A sentence a line, in easy words: half of those who read it asked for easy read, and nobody minds.
function coverWords(cover: Cover): string {
  const { worker, standIn, startsOn, endsOn } = cover;
  const days =
    startsOn === endsOn
      ? `on ${dayInWords(startsOn)}`
      : `from ${dayInWords(startsOn)} to ${dayInWords(endsOn)}`;
  return [
    `${worker} is away ${days}.`,
    `${standIn} helps you in that time.`,
    ...reach(cover),
    `After that ${worker} is back.`,
  ].join('\n');
}

function longerWords(cover: Cover): string {
  const { worker, standIn, endsOn } = cover;
  return [
    `${worker} is away for longer.`,
    `${standIn} helps you until ${dayInWords(endsOn)}.`,
    ...reach(cover),
  ].join('\n');
}

function reach({ standIn, standInEmail }: Cover): string[] {
  return standInEmail === null ? [] : [`Write to ${standIn} at ${standInEmail}.`];
}
