import type { Letters } from './letter.ts';
import { toMeeting } from './letter-paths.ts';

/** About meetings at which young people are spoken of. */
export const MEETING_LETTERS: Letters = {
  'meetings.asked': {
    'those named': {
      subject: 'You are asked to a meeting',
      body: 'A colleague asks you to a meeting about young people in the programme. Open it to see when and where, and the pack as far as it is for you.',
      path: toMeeting,
    },
  },
  'meetings.changed': {
    'those named': {
      subject: 'A meeting is changed',
      body: 'Something about a meeting to which you are asked is changed. Look when and where it is.',
      path: toMeeting,
    },
  },
  'meetings.cancelled': {
    'those named': {
      subject: 'A meeting is cancelled',
      body: 'A meeting to which you were asked does not take place. Open it to see why.',
      path: toMeeting,
    },
  },
};
