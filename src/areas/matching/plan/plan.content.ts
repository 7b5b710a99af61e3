/** Words of the plan for an intake, for those who work here. */
export const PLAN = {
  aLock: 'One of the locks',
  lockNobody: (lock: string) => `${lock}: nobody with that reference is waiting for a place`,
  lockNothing: (lock: string) =>
    `${lock}: there is no such opportunity or course run among the kinds that are planned`,
  lockNotPossible: (lock: string, why: string) => `${lock} is not possible: ${why}`,
  lockNever: (lock: string) => `${lock} is locked and ruled out at once`,
  aLine: 'One of the lines',
  lineNobody: (line: string) => `${line}: nobody with that reference is waiting for a place`,
  lineNothing: (line: string) => `${line}: there is no such opportunity or course run`,
  locksDoNotFit: 'What is locked does not fit together: more people than places, or two who must not meet.',
  fewerLocks: 'With fewer locks.',
  shared: (people: number, places: number) =>
    `${people} people share ${places === 1 ? 'one place' : `${places} places`} that they could take.`,
  morePlaces: (missing: number) =>
    missing === 1 ? 'With one more place there.' : `With ${missing} more places there.`,
  morePeople: (missing: number) =>
    `With ${missing === 1 ? 'one more place' : `${missing} more places`} there, or more people a month than its employer agreed to.`,
  noSuchPlan: 'Say now, anew, points or first-come, or kept-N for a plan that was kept',
  keptIsToday: 'A plan that goes on from the kept one is made today: leave the day out',
  setAside: 'This plan sets them aside: they wait this time, or what they could have takes nobody.',
  setAsideNoMore: 'When that is taken back under “What the plan keeps to”.',
  notToBeHad: 'Places are left, but nobody else may be sent there now.',
} as const;

