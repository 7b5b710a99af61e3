import type { Letters } from './letter.ts';
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
  },
  'caseloads.covered': {
    'those named': {
      subject: 'A colleague stands in for you',
      body: 'While you are away a colleague looks after your young people. It ends by itself on the last day; if you are back earlier, end it.',
      path: () => '/covers',
    },
  },
  'caseloads.cover-prolonged': {
    'those named': {
      subject: 'A cover lasts longer',
      body: 'The last day of a cover has been moved. Look until when.',
      path: () => '/covers',
    },
  },
  'caseloads.cover-ended': {
    'those named': {
      subject: 'A cover is ended',
      body: 'A cover was ended before its time. The worker looks after their young people again.',
      path: () => '/covers',
    },
  },
};
