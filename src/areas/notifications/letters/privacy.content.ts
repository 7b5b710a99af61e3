import type { Letters } from './letter.ts';
import { toConsents, toFile } from './letter-paths.ts';

/** About what somebody agreed to, their file and who opened it. */
export const PRIVACY_LETTERS: Letters = {
  'privacy.consent-withdrawn': {
    'co-ordinators': {
      subject: 'A young person has changed their mind',
      body: 'A young person has taken a yes back. Nothing more may be shared for that purpose. Look at what is under way, and ask those who were told to stop using it.',
      path: toConsents,
    },
    worker: {
      subject: 'A young person has changed their mind',
      body: 'One of your young people has taken a yes back. Nothing more may be shared for that purpose.',
      path: toConsents,
    },
  },
  'privacy.file-asked-for': {
    'co-ordinators': {
      subject: 'Somebody asked for a file',
      body: 'Somebody has asked for everything that is held about a young person. The answer is due within one month. Open the file, see by when, and go through the passages.',
      path: toFile,
    },
    managers: {
      subject: 'Somebody asked for a file',
      body: 'Somebody has asked for everything that is held about a young person. The answer is due within one month.',
      path: toFile,
    },
  },
  'privacy.file-released': {
    'young person': {
      subject: 'Your file is ready',
      body: 'You asked for everything that we hold about you. You can read it now.',
      path: () => '/my-file',
    },
    worker: {
      subject: 'A file was handed out',
      body: 'One of your young people has been given everything that is held about them. They may want to talk about it.',
      path: () => '/referrals',
    },
  },
  'files.opened': {
    managers: {
      subject: 'A file was opened with a reason',
      body: 'A worker has opened the file of a young person who is not on their list. Read why, and say whether it was right. You can close the file at once.',
      path: () => '/opened-files',
    },
    worker: {
      subject: 'A colleague opened a file of yours',
      body: 'A colleague has opened the file of a young person whom you look after, with a reason. Your manager was told too. Ask them if you do not know why.',
      path: () => '/referrals',
    },
  },
};
