import type { Letters } from './letter.ts';
import { toOpportunity, toTrainingSession } from './letter-paths.ts';

/** About training, and about what is offered. */
export const SUPPLY_LETTERS: Letters = {
  'training.asked': {
    'co-ordinators': {
      subject: 'A seat on a training session is wanted',
      body: 'An employer asks for a seat on a training session.',
      path: toTrainingSession,
    },
  },
  'training.renewal-due': {
    organisation: {
      subject: 'Training runs out soon',
      body: 'The training of somebody in your team runs out soon. Please ask for a seat on the next session.',
      path: () => '/training',
    },
    supervisor: {
      subject: 'Your training runs out soon',
      body: 'Your training as a supervisor runs out soon. Please have a seat booked on the next session.',
      path: () => '/training',
    },
  },
  'opportunities.offered': {
    'co-ordinators': {
      subject: 'An employer offers a place',
      body: 'An employer offers a place. Read it, and make it live.',
      path: toOpportunity,
    },
  },
  'opportunities.still-open-asked': {
    organisation: {
      subject: 'Is your place still open?',
      body: 'You offered a place some time ago. Is it still open? Without an answer it closes itself in two weeks.',
      path: toOpportunity,
    },
  },
  'opportunities.closed-unconfirmed': {
    organisation: {
      subject: 'A place that you offered has closed',
      body: 'Nobody told us that it is still open, so it has closed itself. Tell us, and we open it again.',
      path: toOpportunity,
    },
    'co-ordinators': {
      subject: 'An opportunity has closed itself',
      body: 'Nobody confirmed for 90 days that it still stands, and nobody answered for two weeks.',
      path: toOpportunity,
    },
  },
};
