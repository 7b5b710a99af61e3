import { type Day, dayInWords } from '#domain/shared/day.ts';

/** "July 2025", of its first day. */
export function monthInWords(from: Day): string {
  return dayInWords(from).replace(/^1 /, '');
}

const many = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);

/** For staff and the worker. */
export const MONTH = {
  title: (name: string, month: string) => `${name}: ${month}`,
  goal: 'Goal',
  contacts: 'Contacts',
  contactsText: (real: number, minutes: number, tries: number) =>
    `${many(real, 'contact', 'contacts')}, ${many(minutes, 'minute', 'minutes')}; ${many(tries, 'try', 'tries')} with no answer`,
  days: 'Days at work',
  daysText: (there: number, late: number, away: number, untold: number) =>
    `${there} there, ${late} late, ${away} away and said so, ${untold} away without a word`,
  reviews: 'Reviews',
  meetings: 'Spoken of at a meeting',
  next: 'To be spoken of next',
  none: 'None',
  travelledTitle: 'Distance travelled',
  travelledHint: 'How they score themselves, 1 to 5: the first time, and by the end of this month.',
  travelledNone: 'Nothing has been scored twice yet.',
  skill: 'Skill',
  first: 'First',
  now: 'Now',
  doneTitle: 'Done this month',
  openTitle: 'What is next',
  nothingDone: 'Nothing was recorded as done.',
  nothingOpen: 'Nothing is open.',
  what: 'What',
  who: 'Who',
  by: 'By',
  on: 'Done on',
  print: 'Print this page from your browser. Leave the paper with nobody.',
  csv: 'Get it as a file (CSV)',
  before: 'The month before',
  after: 'The month after',
} as const;

/** For the young person: short words, nobody else’s notes. */
export const MY_MONTH = {
  title: (month: string) => `Your month: ${month}`,
  goal: (goal: string) => `You want: ${goal}.`,
  contacts: (count: number) =>
    count === 0
      ? 'Nobody wrote down that you talked this month.'
      : count === 1
        ? 'You and we talked 1 time.'
        : `You and we talked ${count} times.`,
  there: (count: number) =>
    count === 1 ? 'You were at work on 1 day. Well done!' : `You were at work on ${count} days. Well done!`,
  late: (count: number) => (count === 1 ? 'You came late 1 time.' : `You came late ${count} times.`),
  away: (count: number) => (count === 1 ? 'You were away 1 day.' : `You were away ${count} days.`),
  reviews: (count: number) =>
    count === 1 ? 'We looked at how it is going 1 time.' : `We looked at how it is going ${count} times.`,
  meetings: (count: number) =>
    count === 1
      ? 'People who help you met and talked about your plans 1 time.'
      : `People who help you met and talked about your plans ${count} times.`,
  travelledTitle: 'How far you have come',
  better: (skill: string, first: number, now: number) =>
    `${skill}: you gave yourself ${first} at first. Now it is ${now}.`,
  travelledNone: 'You can see here how you grow, once you have scored yourself two times.',
  doneTitle: 'What got done',
  done: (count: number) => (count === 1 ? '1 thing got done for you.' : `${count} things got done for you.`),
  nothingDone: 'Nothing was ticked off this month.',
  nextTitle: 'What comes next',
  open: (count: number) =>
    count === 1
      ? 'People still want to do 1 thing for you.'
      : `People still want to do ${count} things for you.`,
  own: (what: string, day: string) => `You said you would do this: ${what}. Do it by ${day}.`,
  nextMeeting: (day: string) =>
    `People who help you meet on ${day}. Tell your worker what you want them to say.`,
  nothingNext: 'Nothing is planned. Ask your worker what comes next.',
  wrong: 'Is something wrong here? Tell your worker, and we will put it right.',
  before: 'The month before',
  after: 'The month after',
} as const;
