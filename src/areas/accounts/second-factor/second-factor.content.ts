import type { Instant } from '#domain/shared/day.ts';
import { dayInWords, dayOf, instantInWords } from '#domain/shared/day.ts';

export const SECOND_FACTOR = {
  // The second step of signing in.
  title: 'One more step',
  intro: 'Open the authenticator app on your phone and type the six digits that it shows for Foothold.',
  code: 'Your code',
  codeHint: 'Six digits. If you have lost your phone, type one of your recovery codes, 16 digits, instead.',
  submit: 'Sign in',
  wrong: 'This code does not work. Wait for the next one in your app and type that.',
  wait: (until: Instant) =>
    `Too many codes were wrong. Nothing is locked: try again after ${instantInWords(until)}.`,
  unreadable:
    'We cannot check your app any more. Ask your service manager to take it away, and set it up again.',
  lost: 'Lost your phone and your recovery codes?',
  lostHint: 'Ask your service manager. They can take the app away, and you set up a new one.',
  signOut: 'Not now: sign out',

  // Setting it up.
  beginTitle: 'Set up a second step',
  beginWhy:
    'You can see what is written about young people here. So that nobody can do that with your e-mail alone, we ask for a code from an app on your phone each time you sign in.',
  beginNeed:
    'You need an authenticator app: Microsoft Authenticator, Google Authenticator, 2FAS or any other. It works without a phone number, without e-mail and without the internet.',
  beginOften: 'It takes about two minutes, once.',
  begin: 'Set up the app',
  setUpTitle: 'Add Foothold to your app',
  scan: 'In the app choose to add an account, and point the camera at this square.',
  square: 'A square that an authenticator app reads. The same is below as letters.',
  orType: 'You cannot scan it?',
  orTypeHow: 'Choose “enter a key” in the app and type this. It belongs to you alone: show it to nobody.',
  onThisPhone: 'The app is on this phone: open it',
  account: 'Account',
  key: 'Key',
  kind: 'Kind',
  kindText: 'Time based, six digits',
  showCode: 'The code that the app shows now',
  showCodeHint: 'Six digits',
  confirm: 'Go on',
  again: 'Start again with another key',
  notThatCode:
    'This is not the code. Look at the app again: is it the entry for Foothold, and is your phone’s clock right?',
  setUpOver: 'That took longer than a quarter of an hour. Start again with a new key.',

  // Recovery codes.
  codesTitle: 'Keep your recovery codes',
  codesIntro:
    'If you lose your phone, one of these lets you in instead of the app. Each works once. Print this page, or write them down, and keep them where your phone is not.',
  codesOnce: 'We show them now and never again.',
  codesCaption: 'Your recovery codes',
  codesKept: 'I have kept them: go on',

  // Under the account.
  ownTitle: 'Your second step',
  ownNone: 'You sign in with one thing alone. A code from an app on your phone makes it safer.',
  ownSince: (at: Instant) => `You have used an app since ${dayInWords(dayOf(at))}.`,
  ownLeft: (count: number) =>
    count === 1 ? 'You have one recovery code left.' : `You have ${count} recovery codes left.`,
  prove: 'A code from your app now, or a recovery code',
  what: 'What would you like to do?',
  replace: 'Use another app or another phone',
  renew: 'Make ten new recovery codes',
  drop: 'Do without a second step',
  goOn: 'Go on',
  choose: 'Choose what you would like to do',
  dropped: 'You sign in without a second step again.',
  elsewhere: 'See where else you are signed in',

  // For a manager.
  removeTitle: (name: string) => `Take the app away from ${name}`,
  removeWhy:
    'Do this when they have lost their phone and their recovery codes. Make sure that it is really them: speak to them, not only by e-mail. Whoever can open their e-mail can then set up a new app.',
  removeThen:
    'They are signed out everywhere and told by e-mail. With their next link they set up a new app.',
  remove: 'Take the app away',
  removed: 'The app was taken away. They set up a new one when they sign in next.',
  hasNone: 'They have no app set up',
} as const;
