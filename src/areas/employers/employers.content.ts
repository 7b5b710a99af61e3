import type { EmployerStatus } from '#domain/employers/statuses.ts';
import type { OpportunityStatus } from '#domain/opportunities/statuses.ts';
import type { PlacementStatus } from '#domain/placements/statuses.ts';
import type { EmployerNeed } from './employer-needs.ts';

export const STATUS_NAMES: Readonly<Record<EmployerStatus, string>> = {
  registered: 'Registered',
  checked: 'Checked',
  live: 'Live',
  paused: 'Paused',
  ended: 'Ended',
};

export const STATUS_COLOURS: Readonly<Record<EmployerStatus, string>> = {
  registered: 'govuk-tag--yellow',
  checked: 'govuk-tag--blue',
  live: 'govuk-tag--green',
  paused: 'govuk-tag--orange',
  ended: 'govuk-tag--grey',
};

export const NEED_WORDS: Readonly<Record<EmployerNeed, string>> = {
  check: 'Go and look, then record the check',
  'make-live': 'Make live',
  insurance: 'Ask for the insurance certificate',
  training: 'Nobody there is trained',
  renewal: 'Training runs out within 60 days',
  'still-open': 'Ask whether their places still stand',
};

export const OFFER_STATUS_NAMES: Readonly<Record<OpportunityStatus, string>> = {
  draft: 'Draft',
  live: 'Live',
  paused: 'Paused',
  closed: 'Closed',
};

export const PLACEMENT_STATUS_NAMES: Readonly<Record<PlacementStatus, string>> = {
  planned: 'Planned',
  confirmed: 'Confirmed',
  active: 'Running',
  paused: 'Paused',
  completed: 'Completed',
  'left-early': 'Left early',
  cancelled: 'Called off',
  'did-not-start': 'Did not start',
};

export const EMPLOYERS = {
  title: 'Employers',
  register: 'Register an employer',
  opportunities: 'All opportunities',
  filterName: 'Name',
  filterStatus: 'How they stand',
  filterNeed: 'What needs doing',
  anyStatus: 'Any',
  anyNeed: 'Anything or nothing',
  filter: 'Show',
  none: 'No employer is like that.',
  noneHint: 'Change what you look for, or register the employer.',
  columns: {
    name: 'Name',
    status: 'Status',
    offers: 'Live opportunities',
    needs: 'What needs doing',
    contact: 'Contact',
  },
  nothingToDo: 'Nothing',
  more: 'More employers',
} as const;

export const REGISTER = {
  title: 'Register an employer',
  intro:
    'Somebody will still go and look before a young person is sent there. Leave blank what you do not know yet.',
  name: 'Name of the employer',
  nameHint: 'As it is known, such as “Marl & Slate Ltd”.',
  siteName: 'Name of the site',
  siteNameHint: 'Where young people would work, such as “High Street shop”. Blank: main site.',
  postcode: 'Postcode of the site',
  contactTitle: 'Who to talk to',
  contactName: 'Name',
  contactEmail: 'E-mail address',
  contactPhone: 'Phone number',
  alikeLegend: 'Is it one of these?',
  alikeHint: 'The same employer keeps what is recorded and gains the site and contact that you typed.',
  same: (name: string) => `Yes, it is ${name}`,
  different: 'No, it is a different employer',
  submit: 'Register',
  done: 'The employer is registered. Next: go and look, then record the check.',
  merged: 'It is the employer that was here already. What you typed is added to it.',
} as const;

export const RECORD = {
  needsTitle: 'What needs doing',
  alike: 'This may be the same employer as',
  stopped: 'New placements are stopped by',
  contactTitle: 'Contact and limits',
  contact: 'Contact',
  email: 'E-mail',
  phone: 'Phone',
  limit: 'Most young people to ask about in a month',
  noLimit: 'No limit',
  asked: (asked: number) => `${asked} so far this month`,
  notBefore: 'Not before',
  notBeforeNone: 'Any time',
  notKnown: 'Not known',
  change: 'Change',
  sitesTitle: 'Sites',
  siteColumns: { name: 'Site', postcode: 'Postcode', stepFree: 'Without steps' },
  yes: 'Yes',
  no: 'No',
  addSite: 'Add a site',
  noSites: 'No site yet. Add the place where young people would work.',
  supervisorsTitle: 'Supervisors',
  supervisorColumns: { name: 'Name', site: 'Site', training: 'Training', actions: 'Change' },
  addSupervisor: 'Add a supervisor',
  noSupervisors: 'Nobody is named yet. A young person can only start with somebody who is trained.',
  inDate: (day: string) => `In date until ${day}`,
  notInDate: 'Not in date',
  left: (day: string) => `Left on ${day}`,
  hasLeft: 'Has left',
  opportunitiesTitle: 'Opportunities',
  opportunityColumns: { title: 'Opportunity', kind: 'Kind', places: 'Places', status: 'Status' },
  noOpportunities: 'Nothing is offered yet.',
  offer: 'Add an opportunity',
  placementsTitle: 'Placements',
  placementColumns: { reference: 'Placement', title: 'Opportunity', dates: 'Dates', status: 'Status' },
  dates: (from: string, to: string) => `${from} to ${to}`,
  noPlacements: 'Nobody has been placed here yet.',
  checksTitle: 'Checks',
  noChecks: 'Nobody has been there yet.',
  metWhom: (name: string) => `Met ${name}`,
  sawWorkplace: (saw: boolean) => (saw ? 'Saw the workplace.' : 'Did not see the workplace yet.'),
  supervisorKnown: (known: boolean) =>
    known ? 'Knows who will supervise.' : 'Does not know yet who will supervise.',
  historyTitle: 'History',
} as const;

export const ACTIONS = {
  check: 'Record a check',
  live: 'Make live',
  paused: 'Pause',
  ended: 'End',
  registered: 'Take up again',
  insurance: 'Record insurance',
} as const;

/** What an employer is asked to do today. */
export const HOME = {
  now: 'Now',
  visit: {
    title: 'We come and see you',
    detail: 'Before anybody starts, somebody visits you and sees the workplace.',
  },
  offer: {
    title: 'Offer a place',
    detail: 'A taster of one to five days is a good beginning. It takes five minutes.',
  },
  stillOpen: (title: string) => ({
    title: `Is “${title}” still open?`,
    detail: 'Say yes, or change it. Without an answer it closes itself.',
  }),
  insuranceUnknown: {
    title: 'Tell us about your insurance',
    detail: 'We need the amount and the last day of your employers’ liability insurance.',
  },
  insurance: (day: string) => ({
    title: 'Send us your next insurance certificate',
    detail: `The one that we have counts until ${day}.`,
  }),
  nobodyNamed: { title: 'Name a supervisor', detail: 'Who would look after a young person at work?' },
  untrained: (name: string) => ({
    title: `Training for ${name}`,
    detail: 'They need the training session before somebody starts. Ask for a seat.',
  }),
  lapses: (name: string, day: string) => ({
    title: `Training for ${name} again`,
    detail: `What they have counts until ${day}. Ask for a seat.`,
  }),
} as const;
