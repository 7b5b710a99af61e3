import type { Role } from '#domain/accounts/roles.ts';
import { type Side, sideOf } from '#domain/accounts/sides.ts';
import { type CalendarRole, type EventKind, isWorkOnHoliday } from '#domain/calendar/events.ts';
import type { CalendarEntry } from './calendar-entry.ts';

export const KIND_NAMES: Readonly<Record<EventKind, string>> = {
  interview: 'Interviews',
  meeting: 'Meetings',
  'first-day': 'First days',
  work: 'Days at work',
  'last-day': 'Last days',
  course: 'Course sessions',
  training: 'Training sessions',
  review: 'Reviews due',
  action: 'Actions due',
  pause: 'Pauses',
};

export const CALENDAR = {
  title: (role: Role) => (role === 'young-person' ? 'My days' : 'Calendar'),
  weekOf: (day: string) => `Week of ${day}`,
  thisWeek: 'This week',
  nextWeek: 'Next week',
  today: 'Today',
  calledOff: 'Called off',
  bankHoliday: (name: string) => `Bank holiday: ${name}`,
  askIfOpen: 'Ask if they are open that day. Buses run at other times.',
  nothingToday: 'Nothing today.',
  none: 'Nothing stands here in these weeks',
  noneHint: 'Look at other weeks, or tick fewer kinds to see everything.',
  noneOwn: 'Nothing is planned in these weeks',
  noneOwnHint: 'We tell you when there is something.',
  times: (from: string, to: string) => `${from} to ${to}`,
  until: (day: string) => `until ${day}`,
  leave: (time: string) => `Leave at ${time}.`,
  way: 'How to get there',
  filter: 'Show',
  kinds: 'What to show',
  kindsHint: 'Tick none to see everything.',
  earlier: 'Earlier',
  later: 'Later',
  back: 'Back to this week',
  weeks: (first: string, last: string) => `${first} to ${last}`,
  // Two ways to the same weeks, above the days and below them: whoever goes by landmarks tells them apart.
  landmarks: { above: 'Other weeks', below: 'Other weeks, below the days' },
  phone: 'Put this on your phone or computer',
} as const;

export const ENTRY = {
  doneBy: (owner: string) => `${owner} is to do it.`,
  somebody: 'Somebody',
} as const;

type Words = (entry: CalendarEntry) => string;

const FOR_STAFF: Readonly<Record<EventKind, Words>> = {
  interview: ({ who, organisation }) => `${who}: interview at ${organisation}`,
  meeting: ({ what }) => what,
  'first-day': ({ who, organisation }) => `${who}: first day at ${organisation}`,
  work: ({ who, organisation }) => `${who}: day at ${organisation}`,
  'last-day': ({ who, organisation }) => `${who}: last day at ${organisation}`,
  course: ({ who, what, organisation }) =>
    who === ''
      ? `Course session: ${what} (${organisation})`
      : `${who}: course session, ${what} (${organisation})`,
  training: ({ what }) => `Training session: ${what}`,
  review: ({ who, what }) => `${who}: ${what.toLowerCase()} due`,
  action: ({ who, what }) => `${who}: ${what}`,
  pause: ({ who, organisation }) => `${who}: pause at ${organisation}`,
};

const named = ({ who }: CalendarEntry) => who || ENTRY.somebody;

const FOR_OTHERS: Readonly<Record<EventKind, Words>> = {
  ...FOR_STAFF,
  interview: (entry) => (entry.who === '' ? 'Interview' : `Interview with ${entry.who}`),
  'first-day': (entry) => `${named(entry)} starts with you`,
  'last-day': (entry) => `${named(entry)}: last day with you`,
  review: (entry) => `${entry.what} of ${named(entry)} due`,
  pause: (entry) => `${named(entry)} has a pause`,
};

// To be read by somebody who reads at an age of 9 to 11.
const FOR_YOUNG_PEOPLE: Readonly<Record<EventKind, Words>> = {
  interview: ({ organisation }) => `Interview with ${organisation}`,
  meeting: ({ what }) => what,
  'first-day': ({ organisation }) => `Your first day at ${organisation}`,
  work: ({ organisation }) => `Work at ${organisation}`,
  'last-day': ({ organisation }) => `Your last day at ${organisation}`,
  course: ({ what }) => `Course: ${what}`,
  training: ({ what }) => what,
  review: () => 'A talk about how it is going: by this day',
  action: ({ what }) => `To do by this day: ${what}`,
  pause: ({ organisation }) => `A break from ${organisation}`,
};

