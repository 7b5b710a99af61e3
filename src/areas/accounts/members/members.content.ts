import { ROLE_NAMES } from '#domain/accounts/roles.ts';
import { RETENTION } from '#domain/privacy/retention.ts';
import { dayInWords, dayOf, type Instant, instantInWords } from '#domain/shared/day.ts';
import type { Member, Right } from './members.queries.ts';

const KEPT_DAYS = RETENTION.sessions.keep.days;
const onDay = (at: Instant) => dayInWords(dayOf(at));

/** What somebody may do and where: "Supervisor at an employer, Marl & Slate". */
export function rightInWords({ role, organisationName }: Right): string {
  return [ROLE_NAMES[role], organisationName].filter(Boolean).join(', ');
}

export const MEMBERS = {
  title: 'People who sign in',
  intro: 'Everybody who may sign in here, as what, and how. Open somebody to change it.',
  letIn: 'Let somebody in',
  search: 'Name',
  role: 'What they are',
  organisation: 'Employer or provider',
  standing: 'Show',
  any: 'Any',
  standings: { now: 'Those who may sign in', ended: 'Those who may no more' },
  everybody: 'Everybody',
  filter: 'Show',
  none: 'Nobody is like that',
  noneHint: 'Leave out part of what you look for.',
  more: 'More people',
  columns: { name: 'Name', what: 'What they are', how: 'How they sign in', seen: 'Last seen' },
  ended: (at: Instant) => `ended on ${onDay(at)}`,
  disabled: 'May not sign in',
  seen: (at: Instant | null) => (at === null ? `Not in the last ${KEPT_DAYS} days` : instantInWords(at)),
  how: ({ hasCouncilAccount, email, rights }: Member) => {
    if (hasCouncilAccount) return 'Council account';
    if (email !== null) return 'Link by e-mail';
    return rights.some(({ role }) => role === 'young-person') ? 'Code on paper' : 'No way yet';
  },
} as const;

export const MEMBER = {
  back: 'People who sign in',
  facts: {
    name: 'Name',
    email: 'E-mail address',
    how: 'How they sign in',
    seen: 'Last seen',
    state: 'State',
  },
  noEmail: 'None',
  change: 'Change',
  changeName: 'the name',
  changeEmail: 'the e-mail address',
  mayNot: (at: Instant) => `May not sign in, since ${instantInWords(at)}`,
  may: 'May sign in',
  mayNothing: 'Has no right any more',
  rights: 'What they are here',
  rightColumns: { what: 'What', since: 'Since', state: 'State' },
  holds: 'Holds',
  endedOn: (at: Instant) => `Ended on ${onDay(at)}`,
  since: (at: Instant) => onDay(at),
  fromGroup: 'From a group of the council’s directory',
  end: 'End',
  addRight: 'Give another right',
  signOut: 'Sign out everywhere',
  removeApp: 'Lost phone: take the app away',
  signedOut: (many: number) =>
    many === 0
      ? 'They were signed in nowhere.'
      : `Signed out (${many === 1 ? 'one place' : `${many} places`}).`,
  disable: 'Do not let them sign in any more',
  enable: 'Let them sign in again',
  enabled: 'They can sign in again, as what they still are.',
  keys: 'Keys of programs that act as them',
  noKeys: 'None. A program needs a key to use the API as somebody.',
  newKey: 'Make a key',
  keyColumns: {
    name: 'What for',
    scopes: 'May',
    made: 'Made',
    until: 'Until',
    used: 'Last used',
    state: 'State',
  },
  scopes: { read: 'read', write: 'write' },
  neverUsed: 'Never',
  keyOver: 'Over',
  keyRevoked: (at: Instant) => `Revoked on ${onDay(at)}`,
  revoke: 'Revoke',
  revoked: 'The key has ended.',
  history: 'What was done',
  historyColumns: { at: 'When', what: 'What', who: 'Who' },
  historyMore: 'All that happened',
  service: 'The service',
} as const;

/** What stands in the audit about somebody who signs in, in words. */
export const ACTIONS: Readonly<Record<string, string>> = {
  'accounts.add-member': 'Right given',
  'accounts.end-member': 'Right ended',
  'accounts.rename-member': 'Name changed',
  'accounts.change-email': 'E-mail address changed',
  'accounts.sign-out-everywhere': 'Signed out everywhere',
  'accounts.disable-member': 'Not let in any more',
  'accounts.enable-member': 'Let in again',
  'accounts.create-key': 'Key made',
  'accounts.revoke-key': 'Key revoked',
  'accounts.make-sign-in-link': 'Sign-in link handed over',
  'accounts.sign-in-by-link': 'Signed in with a link',
  'accounts.sign-in-by-code': 'Signed in with a code',
  'accounts.sign-in-by-council': 'Signed in with a council account',
  'accounts.sign-in-as-demo': 'Signed in (demonstration)',
  'accounts.switch-role': 'Went on in another role',
  'accounts.begin-second-factor': 'Began to set up an app',
  'accounts.confirm-second-factor': 'Set up an app',
  'accounts.prove-second-factor': 'Showed the second step',
  'accounts.renew-recovery-codes': 'Made new recovery codes',
  'accounts.drop-second-factor': 'Did without the app again',
  'accounts.remove-second-factor': 'App taken away',
  'accounts.offer-link-by-text': 'Link sent by text',
};

