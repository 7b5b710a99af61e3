import type { Letters } from './letter.ts';
import { toSignInCode } from './letter-paths.ts';

/** About an account and ways in. */
export const ACCOUNT_LETTERS: Letters = {
  'accounts.email-changed': {
    'address before': {
      subject: 'Your address for Foothold was changed',
      body: 'From now on your links to sign in go to another address, and everywhere that you were signed in is signed out. Did you ask for this? Then there is nothing to do. If not, tell your co-ordinator or the council today.',
      path: () => '/sign-in',
    },
  },
  'accounts.link-by-text-due': {
    phone: {
      subject: 'Your link to sign in to Foothold',
      body: 'Your link to sign in to Foothold. It works once, for ten minutes.',
      signsIn: true,
      path: () => '/sign-in',
    },
  },
  'accounts.code-closed': {
    worker: {
      subject: 'A sign-in code is over',
      body: 'Somebody typed a code that you printed for one of your young people wrongly five times, so it is over. Ask them whether it was they, and make a new one.',
      path: toSignInCode,
    },
  },
  'accounts.calendar-address-made': {
    person: {
      subject: 'An address was made for your calendar',
      body: 'From now on a calendar app can read your days in Foothold from an address that was shown to you. Was it not you? End it on the page below, and tell your co-ordinator or the council today.',
      path: () => '/calendar/phone',
    },
  },
  'accounts.second-factor-set-up': {
    person: {
      subject: 'An app was set up for your sign-in',
      body: 'From now on a code from the app on your phone is asked for when you sign in to Foothold. Was it not you? Tell your service manager now.',
      path: () => '/account/second-step',
    },
  },
  'accounts.second-factor-removed': {
    person: {
      subject: 'The app for your sign-in was taken away',
      body: 'The authenticator app that you used to sign in to Foothold does not count any more. Did you not ask for that? Tell your service manager now.',
      path: () => '/account/second-step',
    },
  },
  'accounts.recovery-code-used': {
    person: {
      subject: 'A recovery code was used',
      body: 'Somebody used one of your recovery codes to sign in to Foothold. Was it you? Then set up your new phone, and make new codes when few are left. Was it not? Tell your service manager now.',
      path: () => '/account/second-step',
    },
  },
  'accounts.second-factor-guessed': {
    person: {
      subject: 'Somebody typed wrong codes for your sign-in',
      body: 'Five codes in a row were wrong after a link to your e-mail was used to sign in to Foothold. Was it not you? Then somebody else reads your e-mail: change its password, and tell your service manager.',
      path: () => '/account/sessions',
    },
  },
};
