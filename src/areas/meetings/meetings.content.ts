import type { AgendaRule } from '#domain/meetings/agenda-rules.ts';
import type { MeetingKind, MeetingRepeats } from '#domain/meetings/meetings.ts';
import type { MeetingStatus } from '#domain/meetings/statuses.ts';
import type { Refusal } from '#domain/shared/refusal.ts';

export const KIND_NAMES: Readonly<Record<MeetingKind, string>> = {
  'joint 16 to 18': 'Joint 16–18 meeting',
  'monthly review': 'Monthly review',
  intake: 'Intake meeting',
};

export const REPEAT_NAMES: Readonly<Record<MeetingRepeats, string>> = {
  once: 'It is held once',
  'every month': 'Every month',
  'every quarter': 'Every quarter',
};

export const STATUS_NAMES: Readonly<Record<MeetingStatus, string>> = {
  planned: 'Planned',
  held: 'Held',
  cancelled: 'Cancelled',
};
export const STATUS_COLOURS = {
  planned: 'govuk-tag--blue',
  held: 'govuk-tag--green',
  cancelled: 'govuk-tag--grey',
} as const satisfies Record<MeetingStatus, string>;

/** Why somebody is on the agenda. */
export function ruleInWords(rule: AgendaRule, weeks: number | null): string {
  const long = weeks === 1 ? 'a week' : `${weeks ?? 0} weeks`;
  return {
    'by hand': 'Put on by hand',
    'aged 16 to 18': 'Aged 16 to 18 on the day',
    'ready and waiting': `Ready for over ${long}, no placement or course`,
    'at risk': 'At risk: attendance, a late review, or what they do ends soon',
    caseload: 'On the caseload',
    'not reviewed': `Not reviewed for over ${long}`,
    'left open': 'Something was left open last time',
  }[rule];
}

/** The rules as a form offers them. */
export const RULE_CHOICES = {
  'aged 16 to 18': 'Everybody aged 16 to 18 on the day',
  'ready and waiting': 'Everybody who is ready and has no placement or course',
  'at risk': 'Everybody at risk: an attendance worry, a late review, or what they do ends within four weeks',
  caseload: 'Everybody on the caseload of a worker',
  'not reviewed': 'Everybody who has not been reviewed for some weeks',
  'left open': 'Everybody with an action left open at the meeting before',
} as const satisfies Record<Exclude<AgendaRule, 'by hand'>, string>;

const kindText = 'This meeting is not open for that.';
/** Why something cannot be done with a meeting. */
export const REFUSED = {
  planned: { code: 'meeting-not-held', staffText: 'This meeting has not been held yet.', kindText },
  held: { code: 'meeting-held', staffText: 'This meeting has been held: that part is closed.', kindText },
  cancelled: { code: 'meeting-cancelled', staffText: 'This meeting is cancelled.', kindText },
  notYet: {
    code: 'meeting-to-come',
    staffText: 'The day of this meeting has not come yet.',
    kindText,
    wouldChangeIf: 'From the day of the meeting on.',
  },
  ownerCannotSee: {
    code: 'owner-cannot-see',
    staffText:
      'This colleague cannot open the record, so the action would be nobody’s. Choose the young person’s worker, or somebody of the programme.',
    kindText: 'They do not look after you.',
  },
  noWorker: {
    code: 'no-worker',
    staffText:
      'Nobody is this young person’s worker today. Choose somebody else, or hand them to a worker first.',
    kindText: 'You have no worker at the moment.',
  },
} as const satisfies Record<string, Refusal>;

export const LIST = {
  title: 'Meetings',
  intro: 'Meetings at which several people look at young people together, and what was agreed there.',
  plan: 'Plan a meeting',
  coming: 'To come',
  past: 'Past',
  when: 'When',
  what: 'Meeting',
  where: 'Where',
  about: 'Young people',
  state: 'Now',
  noneComing: 'No meeting is planned',
  noneComingHint: 'Plan the next joint meeting or monthly review, and put young people on its agenda.',
  noneComingWorker: 'You will see here what you are asked to, and what is about your young people.',
  nonePast: 'There has been no meeting yet',
  showPast: 'Show past meetings',
  showComing: 'Show meetings to come',
  more: 'More',
} as const;

export const PLAN = {
  title: 'Plan a meeting',
  nextTitle: 'Plan the next meeting',
  nextIntro:
    'The same people are asked, and whoever has an action left open is on the agenda. Change what is different.',
  changeTitle: 'Change the meeting',
  kind: 'What kind of meeting is it?',
  meetsOn: 'On which day?',
  startsAt: 'From',
  timeHint: 'For example 10:00',
  endsAt: 'To',
  place: 'Where?',
  placeHint: 'A room, or the link if you meet on a screen',
  repeats: 'Does it repeat?',
  submit: 'Plan it',
  changeSubmit: 'Save',
  done: 'The meeting is planned. Now ask people, and put young people on the agenda.',
  changed: 'The meeting is changed, and everybody who signs in here is told.',
} as const;

