import type { HandoverReason } from '#domain/caseloads/allocations.ts';

export const REASON_NAMES: Readonly<Record<HandoverReason, string>> = {
  'worker is leaving': 'The worker is leaving',
  'worker has left': 'The worker has left',
  'change of team': 'A change of team',
  'long absence': 'A long absence',
  'young person asked': 'The young person asked for it',
  'no worker': 'They have no worker',
  other: 'Another reason',
};

const people = (count: number) => (count === 1 ? '1 young person' : `${count} young people`);

export const HAND_OVER = {
  title: 'Hand over to another worker',
  intro:
    'From their first day the next worker sees the record and the one before does not. Both, the co-ordinator and the young person are told.',
  who: 'Who is handed over?',
  whoHint: 'Everybody is selected. Take out who stays.',
  chooseReason: 'Choose a reason',
  choose: 'Select who is handed over',
  tooMany: (most: number) => `Hand over ${most} young people at once at most`,
  to: 'Who is the next worker?',
  toHint: 'Workers who can sign in here.',
  elsewhere: 'Somebody who does not sign in here yet',
  toName: 'Their name',
  toEmail: 'Their e-mail address',
  toEmailHint: 'They are written to there. Once they can sign in, their young people are theirs to see.',
  nameMissing: 'Enter the next worker’s name',
  emailMissing: 'Enter the next worker’s e-mail address',
  nobodyLikeThat: 'Select the next worker from the list',
  startsOn: 'Their first day',
  startsOnHint: 'Today or later. The worker of today stays until the evening before.',
  reason: 'Why?',
  note: 'A note for the next worker',
  noteHint:
    'What they should know first. It waits for them until they have read it; the young person may read it one day.',
  takesActions: 'Do open actions in the worker’s name become the next worker’s?',
  yes: 'Yes, from their first day',
  no: 'No, they keep their owner',
  goesAlong: 'What goes along',
  ownActions: (count: number) => `Open actions in the worker’s name: ${count}`,
  otherActions: (count: number) => `Open actions of others: ${count}. They keep their owner.`,
  placements: (count: number) =>
    `Placements under way: ${count}. Their reviews and prompts come to the next worker.`,
  interviews: (count: number) => `Interviews to come: ${count}. They stay as they are.`,
  consents: (count: number) => `Yes and no that were recorded: ${count}. They stay as they were given.`,
  submit: 'Hand over',
  done: (count: number, day: string) => `${people(count)} handed over from ${day}.`,
  nobody: 'There is nobody to hand over',
  nobodyHint: 'Nobody is on this worker’s list today.',
  oneWorker: 'Expected the e-mail address of one worker of this authority',
  linkedAlready: 'Somebody else has said meanwhile whose list this is.',
  noteReadAlready: 'This note was read already.',
} as const;

export const WORKERS = {
  title: 'Their worker',
  back: 'Back to their record',
  now: (name: string) => `Worker today: ${name}`,
  none: 'Nobody is their worker today.',
  hasLeft: 'This worker does not sign in here any more.',
  cover: (name: string, day: string) => `${name} stands in until ${day}.`,
  planned: (name: string, day: string) => `${name} is to be their worker from ${day}.`,
  undo: 'Undo this handover',
  undone: 'The handover is undone. Nothing changes.',
  handOver: 'Hand over to another worker',
  history: 'Who was their worker',
  columns: { who: 'Worker', from: 'From', to: 'Until', why: 'Why' },
  open: 'Still',
  never: 'Undone, or put right the same day',
  sources: {
    record: 'From the record',
    handover: 'Handed over',
    import: 'From a file',
    merge: 'Two records became one',
  },
  notKnown: 'Name not given',
  note: (name: string) => `A note from ${name}`,
  noteUnsigned: 'A note from the worker before',
  noteRead: 'I have read it',
  noteDone: 'The note is marked as read.',
  noteTitle: (name: string) => `${name} was handed over to you`,
  noteDetail: 'There is a note for you from the worker before.',
} as const;

export const MY_WORKERS = {
  title: 'Who works with me',
  now: (name: string) => `Your worker is now ${name}.`,
  since: (day: string) => `Since ${day}.`,
  none: 'You have no worker right now. That is not right. Tell the people who run this. They will find somebody for you.',
  next: (name: string, day: string) => `From ${day} your worker will be ${name}.`,
  nextUnnamed: (day: string) => `From ${day} you will have a new worker.`,
  covers: (name: string, day: string) =>
    `Your worker is away. ${name} helps you until ${day}. You can ask them anything.`,
  who: 'Who can see what we write about you',
  seeWorker: 'your worker',
  seeCover: 'helps you while your worker is away',
  roles: {
    'co-ordinator': 'finds places and courses for you',
    manager: 'is in charge of the team',
    'data-officer': 'keeps the records right',
    auditor: 'checks that we follow the rules',
  } as Readonly<Record<string, string>>,
  others:
    'Other workers cannot see it. In an emergency one of them can open it for a short time. They must say why, and you can see that they did.',
  employers: 'An employer or a college sees only what you said yes to.',
  looks: 'See who looked',
  wrong: 'Is something here wrong? Tell your worker, or anybody you trust here.',
} as const;

export const CASELOADS = {
  title: 'Caseloads and cover',
  intro: 'Who has how many young people, who stands in for whom, and who has nobody.',
  without: 'Young people without a worker',
  withoutNone: 'Everybody in the programme has a worker.',
  hasLeft: 'Their worker has left.',
  hasNone: 'Nobody is their worker.',
  nextFrom: (day: string) => `Somebody is to be their worker from ${day}.`,
  give: 'Give them a worker',
  sizes: 'Workers',
  columns: { who: 'Worker', how: 'Young people', what: 'What you can do', whose: 'Young person', why: 'Why' },
  left: 'Has left',
  handOver: 'Hand over',
  findCover: 'Ask somebody to cover',
} as const;
