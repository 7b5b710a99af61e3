import type { Instant } from '#domain/shared/day.ts';
import { dayInWords, dayOf } from '#domain/shared/day.ts';

export const CODE = {
  // The young person's side.
  title: 'Sign in with a code',
  intro: 'Your worker gave you a code on paper. Type it here. It works once.',
  label: 'Your code',
  hint: 'It has twelve letters and numbers, like CDFG-2345-HJKM',
  submit: 'Sign in',
  wrong:
    'This code does not work. Look at it again, or ask your worker for a new one. After five wrong tries a code is over.',
  link: 'I have a code on paper',
  // The worker's side.
  makeTitle: (name: string) => `A sign-in code for ${name}`,
  makeIntro:
    'A way in that needs no e-mail. Print the code, or write it down, and hand it over yourself: whoever has it can sign in as them, once.',
  makeAgain: 'A code that you made before and that was not used stops working.',
  days: 'For how many days should it work?',
  day: (days: number) => (days === 1 ? '1 day' : `${days} days`),
  make: 'Make the code',
  textTitle: 'Or send a link by text',
  textIntro: (mobile: string) =>
    `We send a link to ${mobile}. It signs them in once, within ten minutes, and says nothing of what the service is for. Whoever can read that phone’s texts can use it: ask whether somebody else can.`,
  text: 'Send a sign-in link by text',
  textSent: 'A link is on its way by text.',
  noMobile: 'There is no mobile number of the United Kingdom on the record',
  textTooOften: 'This number was sent five links within the hour. Try again later, or print a code.',
  madeOnce: 'This page shows the code once. Print it now; we keep no copy that anybody can read.',
  paperTitle: (name: string) => `${name}, this is your code`,
  paperGo: 'Go to',
  paperType: 'and type',
  paperUntil: (at: Instant) => `It works once, until ${dayInWords(dayOf(at))}. Then throw this paper away.`,
} as const;
