import type { Letters } from './letter.ts';
import { toReferral } from './letter-paths.ts';

/** About a referral, and about somebody who is worried. */
export const REFERRAL_LETTERS: Letters = {
  'referrals.referred': {
    'co-ordinators': {
      subject: 'A new referral',
      body: 'A new referral has come in. Open it to see what is known and what to ask.',
      path: toReferral,
    },
  },
  'concerns.raised': {
    'co-ordinators': {
      subject: 'A concern has been raised',
      body: 'Somebody has raised a concern. Please look at it now.',
      path: () => '/concerns',
    },
    managers: {
      subject: 'A concern has been raised',
      body: 'Somebody has raised a concern. Please look at it now.',
      path: () => '/concerns',
    },
    worker: {
      subject: 'A concern has been raised',
      body: 'Somebody has raised a concern about a young person whom you look after. Please look at it now.',
      path: () => '/concerns',
    },
  },
};
