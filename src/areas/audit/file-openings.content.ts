import { OPEN_MOST, OPENING_MINUTES, REASON_LEAST, REASON_MOST } from '#domain/privacy/file-openings.ts';

const HOURS = OPENING_MINUTES / 60;

export const OPEN_FILE = {
  title: 'Open a file that is not yours',
  intro: 'Only where somebody needs help now and their own worker cannot give it.',
  effects: [
    `The file is open to you for ${HOURS} hours, then it closes by itself.`,
    'Managers and the young person’s own worker are told at once.',
    'Everything that you look at is noted, and the young person can see that you did.',
    'A manager says afterwards whether it was right.',
  ],
  byReference: 'Reference of the referral',
  byReferenceHint: 'Such as R1001. If you do not know it, give last name and date of birth.',
  lastName: 'Last name',
  dateOfBirth: 'Date of birth',
  reason: 'Why do you need it now?',
  reasonHint: 'The young person may read this one day.',
  submit: 'Open the file',
  done: (time: string) => `The file is open to you until ${time}.`,
  reasonMissing: `Say why, in ${REASON_LEAST} characters or more`,
  reasonTooLong: `The reason must be ${REASON_MOST} characters or fewer`,
  sayWhose: 'Enter the reference, or the last name and the date of birth',
  nobody: 'We could not find anybody like that in your authority. Check it with whoever gave it to you.',
  several: 'Several people are like that. Enter the reference.',
  tooMany: `You have ${OPEN_MOST} files open already. Close one first.`,
} as const;

export const OPENED = {
  title: 'Files opened with a reason',
  intro:
    'Somebody opened a file that is not on their list. Say of each whether it was right, or is to be looked into.',
  ownTitle: 'Files that you opened with a reason',
  none: 'No file was opened',
  noneHint: 'When a worker opens the file of somebody who is not on their list, it stands here at once.',
  columns: {
    who: 'Who',
    whose: 'Whose file',
    why: 'Why',
    when: 'When',
    state: 'Now',
    right: 'Was it right?',
  },
  states: { open: 'Open', ended: 'Closed early', over: 'Over' },
  until: (time: string) => `until ${time}`,
  toJudge: 'Not looked at yet',
  right: 'It was right',
  lookInto: 'Look into it',
  wasRight: 'Was right',
  isLookedInto: 'To be looked into',
  end: 'Close it now',
  ended: 'The file is closed.',
  judged: 'Your answer is kept.',
  noReferral: 'No referral',
  older: 'Earlier',
  toRead: (count: number) => `Files opened with a reason, to be read: ${count}`,
} as const;