export const MEETING = {
  where: 'Where',
  when: 'When',
  repeats: 'Repeats',
  state: 'State',
  why: 'Why it is cancelled',
  before: 'Goes on from',
  beforeLink: 'the meeting before',
  change: 'Change it',
  cancel: 'Cancel it',
  hold: 'It took place',
  holdHint: 'Then everybody on the agenda counts as reviewed on that day.',
  held: 'The meeting is recorded as held.',
  planNext: 'Plan the next one',
  nextLink: 'The next one is planned',
  pack: 'The pack',
  packInside: 'Open the pack for those who work here',
  packTable: 'as one table',
  packOutside: (organisation: string) => `Paper for ${organisation}`,
  packOutsideHint:
    'It names only those who agreed that this organisation may know. Everybody else is counted.',
  notOnRecord: (organisation: string) =>
    `${organisation} is not on record, so nobody can have agreed that it may know: there is no paper for it.`,
  people: 'Who is asked',
  nobody: 'Nobody is asked yet.',
  ask: 'Ask somebody',
  askNoMore: 'Ask no more',
  notes: 'Takes notes',
  makeNotes: 'Let them take notes',
  notesChosen: 'Who takes the notes is changed.',
  name: 'Name',
  from: 'From',
  inside: 'The council',
  does: 'What they do',
  can: 'Change',
  agenda: 'Whom it is about',
  onIt: (count: number) => (count === 1 ? '1 young person' : `${count} young people`),
  others: (count: number) =>
    count === 1 ? 'One more is not on your list.' : `${count} more are not on your list.`,
  nobodyOnIt: 'Nobody is on the agenda yet',
  nobodyOnItHint: 'Put young people on it by a rule, or one by one.',
  add: 'Put young people on the agenda',
  order: 'Those who have been stuck longest come first.',
  who: 'Young person',
  because: 'Why they are on it',
  stuck: 'Stuck since',
  notStuck: 'Nothing is stuck',
  speak: 'Notes and actions',
  off: 'Take off',
  takenOff: 'Taken off the agenda',
  offWhy: 'Why',
  actions: 'What was agreed',
  noActions: 'Nothing is agreed yet.',
} as const;

export const CANCEL = {
  title: 'Cancel this meeting?',
  effects: ['Everybody who signs in here and was asked is told.', 'What was prepared and agreed stays.'],
  reason: 'Why does it not take place?',
  submit: 'Cancel the meeting',
  done: 'The meeting is cancelled.',
} as const;

export const ASK = {
  title: 'Ask somebody',
  who: 'Who is it?',
  member: 'A colleague who signs in here',
  outside: 'Somebody from outside',
  colleague: 'Which colleague?',
  name: 'Their name',
  organisation: 'Where are they from?',
  organisationHint: 'A paper can be made only for an organisation that is on record.',
  notOnRecord: 'Somewhere that is not on this list',
  organisationName: 'Then the name of the organisation',
  role: 'What do they do? (optional)',
  roleHint: 'For example designated tutor, careers adviser',
  choose: 'Choose',
  submit: 'Ask them',
  done: 'They are asked.',
  gone: 'They are asked no more.',
  oneOrTheOther: 'Choose a colleague, or write down somebody from outside, not both',
  noSuchMember: 'Choose a colleague from the list',
  sayWho: 'Enter their name',
  sayFromWhere: 'Choose the organisation from the list, or write down its name, not both',
  noSuchOrganisation: 'Choose an organisation from the list',
  tooMany: (most: number) => `A meeting has ${most} people at most.`,
} as const;

export const AGENDA = {
  title: 'Put young people on the agenda',
  rule: 'Who is to be on it?',
  weeks: 'For over how many weeks?',
  weeksHint: 'For those two rules that count weeks. Left empty: 4.',
  worker: 'Whose caseload?',
  noWorker: 'No caseload',
  look: 'See whom that finds',
  found: (count: number) =>
    count === 0
      ? 'This finds nobody who is not on the agenda already'
      : count === 1
        ? 'This finds 1 young person'
        : `This finds ${count} young people`,
  foundHint: 'Whoever does not belong there can be taken off afterwards, with a reason.',
  keep: 'Put them on the agenda',
  other: 'Choose another rule',
  kept: (count: number) =>
    count === 1 ? 'One young person is on the agenda now.' : `${count} young people are on the agenda now.`,
  byHand: 'One by one',
  byHandLabel: 'Which young person?',
  byHandSubmit: 'Put on the agenda',
  sayWhose: 'Choose whose caseload',
  foundOthers: (now: number, before: number) =>
    `The rule finds ${now} by now, not ${before} as you saw. Look at them again.`,
  offTitle: (name: string) => `Take ${name} off the agenda?`,
  offEffects: ['They are not spoken of at this meeting.', 'The line stays, with your reason.'],
  offReason: 'Why?',
  offSubmit: 'Take off the agenda',
  offDone: 'They are off the agenda.',
} as const;

export const MEETING_ACTION = {
  title: 'Agree an action',
  what: 'What will be done?',
  who: 'Who does it?',
  worker: (name: string) => `Their worker, ${name}`,
  themselves: (name: string) => `${name}, themselves`,
  dueOn: 'By when?',
  submit: 'Save the action',
  done: 'The action is agreed. It stands on the record, and on the first page of whoever has it.',
  dayGone: 'The day it is due must be today or later',
  sayWho: 'Choose who does it from the list',
} as const;

export const NOTE = {
  title: 'What was said',
  hint: 'Short, and only what the next meeting needs. Their worker and the programme read it; those from outside do not. They may read it themselves when they ask for their file.',
  submit: 'Save the note',
  done: 'The note is saved.',
  by: (name: string, when: string) => `${name}, ${when}`,
} as const;
