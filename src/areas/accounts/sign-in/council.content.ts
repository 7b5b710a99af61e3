export const COUNCIL = {
  button: 'Sign in with your council account',
  or: 'No council account?',
  title: 'You are not signed in',
  again: 'Go back and try again',
  outTitle: 'You are signed out of Foothold',
  outText:
    'You may still be signed in with your council account in this browser. On a computer that others use, sign out there too.',
  outThere: 'Sign out of your council account',
  outBack: 'Sign in again',
  troubles: {
    down: {
      status: 503,
      text: 'Your council’s sign-in does not answer at the moment. Nothing is wrong with your account. Try again in a few minutes; if it goes on, tell your IT desk.',
    },
    declined: {
      status: 403,
      text: 'Your council’s sign-in did not go through: it was stopped, or it did not let you in here. Try again, or ask your IT desk.',
    },
    'not-valid': {
      status: 400,
      text: 'This sign-in is over: it took longer than ten minutes, or it was used before. Start again.',
    },
    'not-strong': {
      status: 403,
      text: 'Your council account is right, but you signed in with your password alone. Foothold needs a second step, such as a code on your phone. Sign in again with it, or ask your IT desk to set it up for you.',
    },
    'account-not-known': {
      status: 403,
      text: 'Your council account is right, but nobody has let you in here yet, or your right has ended. Ask your service manager.',
    },
    'address-shared': {
      status: 403,
      text: 'Two people here have your e-mail address, so we cannot tell who you are. Ask your service manager to part them.',
    },
    'too-many-groups': {
      status: 403,
      text: 'Your account is in more groups than your council’s sign-in can tell us. Ask your IT desk to use app roles for Foothold.',
    },
  },
} as const;

export type CouncilTrouble = keyof typeof COUNCIL.troubles;
