import type { Letters } from './letter.ts';
import { toPlacement } from './letter-paths.ts';

/** About the ten weeks and their reviews. */
export const PLACEMENT_LETTERS: Letters = {
  'placements.confirmed': {
    organisation: {
      subject: 'A placement is confirmed',
      body: 'Everything is ready for the first day. Open the page to see when and who.',
      path: toPlacement,
    },
    worker: {
      subject: 'A placement is confirmed',
      body: 'The placement of one of your young people is confirmed.',
      path: toPlacement,
    },
    'young person': {
      subject: 'Your first day',
      body: 'Everything is ready. Open the page to see where to be, when, and how to get there.',
      path: toPlacement,
    },
    supervisor: {
      subject: 'A young person is coming to you',
      body: 'Everything is ready for the first day of somebody whom you supervise. Open the page to see when and who.',
      path: toPlacement,
    },
  },
  'placements.started': {
    worker: {
      subject: 'A placement has started',
      body: 'The placement of one of your young people has started.',
      path: toPlacement,
    },
  },
  'placements.attendance-worry': {
    'co-ordinators': {
      subject: 'Somebody was not there',
      body: 'Attendance at a placement needs a call today. Open it to see which days.',
      path: toPlacement,
    },
    worker: {
      subject: 'One of your young people was not there',
      body: 'Attendance at a placement needs a call today. Open it to see which days.',
      path: toPlacement,
    },
  },
  'placements.paused': {
    worker: {
      subject: 'A placement is paused',
      body: 'The placement of one of your young people is paused. The end moves with it.',
      path: toPlacement,
    },
    organisation: {
      subject: 'A placement is paused',
      body: 'A placement with you is paused. The end moves with it.',
      path: toPlacement,
    },
    supervisor: {
      subject: 'A placement is paused',
      body: 'A placement that you supervise is paused. The end moves with it.',
      path: toPlacement,
    },
  },
  'placements.left-early': {
    'co-ordinators': {
      subject: 'A placement has ended early',
      body: 'A placement has ended early. The referral is open again for a second chance.',
      path: toPlacement,
    },
    worker: {
      subject: 'A placement has ended early',
      body: 'A placement has ended early. Please talk with the young person about what comes next.',
      path: toPlacement,
    },
  },
  'placements.resumed': {
    worker: {
      subject: 'A placement goes on',
      body: 'The placement of one of your young people goes on after its pause.',
      path: toPlacement,
    },
    organisation: {
      subject: 'A placement goes on',
      body: 'A placement with you goes on after its pause. Open the page to see the days.',
      path: toPlacement,
    },
    supervisor: {
      subject: 'A placement goes on',
      body: 'A placement that you supervise goes on after its pause. Open the page to see the days.',
      path: toPlacement,
    },
  },
  'placements.amended': {
    'young person': {
      subject: 'Something has changed',
      body: 'Your days or your place at work have changed. Have a look and tell us if you still want it.',
      path: toPlacement,
    },
    worker: {
      subject: 'A placement has changed',
      body: 'The dates, the hours or the place of a placement have changed. If the young person has no e-mail, please ask them again and record what they say.',
      path: toPlacement,
    },
    organisation: {
      subject: 'A placement has changed',
      body: 'The dates, the hours or the place of a placement with you have changed. Please look, and tell us if it does not suit you.',
      path: toPlacement,
    },
    supervisor: {
      subject: 'A placement has changed',
      body: 'The dates, the hours or the place of a placement that you supervise have changed. Please look, and tell us if it does not suit you.',
      path: toPlacement,
    },
  },
  'placements.supervisor-changed': {
    'young person': {
      subject: 'Somebody else to ask for',
      body: 'Somebody else looks after you at work now. Open the page to see whom to ask for.',
      path: toPlacement,
    },
    'co-ordinators': {
      subject: 'Another supervisor was named',
      body: 'A placement has another supervisor. The gate looks at their training.',
      path: toPlacement,
    },
    supervisor: {
      subject: 'You are named as a supervisor',
      body: 'You look after a young person at work from now on. Open the page to see when and who.',
      path: toPlacement,
    },
  },
  'placements.attendance-disagreed': {
    'co-ordinators': {
      subject: 'A day may have been logged wrongly',
      body: 'A young person says that a day was otherwise than it was logged. Please look into it.',
      path: toPlacement,
    },
  },
  'placements.cancelled': {
    'co-ordinators': {
      subject: 'A placement was called off',
      body: 'A placement was called off before day one. Open it to see why.',
      path: toPlacement,
    },
    worker: {
      subject: 'A placement was called off',
      body: 'A placement was called off before day one. Please talk with the young person about what comes next.',
      path: toPlacement,
    },
    organisation: {
      subject: 'A placement was called off',
      body: 'A placement with you was called off before day one. The place is free again.',
      path: toPlacement,
    },
    supervisor: {
      subject: 'A placement was called off',
      body: 'A placement that you were to supervise was called off before day one. There is nothing for you to do.',
      path: toPlacement,
    },
  },
  'placements.did-not-start': {
    worker: {
      subject: 'A placement did not start',
      body: 'A placement did not start. Please talk with the young person about what comes next.',
      path: toPlacement,
    },
  },
  'placements.change-asked': {
    'co-ordinators': {
      subject: 'Somebody asks for a change',
      body: 'A change of a placement is asked for. Please answer within two days.',
      path: toPlacement,
    },
  },
  'placements.reminder-to-young-person': {
    'young person': {
      subject: 'Something is waiting for you',
      body: 'There is something to tell us about your placement. Have a look. It does not take long.',
      path: toPlacement,
    },
  },
  'placements.reminder-to-employer': {
    organisation: {
      subject: 'Something is waiting for you',
      body: 'Something of yours is still open for a placement with you. Please look. It takes a minute.',
      path: toPlacement,
    },
    supervisor: {
      subject: 'Something is waiting for you',
      body: 'Something of yours is still open for a placement that you supervise. Please look. It takes a minute.',
      path: toPlacement,
    },
  },
  'placements.reminder-to-worker': {
    worker: {
      subject: 'Something is waiting for you',
      body: 'Something of yours is still open for the placement of one of your young people.',
      path: toPlacement,
    },
  },
  'placements.completed': {
    worker: {
      subject: 'Ten weeks done',
      body: 'One of your young people has completed the ten weeks.',
      path: toPlacement,
    },
    'young person': {
      subject: 'You did it',
      body: 'You have finished your ten weeks. Well done. Your certificate is on your page.',
      path: toPlacement,
    },
  },
  'reviews.due': {
    'co-ordinators': {
      subject: 'A review is due',
      body: 'A review is due. Please agree a time with everybody.',
      path: toPlacement,
    },
    worker: {
      subject: 'A review is due',
      body: 'A review is due for one of your young people. You are asked to take part.',
      path: toPlacement,
    },
    organisation: {
      subject: 'A review is due',
      body: 'A short review of a placement with you is due.',
      path: toPlacement,
    },
    supervisor: {
      subject: 'A review is due',
      body: 'A short review of a placement that you supervise is due.',
      path: toPlacement,
    },
  },
};
