import type { Role } from '#domain/accounts/roles.ts';

/** A page that somebody goes to. */
export interface Place {
  readonly text: string;
  readonly href: string;
  /** Where else the pages below it are. */
  readonly under?: readonly string[];
}

/** One that stands on *More*, with a line that says what it is for. */
export interface MorePlace extends Place {
  readonly about: string;
}

export interface MoreGroup {
  readonly title: string;
  readonly places: readonly MorePlace[];
}

export interface Menu {
  /** What somebody goes to every day, in the order in which it is done. */
  readonly always: readonly Place[];
  /** The rest: behind the last word of the menu. */
  readonly more: readonly MoreGroup[];
}

export const MORE = {
  menu: 'More',
  href: '/more',
  title: 'More pages',
} as const;

const TODAY: Place = { text: 'Today', href: '/home' };
const WAITING: Place = { text: 'Waiting list', href: '/referrals' };
const MATCHES: Place = { text: 'Matches', href: '/matches', under: ['/plan', '/kept-plans'] };
const PLACEMENTS: Place = { text: 'Placements', href: '/placements', under: ['/reviews'] };
const CALENDAR: Place = { text: 'Calendar', href: '/calendar' };
const EMPLOYERS: Place = { text: 'Employers', href: '/employers', under: ['/opportunities'] };
const REPORTS: Place = { text: 'Reports', href: '/reports' };
const CONCERNS: Place = { text: 'Concerns', href: '/concerns' };

const COURSES: MorePlace = {
  text: 'Courses',
  href: '/courses',
  under: ['/cohorts', '/providers'],
  about: 'Course runs of every provider, the employability course, and who is on it.',
};
const TRAINING: MorePlace = {
  text: 'Training',
  href: '/training',
  about: 'Sessions for employers’ teams, workers and carers, and whose training runs out.',
};
const CASELOADS: MorePlace = {
  text: 'Caseloads',
  href: '/caseloads',
  under: ['/covers', '/caseload'],
  about: 'Who works with whom, who stands in for whom, and handing over.',
};
const MEETINGS: MorePlace = {
  text: 'Meetings',
  href: '/meetings',
  about: 'Meetings about several young people: who is asked, whom they are about, the pack, what was agreed.',
};
const IMPORTS: MorePlace = {
  text: 'Imports',
  href: '/imports',
  about: 'Bring in files, see what came of each, take one back, and get the same columns out.',
};
const BUSES: MorePlace = {
  text: 'Timetables',
  href: '/timetables',
  about: 'Which buses and trains journeys are worked out with, and until when they hold.',
};
const WEIGHTS: MorePlace = {
  text: 'What matters here',
  href: '/plan/what-matters',
  about: 'How much interest, journey, start and support weigh when young people are matched.',
};
const FARES: MorePlace = { text: 'Fares', href: '/fares', about: 'What a ticket costs, and from when.' };
const COVER: MorePlace = {
  text: 'How long a cover may last',
  href: '/caseloads/cover-weeks',
  about: 'For how many weeks a colleague may stand in for a worker at once.',
};
const KEPT: MorePlace = {
  text: 'How long kept',
  href: '/retention',
  about: 'What goes when, and what has gone.',
};
const PEOPLE: MorePlace = {
  text: 'Who signs in',
  href: '/people',
  about: 'Let people in and out, change an address, sign somebody out everywhere.',
};
const HAPPENED: MorePlace = {
  text: 'What happened',
  href: '/audit',
  about: 'Every change and every refusal: who, what and when.',
};
const OPENED: MorePlace = {
  text: 'Opened files',
  href: '/opened-files',
  about: 'Who opened the file of somebody who is not on their list, and why.',
};

const SETTINGS = (...places: MorePlace[]): MoreGroup => ({ title: 'Settings', places });
const SUPPLY: MoreGroup = { title: 'Courses and training', places: [COURSES, TRAINING] };
const FILES: MoreGroup = { title: 'Files', places: [IMPORTS, BUSES] };
const ACCESS: MoreGroup = { title: 'Who may do what, and who did', places: [PEOPLE, OPENED, HAPPENED] };
const WORKERS: MoreGroup = { title: 'Workers', places: [CASELOADS] };

const TOGETHER: MoreGroup = { title: 'Working together', places: [MEETINGS, CASELOADS] };

const STAFF: readonly Place[] = [TODAY, WAITING, MATCHES, PLACEMENTS, EMPLOYERS, REPORTS];
const NOTHING: Menu = { always: [], more: [] };

/** What each kind of person goes to; the home page of each shows what needs them today. */
export const MENUS: Readonly<Record<Role, Menu>> = {
  'co-ordinator': {
    always: [...STAFF, CALENDAR, CONCERNS],
    more: [SUPPLY, TOGETHER, FILES, SETTINGS(WEIGHTS, COVER, FARES)],
  },
  manager: {
    always: [...STAFF, CALENDAR, CONCERNS],
    more: [SUPPLY, TOGETHER, FILES, SETTINGS(WEIGHTS, COVER, FARES, KEPT), ACCESS],
  },
  'data-officer': {
    always: [...STAFF, IMPORTS],
    more: [SUPPLY, WORKERS, { ...FILES, places: [BUSES] }, SETTINGS(COVER, FARES, KEPT), ACCESS],
  },
  auditor: { always: STAFF, more: [SUPPLY, WORKERS, FILES, SETTINGS(COVER, FARES, KEPT), ACCESS] },
  operator: { always: STAFF, more: [SUPPLY, FILES] },
  system: NOTHING,
  public: NOTHING,
  worker: {
    always: [
      TODAY,
      { text: 'My young people', href: '/referrals' },
      { text: 'Options', href: '/matches' },
      MEETINGS,
      { text: 'Refer somebody', href: '/referrals/new' },
      CALENDAR,
      { text: 'Cover', href: '/covers' },
      OPENED,
    ],
    more: [],
  },
  employer: {
    always: [
      TODAY,
      { text: 'Young people', href: '/matches' },
      { text: 'What we offer', href: '/opportunities' },
      PLACEMENTS,
      CALENDAR,
      TRAINING,
      { text: 'Your people', href: '/your-people' },
    ],
    more: [],
  },
  supervisor: { always: [TODAY, PLACEMENTS, CALENDAR, { text: 'My training', href: '/training' }], more: [] },
  tutor: { always: [TODAY, { text: 'Young people', href: '/matches' }, CALENDAR, COURSES], more: [] },
  'young-person': {
    always: [
      TODAY,
      { text: 'My choices', href: '/matches' },
      { text: 'My placement', href: '/placements' },
      { text: 'My days', href: '/calendar' },
      { text: 'My travelling', href: '/my-travelling' },
      { text: 'Who works with me', href: '/my-workers' },
    ],
    more: [
      {
        title: 'About me',
        places: [
          {
            text: 'My month',
            href: '/my-month',
            about: 'What happened last month, and what comes next.',
          },
          { text: 'My file', href: '/my-file', about: 'Read what is kept about you, or ask for a copy.' },
          {
            text: 'What I agreed to',
            href: '/my-consents',
            about: 'Who may be told what about you. You can change your mind.',
          },
          {
            text: 'Who opened my file',
            href: '/my-looks',
            about: 'Who looked at what is kept about you, and when.',
          },
        ],
      },
    ],
  },
};
