import type { MatchStatus } from '#domain/matching/statuses.ts';

/** The pages of matches for those who work here. */

export const LIST = {
  title: 'Matches',
  lead: 'What is on its way, by who has to do something next. Longest wait first.',
  plan: 'Plan the whole intake',
  sections: {
    'co-ordinator': { title: 'For the co-ordinator', empty: 'Nothing waits for the co-ordinator.' },
    'young person': { title: 'The young person decides', empty: 'No young person is being asked.' },
    employer: { title: 'The employer or college answers', empty: 'No employer or college is being asked.' },
  },
  takenTitle: 'Taken, to begin',
  takenEmpty: 'Nobody is about to begin a job, an apprenticeship or a course.',
  columns: {
    who: 'Young person',
    what: 'Option',
    status: 'Where it is',
    waiting: 'Days',
    next: 'Next',
  },
  askedLater: (day: string) => `asked us to wait until ${day}`,
  noEmail: 'no e-mail: ask them',
  starts: (day: string) => `starts ${day}`,
  reminded: (count: number) => (count === 1 ? 'reminded once' : `reminded ${count} times`),
  interview: (when: string) => `interview on ${when}`,
} as const;

/** What comes next at each status, for staff. */
export const NEXT: Readonly<Partial<Record<MatchStatus, string>>> = {
  suggested: 'Put it to them',
  'put-to-young-person': 'Hear what they say',
  wanted: 'Tell the employer',
  'sent-to-employer': 'Wait; they are reminded',
  interview: 'Hear how it went',
  offered: 'Hear whether they take it',
  accepted: 'Record the start',
};

/** Where an interview is set already, the step that sets it moves it. */
const MOVE_INTERVIEW = {
  link: 'Move the interview',
  title: 'Move the interview',
  submit: 'Move the interview',
} as const;

export const MATCH = {
  back: 'Back to matches',
  caption: (reference: string, name: string) => `${reference}, ${name}`,
  at: (title: string, organisation: string) => `${title} at ${organisation}`,
  since: (day: string) => `since ${day}`,
  nextTitle: 'What comes next',
  inTheWay: 'Before the employer can be told:',
  terms: {
    title: 'What it is',
    kind: 'Kind',
    where: 'Where',
    when: 'When',
    starts: 'Starts',
    lasts: 'Lasts',
    pay: 'Pay',
    money: 'Their money',
    interview: 'Interview',
    interviewFile: 'Add it to a calendar',
    offer: 'Offer stands until',
    answer: 'An answer counts until',
    placement: 'Placement',
  },
  noEnd: 'No end is known',
  notAgreed: 'Not agreed yet',
  moneyNotLooked: 'Nobody has worked it out',
  moneyChange: 'Work it out',
  better: (pounds: string, day: string) => `${pounds} a week more, gone through on ${day}`,
  worse: (pounds: string, day: string) => `${pounds} a week less, gone through on ${day}`,
  same: (day: string) => `The same as now, gone through on ${day}`,
  whyTitle: 'Why it was suggested',
  whyLead: (day: string) => `As it was on ${day}, kept so that it can be answered later.`,
  noWhy: 'Nothing was kept about why.',
  lookedPast: 'Looked past, together with them',
  theirWords: 'What they wanted, in their words',
  mattered: 'What mattered',
  among: 'Beside their other options',
  amongOf: (place: number, possible: number) =>
    possible === 1
      ? 'The only one that was possible for them.'
      : place === 1
        ? `The best of ${possible} that were possible for them.`
        : `Number ${place} of ${possible} that were possible for them.`,
  timetable: 'Journeys rested on',
  timetableOf: (area: string, from: string, to: string) => `The timetable of ${area}, ${from} to ${to}.`,
  changedTitle: 'What has changed since',
  changedWhat: 'What',
  changedThen: (day: string) => `On ${day}`,
  changedNow: (day: string) => `Now (${day})`,
  called: 'Called',
  sharedTitle: 'What the employer sees',
  sharedNone: 'Nothing yet: the employer has not been told.',
  historyTitle: 'What happened',
  history: 'History of this match',
  said: (how: string) => `They said so ${how}.`,
  othersTitle: 'Their other options',
  remindedTitle: 'The employer was reminded',
  laterTitle: 'They asked us to ask later',
} as const;

/** How an answer came, as the end of a sentence. */
export const HOW_WORDS: Readonly<Record<string, string>> = {
  page: 'on their own page',
  'told worker': 'to somebody who wrote it down',
  text: 'by text',
  'printed code': 'with a printed code',
  link: 'with a link',
};

export const HOW_CHOICES = {
  label: 'How did they answer?',
  'told worker': 'They told me or their worker',
  text: 'By text',
  'printed code': 'With a printed code',
} as const;

