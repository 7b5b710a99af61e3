/** Words of the plan on paper. */
export const ON_PAPER = {
  title: 'Plan for the meeting',
  of: (on: string) => `The plan as it stood on ${on}. It is a proposal: nothing is sent to anybody by it.`,
  howTo: 'Print this page from your browser (A4, upright). What can only be clicked is left out on paper.',
  withoutNames: 'Show references only, without names',
  withNames: 'Show names',
  keepSafe: 'This paper has names on it. Leave it with nobody, and shred it once the meeting has decided.',
  who: 'Young person',
  what: 'Would get',
  points: 'Points and why',
  decision: 'Decided',
  choices: ['yes', 'no', 'later'],
  waitingTitle: 'Who waits, and what would help',
  waitedWeeks: (weeks: number) =>
    weeks === 0 ? 'waits less than a week' : weeks === 1 ? 'waits 1 week' : `waits ${weeks} weeks`,
  actionsTitle: 'Who does what',
  action: 'Action',
  owner: 'Who',
  by: 'By when',
} as const;