const IN_HOUSE: Readonly<Record<Side, Readonly<Record<EventKind, Words>>>> = {
  inside: FOR_STAFF,
  outside: FOR_OTHERS,
  own: FOR_YOUNG_PEOPLE,
};

/** What an event is called on the pages of somebody in a role. */
export function titleFor(entry: CalendarEntry, role: Role): string {
  return IN_HOUSE[sideOf(role)][entry.kind](entry);
}

/** The same where it leaves the house: what, and never who. */
const OUTSIDE: Readonly<Record<EventKind, string>> = {
  interview: 'Interview',
  meeting: 'Meeting',
  'first-day': 'First day',
  work: 'Work',
  'last-day': 'Last day',
  course: 'Course session',
  training: 'Training session',
  review: 'Review due',
  action: 'Action due',
  pause: 'Pause',
};

// With whom they are to be, which they must find; of a course, a review or an action not what it is about.
const OUTSIDE_OWN: Readonly<Record<EventKind, Words>> = {
  ...FOR_YOUNG_PEOPLE,
  course: () => 'Course',
  review: () => 'A talk about how it is going',
  action: () => 'Something to do',
};

/**
 * What an event is called on a phone or in a council's calendar (decision 21). Staff read a reference, a young person with whom they are
 * to be, everybody else only what it is. Nothing that anybody typed into the record but the employer's own name.
 */
export function outsideTitle(entry: CalendarEntry, role: CalendarRole): string {
  const what = OUTSIDE[entry.kind];
  const titles: Readonly<Record<Side, string>> = {
    inside: [what, entry.reference].filter(Boolean).join(' '),
    outside: what,
    own: OUTSIDE_OWN[entry.kind](entry),
  };
  const title = titles[sideOf(role)];
  if (entry.isCalledOff) return `${CALENDAR.calledOff}: ${title}`;
  return isWorkOnHoliday(entry) ? `${title} (${OUTSIDE_CALENDAR.askIfOpen})` : title;
}

export const OUTSIDE_CALENDAR = {
  name: 'Foothold',
  askIfOpen: 'bank holiday: ask if they are open',
  more: (url: string) => `More in Foothold, after you sign in: ${url}`,
} as const;

export const PHONE = {
  title: 'Put this on your phone or computer',
  lead: 'Your calendar app can read your days by itself. What changes here changes there, within some hours.',
  whatTitle: 'What it holds',
  what: {
    own: 'Where you are to be, when, and with which employer. No names of people, no postcode, and nothing about you.',
    inside:
      'What it is, when, and the reference (such as R1005). No name, no postcode, nothing about anybody’s life.',
    outside: 'What it is and when, and a link. No name: to see who comes, open the link and sign in.',
  },
  warning:
    'Whoever has the address can read these days without signing in. Do not send it to anybody. If your phone is lost, end it here.',
  make: 'Make an address',
  renew: 'Make a new address, and end the old one',
  end: 'End the address',
  standsSince: (since: string) => `There is an address, made on ${since}.`,
  lastRead: (at: string) => `A calendar last read it on ${at}.`,
  neverRead: 'No calendar has read it yet.',
  none: 'There is no address yet.',
  lapses: (days: number) => `An address that no calendar has read for ${days} days ends by itself.`,
  signInAgain: (minutes: number) =>
    `To make one you must have signed in within the last ${minutes} minutes, so that nobody makes it at a computer that you left open.`,
  ended: 'The address has ended. Take the calendar out of your app too.',
  back: 'Back to the calendar',
  madeTitle: 'Your calendar address',
  madeOnce: 'It is shown this once. Add it to your calendar now; you can make a new one at any time.',
  add: 'Add it on this phone or computer',
  addHint: 'This opens your calendar app.',
  scanTitle: 'On another phone',
  scan: 'Point its camera at this square.',
  square: 'A square for your phone’s camera, with your calendar address',
  copyTitle: 'In any other calendar',
  copy: 'Choose “subscribe” or “add from the internet” there, and paste this:',
} as const;