export const LET_IN = {
  title: 'Let somebody in',
  another: (name: string) => `Give ${name} another right`,
  intro: 'They can sign in from now on, with this address. Nothing is sent: tell them.',
  name: 'Name',
  email: 'E-mail address',
  role: 'What are they?',
  organisation: 'Employer or provider',
  organisationHint: 'Only for the owner of an employer and for a designated tutor.',
  supervisor: 'Supervisor',
  supervisorHint: 'Only for a supervisor: whose placements they are to see.',
  choose: 'Choose',
  shares: 'Does somebody else have this address too?',
  sharesItems: [{ value: 'yes', text: 'Yes, two people share it' }],
  submit: 'Let them in',
  done: 'They can sign in from now on.',
} as const;

export const RENAME = {
  title: (name: string) => `Change the name of ${name}`,
  name: 'Name',
  submit: 'Save',
  done: 'Saved.',
} as const;

export const EMAIL = {
  title: (name: string) => `Change the e-mail address of ${name}`,
  email: 'New e-mail address',
  next: 'Go on',
  question: (name: string) => `Change the address of ${name}?`,
  effects: (from: string | null, to: string) => [
    from === null
      ? `Links to sign in go to ${to} from now on.`
      : `Links to sign in go to ${to} from now on, and no more to ${from}.`,
    'Whoever reads mail there can sign in as this person.',
    'They are signed out everywhere, and links and codes that were not used yet work no more.',
    ...(from === null ? [] : ['A letter to the old address says that it was changed.']),
  ],
  councilToo: 'They go on signing in with their council account.',
  sharedWith: (many: number) =>
    many === 1
      ? 'Somebody else here has the new address already.'
      : `${many} others here have the new address already.`,
  submit: 'Change the address',
  done: 'The address is changed, and they are signed out everywhere.',
} as const;

export const SIGN_IN_AGAIN = {
  title: 'Sign in again first',
  why: (minutes: number) =>
    `What somebody signs in with is changed only by a person who has signed in within the last ${minutes} minutes, so that nobody does it at a computer that you left open.`,
  whatNext: 'Sign out, sign in again, and come back to this page.',
  submit: 'Sign out now',
} as const;

export const END_RIGHT = {
  question: (what: string, name: string) => `End this right of ${name}: ${what}?`,
  effects: [
    'It is over at their next click, with the keys that act by it.',
    'What they did stays in the records.',
  ],
  fromGroup:
    'It came with a group of the council’s directory. Have them taken out of the group too, or it comes back when they next sign in.',
  submit: 'End it',
  done: 'The right has ended.',
} as const;

export const SIGN_OUT = {
  question: (name: string) => `Sign ${name} out everywhere?`,
  effects: [
    'Wherever they are signed in now, they are asked to sign in again.',
    'Links and codes that were not used yet work no more.',
    'They keep their rights and can sign in again at once.',
  ],
  submit: 'Sign them out',
} as const;

export const DISABLE = {
  question: (name: string) => `Stop ${name} from signing in?`,
  effects: [
    'They are signed out everywhere and cannot sign in until somebody lets them in again.',
    'Keys that act as them are over for good.',
    'Their rights stay as they are.',
  ],
  submit: 'Stop them',
  done: 'They cannot sign in any more.',
} as const;

export const NEW_KEY = {
  title: (name: string) => `A key that acts as ${name}`,
  intro: 'A program that shows it may do what this person may, and nothing more. It is shown once.',
  right: 'As what?',
  name: 'What is it for?',
  nameHint: 'Such as “Monthly report to the board”.',
  scopes: 'What may it do?',
  scopeNames: { read: 'Read', write: 'Change' },
  days: 'For how many days?',
  daysHint: '366 at most',
  submit: 'Make the key',
  madeTitle: 'The key',
  made: 'Copy it now and keep it where nobody else reads it: it is not shown again.',
  until: (at: Instant) => `It works until ${onDay(at)}.`,
  back: 'Done',
} as const;

export const YOUR_PEOPLE = {
  title: 'Your people',
  intro:
    'Owners see everything of your business here. A supervisor sees only the young people whom they look after at work: when they come, what helps, attendance and reviews.',
  columns: { name: 'Name', what: 'What', how: 'E-mail address', end: 'End' },
  none: 'Nobody signs in yet.',
  end: 'End',
  endOf: (name: string) => ` the right of ${name}`,
  self: 'You',
  letInTitle: 'Let somebody in',
  supervisors: 'Supervisors who do not sign in yet',
  supervisorColumns: { name: 'Name', site: 'Site', letIn: 'Let in' },
  letIn: 'Let them in',
  letInOf: (name: string) => `: ${name}`,
  addSupervisor: 'Name another supervisor',
  letOwnerIn: 'Let another owner in',
  letSupervisorInTitle: (name: string) => `Let ${name} in`,
  letSupervisorInIntro:
    'They see the placements that they supervise, and nothing else of your business. When a placement gets another supervisor, it goes with it; when they leave, so does what they see.',
  letOwnerInTitle: 'Let another owner in',
  letOwnerInIntro: 'They see and do everything for your business that you do.',
  submit: 'Let them in',
  done: 'They can sign in from now on. Tell them: nothing is sent.',
  question: (name: string) => `End the right of ${name} to sign in?`,
  effects: ['It is over at their next click.', 'What they wrote stays.'],
  ended: 'The right has ended.',
} as const;