/** The board. */
export const BOARD = {
  title: 'Plan for the whole intake',
  journeys: 'Looking up the journeys of everybody who waits',
  people: 'people',
  back: 'Back to matches',
  lead: 'The best for everybody who waits, all at once: most people placed, then nobody left with a weak option who could have a better one, then the greatest good of all. It is a proposal. Nothing is sent by itself.',
  placed: (placed: number, of: number) => `${placed} of ${of} would have a place.`,
  proved: 'No plan does better: that is proved.',
  notProved: 'A better plan may exist: there was not enough time to prove that there is none.',
  worst: (score: number) => `The weakest match has ${score} of 1,000 points.`,
  howTitle: 'Who comes first, and how this is worked out',
  how: 'Whoever has said yes to something on its way keeps it, unless moving them gives one more person a place. A place is never given twice. First come, first served leaves people without a place whom a plan can seat.',
  rules: 'What the plan keeps to',
  kinds: 'Plan with these kinds only',
  kindsHint: 'Tick none for all.',
  locked: 'Kept as they are',
  never: 'Ruled out',
  linesTitle: 'Who would get what',
  none: 'Nobody can be placed as things stand.',
  noneHint: 'Below is why, and what would help most.',
  noneShown: 'No line is like that.',
  columns: { who: 'Young person', what: 'Would get', why: 'Because', stands: 'Where it stands' },
  orderLabel: 'In order of',
  orders: {
    person: 'referral',
    weakest: 'weakest match first',
    start: 'first day',
    where: 'employer or college',
  },
  layout: (order: string, shown: string) => `In order of ${order}; ${shown}`,
  showLabel: 'Show',
  shown: {
    all: 'all lines',
    weak: 'weak matches',
    'to-find-out': 'something still to do or find out',
    'not-asked': 'not on their list yet',
  },
  more: 'More about this',
  moreWays: 'More ways to look at this plan',
  options: 'Their options',
  optionsOf: (name: string) => `of ${name}`,
  open: (count: number) =>
    count === 1 ? 'One thing to do or find out first.' : `${count} things to do or find out first.`,
  isLocked: 'Kept as it is',
  others: (count: number) =>
    count === 1 ? 'They have one other option.' : `They have ${count} other options.`,
  takeHint:
    'Tick lines, then say what is to happen with them. A suggestion waits under Matches until it is put to the young person; they decide.',
  tickAll: 'Tick all that are shown',
  untickAll: 'Tick none',
  takes: {
    suggest: 'Suggest them',
    put: 'Put them to the young people',
    lock: 'Keep them as they are',
    never: 'Not these',
  },
  maybeTwice: ([first, second]: readonly [string, string]) =>
    `${first} and ${second} may be one person. Each is planned for until somebody decides.`,
  decideTwice: 'Look at both and decide',
  toLines: 'Who would get what',
  toWaiting: (count: number) => `Who waits (${count})`,
  from: (day: string) => `from ${day}`,
  forWhom: (title: string, name: string) => `(${title} for ${name})`,
  waitingTitle: (count: number) => (count === 1 ? 'One person waits' : `${count} people wait`),
  nobodyWaits: 'Nobody waits.',
  helps: (change: string, title: string, score: number) =>
    `What would help most is ${change} at ${title}: a match of ${score} points.`,
  sharedWith: (people: readonly string[], options: readonly string[]) =>
    `Who: ${people.join(', ')}. Which: ${options.join('; ')}.`,
  again: 'Plan again',
  nothingTicked: 'Tick at least one line',
  keptPlans: 'Plans that were kept',
  waitsRule: 'Wait this time',
  goneRule: 'Take nobody',
  backToPlan: 'Back to the plan',
  tryOut: 'What if…',
  compare: 'Compare with another plan',
  print: 'Print for the meeting',
  gaps: 'What would place those who wait',
  anew: 'Plan from scratch',
  keptAgain: 'Go on from the kept plan',
  whatIfNot: 'What if not?',
  oneMore: (title: string) => `What if there were one more place: ${title}?`,
  keepPlan: 'Keep this as our plan',
  keepHint:
    'Keep it once the meeting has agreed. From then on the plan changes only what must change, and says why.',
  kept: (placed: number, of: number) =>
    `The plan is kept: ${placed} of ${of} would have a place. Nobody has been told.`,
  changedSince: 'The plan has changed since you looked at it. Look at it again, then keep it.',
  sinceTitle: (day: string, by: string | null) =>
    `From the plan of ${day}${by === null ? '' : `, kept by ${by}`}`,
  sinceAll: 'Everything stands as it was kept.',
  sinceStands: (stands: number, of: number) => `${stands} of ${of} places stand as they were kept.`,
  sinceOnly: 'Only what had to change has:',
  sinceChanged: (who: string, had: string, why: string, now: string | null) =>
    `${who} does not get ${had}. ${why} ${now === null ? 'They wait.' : `They would get ${now}.`}`,
  sinceGained: (who: string, now: string) => `${who}, who was to wait, would get ${now}.`,
  sinceGone: 'It takes nobody now.',
  sinceMadeRoom: 'It goes to somebody else, so that one more person has a place.',
  goneOption: 'what was kept, which is no longer there',
  newcomers: (count: number) => (count === 1 ? 'One person came since.' : `${count} people came since.`),
  settled: (count: number) =>
    count === 1 ? 'One person no longer waits.' : `${count} people no longer wait.`,
  done: (count: number) =>
    count === 1
      ? 'One suggestion waits under Matches to be put to a young person.'
      : `${count} suggestions wait under Matches to be put to young people.`,
  nowPut: (count: number) =>
    count === 1
      ? 'One option has been put to a young person.'
      : `${count} options have been put to young people.`,
  nowLocked: (count: number) =>
    count === 1 ? 'One line is kept as it is.' : `${count} lines are kept as they are.`,
  nowRuledOut: (count: number) =>
    count === 1
      ? 'One line is ruled out. The plan is a new one.'
      : `${count} lines are ruled out. The plan is a new one.`,
} as const;
