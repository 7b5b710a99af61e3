/** What a page or command is for, by the beginning of its address: in words for staff, and for the young person. */
interface Purpose {
  readonly staff: string;
  readonly own: string;
}

const purpose = (staff: string, own: string): Purpose => ({ staff, own });
const FILE = 'Your file';
const LIST = 'A list with your name on it';
const CHOICES = 'Choices for you, and how to get there';
const PLACEMENT = 'Your placement';

// The longest beginning counts. A young person is not told by this which worry somebody had about whom.
const PURPOSES: Readonly<Record<string, Purpose>> = {
  '/home': purpose('The day: what needs somebody', LIST),
  '/referrals': purpose('The waiting list', LIST),
  '/referrals/:reference': purpose('The referral', FILE),
  '/referrals/:reference/options': purpose('Options and journeys', CHOICES),
  '/referrals/:reference/keep-away': purpose('Whom and where to keep away from', FILE),
  '/young-people/:id/activity': purpose('What they do now and did before', 'What you do now'),
  '/young-people/:id/apprenticeships': purpose('Apprenticeships', 'Your apprenticeship'),
  '/young-people/:id/activities': purpose('What they do now and did before', 'What you do now'),
  '/apprenticeships': purpose('Apprenticeships', 'Your apprenticeship'),
  '/young-people/:id/consents': purpose('What they agreed to', 'What you agreed to'),
  '/young-people/:id/contacts': purpose('Contacts with them', 'When we were in touch'),
  '/young-people/:id/file': purpose(
    'The whole file, to be handed out',
    'Your whole file, to give you a copy',
  ),
  '/young-people/:id/worker': purpose('Who is their worker', 'Who works with you'),
  '/young-people/:id/workers': purpose('Who is their worker', 'Who works with you'),
  '/young-people/:id/handover': purpose('Handing over to another worker', 'Giving you a new worker'),
  '/caseload': purpose('Handing over to another worker', LIST),
  '/caseloads': purpose('Caseloads and cover', LIST),
  '/covers': purpose('Cover for a worker', LIST),
  '/young-people-without-worker': purpose('Young people without a worker', LIST),
  '/young-people/:id/hold': purpose('A legal hold on the file', FILE),
  '/young-people/:id/erase': purpose('Erasing the file', FILE),
  '/young-people/:id/looks': purpose('Who looked at this file', 'Who looked at your file'),
  '/young-people': purpose('The file', FILE),
  '/placements': purpose('The list of placements', LIST),
  '/placements/:reference': purpose('The placement', PLACEMENT),
  '/placements/:reference/gate': purpose('What is ready before day one', PLACEMENT),
  '/placements/:reference/attendance': purpose('Attendance', 'The days you were there'),
  '/placements/:reference/reviews': purpose('A review', 'A review with you'),
  '/placements/:reference/next-steps': purpose('Next steps', 'What you do next'),
  '/reviews': purpose('Reviews that are due', LIST),
  '/matches': purpose('The list of matches', LIST),
  '/matches/:id': purpose('A match', CHOICES),
  '/opportunities': purpose('Whom an opportunity would fit', CHOICES),
  '/courses': purpose('Whom a course would fit', CHOICES),
  '/plan': purpose('The plan for everybody who waits', CHOICES),
  '/duplicates': purpose('People who may be here twice', FILE),
  '/possible-duplicates': purpose('People who may be here twice', FILE),
  '/cohorts': purpose('The employability course', 'Your course'),
  '/concerns': purpose('Concerns', FILE),
  '/opened-files': purpose('Files opened with a reason', FILE),
  '/file-openings': purpose('Files opened with a reason', FILE),
  '/reports': purpose('The people behind a figure', LIST),
  '/map': purpose('The map of homes and places', CHOICES),
  '/travel': purpose('Travel', CHOICES),
  '/meetings': purpose('A meeting about young people', FILE),
  '/my': purpose('Their own pages', FILE),
  'match rank': purpose('Options and journeys', CHOICES),
  'match plan': purpose('The plan for everybody who waits', CHOICES),
  export: purpose('An export of records', 'A copy of a list with you on it'),
};

/**
 * What a look was for. `subject`: as the audit has it. A page of which nobody has said it yet is called by the first word of
 * its address.
 */
export function purposeOf(subject: string): Purpose {
  const path = subject.replace(/^\/api\/v1/, '');
  const known = Object.keys(PURPOSES).filter((start) => path === start || /^[/:-]/.test(rest(path, start)));
  const [longest = ''] = known.sort((a, b) => b.length - a.length);
  const word = path.split('/')[1]?.replaceAll('-', ' ') ?? path;
  return PURPOSES[longest] ?? purpose(`${word.charAt(0).toUpperCase()}${word.slice(1)}`, FILE);
}

const rest = (path: string, start: string) => (path.startsWith(start) ? path.slice(start.length) : '');

export const LOOKS = {
  title: 'Who looked at this file',
  back: 'Back to their record',
  intro:
    'Everybody who was shown this young person’s name or record, also in lists, exports and by programs.',
  columns: { who: 'Who', what: 'What they looked at', last: 'Last time', why: 'Why', when: 'When' },
  opened: 'Opened with a reason by somebody who is not their worker',
  times: (count: number) => (count === 1 ? '' : `${count} times`),
  none: 'Nobody has looked yet',
  noneHint: 'The first one will be you.',
  older: 'Earlier days',
  from: { 'looks.page': '', 'looks.api': 'by a program', 'looks.command': 'at the command line' } as Readonly<
    Record<string, string>
  >,
  fromExport: 'taken away as a file',
  asCover: 'as cover for their worker',
} as const;

export const MY_LOOKS = {
  title: 'People who opened your file',
  intro:
    'Your file is what we write down to help you. Every time somebody opens it, we keep a note. Here are the notes.',
  ask: 'If you do not know why somebody looked, ask your worker or anybody you trust here. You have a right to know.',
  none: 'Nobody has opened your file yet.',
  older: 'Earlier days',
  times: (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`),
  program: 'A program of the council',
  asCover: 'while your worker was away',
} as const;
