import { ROLE_NAMES, type Role } from '#domain/accounts/roles.ts';
import type { AppContext } from '#platform/http/app-env.ts';
import { takeNotice } from '#platform/http/notice.ts';
import type { Shell } from '#web/shell.ts';

interface Place {
  readonly text: string;
  readonly href: string;
}

const CALENDAR: Place = { text: 'Calendar', href: '/calendar' };

const STAFF: readonly Place[] = [
  { text: 'Today', href: '/home' },
  { text: 'Waiting list', href: '/referrals' },
  { text: 'Matches', href: '/matches' },
  { text: 'Placements', href: '/placements' },
  { text: 'Employers', href: '/employers' },
  { text: 'Courses', href: '/courses' },
  { text: 'Training', href: '/training' },
  { text: 'Reports', href: '/reports' },
  { text: 'Imports', href: '/imports' },
];

const KEPT: Place = { text: 'How long kept', href: '/retention' };
const PEOPLE: Place = { text: 'Who signs in', href: '/people' };
const HAPPENED: Place = { text: 'What happened', href: '/audit' };
const OPENED: Place = { text: 'Opened files', href: '/opened-files' };

const CASELOADS: Place = { text: 'Caseloads', href: '/caseloads' };

const RESTRICTED: readonly Place[] = [{ text: 'Concerns', href: '/concerns' }];

// What each kind of person goes to; the home page of each shows what needs them today.
const NAVIGATION: Readonly<Record<Role, readonly Place[]>> = {
  'co-ordinator': [...STAFF, CALENDAR, ...RESTRICTED, CASELOADS],
  manager: [...STAFF, ...RESTRICTED, CASELOADS, PEOPLE, OPENED, HAPPENED, KEPT],
  'data-officer': [...STAFF, PEOPLE, OPENED, HAPPENED, KEPT],
  auditor: [...STAFF, PEOPLE, OPENED, HAPPENED],
  operator: STAFF,
  system: [],
  public: [],
  worker: [
    { text: 'Today', href: '/home' },
    { text: 'My young people', href: '/referrals' },
    { text: 'Options', href: '/matches' },
    { text: 'Refer somebody', href: '/referrals/new' },
    CALENDAR,
    { text: 'Cover', href: '/covers' },
    OPENED,
  ],
  employer: [
    { text: 'Today', href: '/home' },
    { text: 'Young people', href: '/matches' },
    { text: 'What we offer', href: '/opportunities' },
    { text: 'Placements', href: '/placements' },
    CALENDAR,
    { text: 'Training', href: '/training' },
    { text: 'Your people', href: '/your-people' },
  ],
  supervisor: [
    { text: 'Today', href: '/home' },
    { text: 'Placements', href: '/placements' },
    CALENDAR,
    { text: 'My training', href: '/training' },
  ],
  tutor: [
    { text: 'Today', href: '/home' },
    { text: 'Young people', href: '/matches' },
    CALENDAR,
    { text: 'Courses', href: '/courses' },
  ],
  'young-person': [
    { text: 'Today', href: '/home' },
    { text: 'My choices', href: '/matches' },
    { text: 'My placement', href: '/placements' },
    { text: 'My days', href: '/calendar' },
    { text: 'My travelling', href: '/my-travelling' },
    { text: 'What I agreed to', href: '/my-consents' },
    { text: 'My file', href: '/my-file' },
    { text: 'Who works with me', href: '/my-workers' },
    { text: 'Who opened my file', href: '/my-looks' },
  ],
};

/** What every page takes from the request: who is signed in, where they can go, what has just been done. */
export function shellOf(c: AppContext): Shell {
  const actor = c.get('actor');
  const notice = takeNotice(c);
  return {
    isDemonstration: c.get('ground').config.isDemo,
    filesOpenUntil: c.get('filesOpenUntil'),
    covering: c.get('covering'),
    ...(notice === undefined ? {} : { notice }),
    signedIn:
      actor === null
        ? null
        : {
            name: actor.name,
            role: [ROLE_NAMES[actor.role], c.get('place')].filter(Boolean).join(', '),
            homeHref: '/home',
            navigation: NAVIGATION[actor.role].map((place) => ({
              ...place,
              current: c.req.path === place.href,
              active: c.req.path.startsWith(`${place.href}/`),
            })),
            signOutHref: '/sign-out',
            sessionsHref: '/account/sessions',
            concernHref: `/concerns/new?from=${encodeURIComponent(c.req.path)}`,
          },
  };
}
