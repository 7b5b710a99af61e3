export const SIGN_IN = {
  title: 'Sign in',
  intro: 'We send you a link by e-mail. There is no password to remember.',
  email: 'Your e-mail address',
  send: 'Send me a link',
  sentTitle: 'Look at your e-mail',
  sent: 'If we know this address, a link is on its way. It works once, for ten minutes.',
  sentHint: 'Nothing there after a few minutes? Look among unwanted mail, or ask your co-ordinator.',
  byText: 'I have no e-mail: send me a link by text',
  textTitle: 'Sign in by text',
  textIntro: 'We send a link to your mobile phone. There is no password to remember.',
  textRisk:
    'Whoever can read the texts of that phone can sign in as you. Is that a worry? Ask your worker for a code on paper, or choose a second step with an app once you are signed in.',
  mobile: 'Your mobile number',
  mobileHint: 'The one that your worker has written down',
  notMobile: 'Enter a mobile number of the United Kingdom, such as 07700 900123',
  textSentTitle: 'Look at your phone',
  textSent: 'If we know this number, a text with a link is on its way. It works once, for ten minutes.',
  textSentHint:
    'Nothing there after a few minutes? Ask your worker: they can see whether the number is right.',
  confirmTitle: 'Sign in to Foothold',
  confirmAs: (name: string) => `Sign in to Foothold as ${name}`,
  confirm: 'Sign in',
  rolesTitle: 'Who are you today?',
  rolesAction: 'Go on as this',
  demoTitle: 'Look round the demonstration',
  demoIntro:
    'Everybody in this town is invented. Choose who you would like to be; you can sign out and be somebody else at any time.',
  demoAction: (name: string) => `Sign in as ${name}`,
  empty: 'There is nobody to sign in as',
  emptyHint: 'Start the service without --no-demo on an empty data folder, and an invented town is there.',
} as const;

export const LINK_MAIL = {
  subject: 'Your link to sign in to Foothold',
  text: (link: string) =>
    `Use this link to sign in to Foothold. It works once, for ten minutes.\n\n${link}\n\nDid you not ask for it? Then do nothing: nobody can sign in without this mail.`,
  over: 'This link has been used, or is more than ten minutes old. Ask for a new one.',
} as const;
