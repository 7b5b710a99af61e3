import type { Instant } from '#domain/shared/day.ts';
import { instantInWords } from '#domain/shared/day.ts';

export const SESSIONS = {
  title: 'Where you are signed in',
  intro: 'Is there one that is not you? Sign it out, and tell your co-ordinator.',
  caption: 'Where you are signed in now',
  unknown: 'A browser that we do not know',
  here: 'This is where you are now',
  since: (at: Instant) => instantInWords(at),
  end: 'Sign out there',
  endWhere: (browser: string, at: Instant) => `: ${browser}, since ${instantInWords(at)}`,
  ended: 'Signed out there.',
  endOthers: 'Sign out everywhere else',
  endedOthers: 'You are signed in only here now.',
  secondStep: 'Your second step: a code from an app on your phone',
  limits: 'We sign you out after an hour without use, and after twelve hours in any case.',
} as const;
