export const OPTIONS = {
  title: (name: string) => `Options for ${name}`,
  back: (name: string) => `Back to ${name}`,
  count: (possible: number, all: number, on: string) =>
    `${possible} of ${all} are possible, looked at from ${on}. Best first.`,
  noTimetable:
    'No timetable is loaded, so journeys by bus are not checked. Walking and cycling are estimates.',
  /** Asked where nobody knows where they set out from. */
  noOrigin: (name: string) =>
    `We do not know where ${name} sets out from, so no journey is checked. Is there a college, a hostel, or a friend’s?`,
  sayOrigin: 'Say where journeys start from',
  travelling: 'What is all right for travelling',
  timetable: (area: string, from: string, to: string) =>
    `Journeys rest on the timetable of ${area}, ${from} to ${to}.`,
  matters: 'What matters to them',
  mattersUsual: 'Everything matters as usual. Ask them what matters most.',
  change: 'Change what matters',
  wishes: 'What they want, as we read it',
  notRead: 'we do not know this word: ask what they mean',
  noWishes: 'They have not said yet what they want to do.',
  kind: 'Show',
  allKinds: 'Every kind',
  filter: 'Show',
  asList: 'See as a list',
  asTable: 'Compare in a table',
  checkedTitle: 'Possible, as far as we know',
  notCheckedTitle: 'Possible, with something to find out first',
  notCheckedLead: 'Nothing stands in the way that we know of. Each says what nobody has checked yet.',
  none: 'Nothing is possible just now.',
  noneHint: 'Below is what would have to change, the nearest first.',
  more: (count: number) => (count === 1 ? 'One more' : `${count} more`),
  put: (name: string) => `Put this to ${name}`,
  putAnyway: (name: string) => `Ask ${name} all the same`,
  submit: (name: string) => `Put the chosen ones to ${name}`,
  nothingSent: 'They see each with its reasons and decide. No employer hears of it before they say yes.',
  done: (count: number) =>
    count === 1 ? 'It has been put to them.' : `${count} options have been put to them.`,
  why: 'Why',
  points: (points: number, of: number) => `${points} of ${of}`,
  score: (score: number) => `${score} of 1,000 points`,
  from: (day: string) => `from ${day}`,
  toDo: 'To do before the first day',
  toFindOut: 'To find out',
  wouldChange: 'What would change it:',
  visitFirst: 'Visit the employer first',
  impossible: (count: number) => `${count} are not possible now: why, and what would change it`,
  impossibleLead:
    'Those that they could be asked about all the same come first. Law and safety are never looked past.',
  onList: 'On their list',
  columns: {
    option: 'Option',
    score: 'Points',
    starts: 'Starts',
    where: 'Where and when',
  },
} as const;

export const MATTERS = {
  title: (name: string) => `What matters to ${name}`,
  lead: 'Ask them. It changes the order of their options, and nothing else.',
  wishTitle: (words: string) => `“${words}” means`,
  wishAsRead: (label: string) => `As we read it: ${label}`,
  wishNotRead: 'Not known yet',
  wishesTitle: 'What their words mean',
  wishesLead: 'Where we read a word wrongly, choose the subject.',
  usual: 'As usual',
  submit: 'Keep this',
  done: 'Kept. The options are in the new order.',
} as const;