/** Each step that staff take by hand: its link, its page and its button. */
export const STEPS = {
  put: {
    link: 'Put it to them',
    title: 'Put this to the young person?',
    submit: 'Put it to them',
    done: 'It has been put to them.',
  },
  yes: {
    link: 'They want it',
    title: 'Record that they want it',
    submit: 'Record their yes',
    done: 'Their yes is recorded. Next: tell the employer.',
  },
  no: {
    link: 'They say no',
    title: 'Record that they do not want it',
    submit: 'Record their no',
    done: 'Their no is recorded.',
  },
  later: {
    link: 'Ask them later',
    title: '',
    submit: '',
    done: 'They are asked again in a week.',
  },
  withdraw: {
    link: 'Take it back',
    title: 'Take this match back?',
    submit: 'Take it back',
    done: 'The match has been taken back.',
  },
  send: {
    link: 'Tell the employer',
    title: 'Tell the employer',
    submit: 'Send this to the employer',
    done: 'The employer has been told. They are reminded after 3, 7 and 12 days.',
  },
  interview: {
    link: 'Set an interview',
    title: 'Set an interview',
    submit: 'Set the interview',
    done: 'The interview is set. Everybody is told.',
  },
  offer: {
    link: 'The employer offers',
    title: 'Record an offer',
    submit: 'Record the offer',
    done: 'The offer is recorded. The young person is asked.',
  },
  'employer-no': {
    link: 'The employer says no',
    title: 'Record that the employer says no',
    submit: 'Record the no',
    done: 'The no is recorded.',
  },
  accept: {
    link: 'They take it',
    title: 'Record that they take the offer',
    submit: 'They take it',
    done: 'It is theirs.',
  },
  close: { link: 'It is gone', title: 'Is this gone?', submit: 'It is gone', done: 'The match is closed.' },
  back: {
    link: 'Bring it back',
    title: 'Bring this match back?',
    submit: 'Bring it back',
    done: 'The match is back where it was.',
  },
  'better-off': {
    link: 'Their money',
    title: 'What does it do to their money?',
    submit: 'Keep this',
    done: 'Kept. They can now say yes or no knowing it.',
  },
  started: {
    link: 'Record the start',
    title: 'Record that they have started',
    submit: 'Record the start',
    done: 'The start is recorded.',
  },
} as const;
export type StepName = keyof typeof STEPS;

export const STEP_FORMS = {
  note: 'Anything to add?',
  noteHint: 'For those who work here. The employer does not see it.',
  reasons: 'Why?',
  mayTell: (organisation: string) => `May we tell ${organisation} about them?`,
  mayTellHint:
    'Their first name, whether they are under 18, what they want to learn and the support that was agreed. Nothing else.',
  yes: 'Yes',
  no: 'No',
  putEffects: [
    'They see it on their page with why it was chosen, and say yes or no.',
    'Their worker is told, and asks them where they have no e-mail.',
    'No employer hears of it before they say yes.',
  ],
  backEffects: ['It goes back to where it was before it ended.', 'Whoever has to do something next is told.'],
  withdrawEffects: ['It ends here. It can be brought back while a place is left.'],
  closeEffects: ['It ends here, and the young person is told kindly.'],
  acceptEffects: [
    'The place is theirs. For a placement the next step is the gate before day one.',
    'Their other options that cannot be done at the same time are set aside.',
    'Only employers who already knew of them are told.',
  ],
  wantsToLearn: 'What do they want to learn?',
  wantsHint: 'In their words. Nothing about care, health or the past.',
  support: 'What support was agreed?',
  supportHint: 'One on a line. Only what they agreed to.',
  preview: 'Show what they will see',
  previewTitle: 'This is all that the employer will see',
  previewAgreed: (name: string) => `I have gone through this with ${name}, and they agree.`,
  previewChange: 'Change it',
  interviewOn: 'On which day?',
  interviewAt: 'At what time?',
  interviewAtHint: 'For example, 10:30',
  interviewPlace: 'Where?',
  startsOn: 'From which day?',
  until: 'Until when does the offer stand?',
  untilHint: 'Leave it empty for 15 days.',
  direction: 'A week, they would have',
  more: 'More money than now',
  less: 'Less money than now',
  same: 'The same',
  pounds: 'How much more or less a week?',
  startedOn: 'On which day did they start?',
} as const;

/** What a step is called for a match as it stands. */
export function stepWords(
  name: StepName,
  status: MatchStatus,
): { readonly link: string; readonly title: string; readonly submit: string } {
  return name === 'interview' && status === 'interview' ? MOVE_INTERVIEW : STEPS[name];
}
