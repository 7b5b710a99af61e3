import { type MembershipRole, ROLE_NAMES } from '#domain/accounts/roles.ts';
import type { Letters } from './letter.ts';
import type { LetterFacts } from './letter-facts.ts';
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
  'accounts.member-added': {
    person: {
      subject: 'You can sign in to Foothold now',
      tells: { of: 'letting-in', words: lettingIn },
      body: 'Did you not expect this? Then leave it: nobody is signed in by this letter.',
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

/** What each kind of person does here; who is let in by a code has no letter. */
const WHAT_FOR: Readonly<Partial<Record<MembershipRole, string>>> = {
  'co-ordinator': 'You find young people work and learning that fits them, and look after what follows.',
  manager: 'You see how the programme goes, who works with whom, and who may sign in.',
  'data-officer': 'You look after records, returns and reports.',
  auditor: 'You read what was done and by whom.',
  worker: 'You refer young people and see where those on your list are.',
  employer: 'You offer places, say who looks after them, and answer about whoever would like to come.',
  supervisor: 'You see who is with you, and log attendance in a minute.',
  tutor: 'You publish courses and see who would like to come.',
};

function lettingIn({ by, role, place, hasCouncilSignIn }: LetterFacts['letting-in']): string {
  const who = by === null ? 'You are' : `${by} has`;
  const letIn = by === null ? 'let in' : 'let you in';
  const way = hasCouncilSignIn
    ? 'To sign in, follow the link below and use your council account, or type this e-mail address: a link that works once comes to it.'
    : 'To sign in, follow the link below and type this e-mail address: a link that works once comes to it.';
  return [`${who} ${letIn} to Foothold for ${place}, as: ${ROLE_NAMES[role]}.`, WHAT_FOR[role], way]
    .filter(Boolean)
    .join(' ');
}
