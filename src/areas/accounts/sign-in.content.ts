export const SIGN_IN = {
  title: 'Sign in',
  demoTitle: 'Look round the demonstration',
  demoIntro:
    'Everybody in this town is invented. Choose who you would like to be; you can sign out and be somebody else at any time.',
  demoAction: (name: string) => `Sign in as ${name}`,
  empty: 'There is nobody to sign in as',
  emptyHint: 'Start the service without --no-demo on an empty data folder, and an invented town is there.',
} as const;
