import type { Shell } from '#web/shell.ts';

export const SIGNED_IN: Shell = {
  isDemonstration: false,
  signedIn: {
    name: 'Rowan Flint',
    role: 'employment co-ordinator, Hampton Vale',
    homeHref: '/',
    navigation: [
      { text: 'Today', href: '/', current: true },
      { text: 'Waiting list', href: '/waiting' },
    ],
    signOutHref: '/sign-out',
    sessionsHref: '/account/sessions',
    concernHref: '/concerns/new',
  },
};

export const SIGNED_OUT: Shell = { isDemonstration: true, signedIn: null };
