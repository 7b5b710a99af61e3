/** Words of what matters in an authority, for those who work here. */
export const HERE_MATTERS = {
  title: 'What matters here',
  back: 'Back to the plan',
  lead: 'It bends the points of every option for every young person here, before what they say matters most to them. It rules nothing in or out, and nothing that has been suggested changes.',
  points: (points: number) => `${points} of 1,000 points`,
  part: 'Part of a match',
  now: 'Most points it can bring',
  nowTitle: 'As it is now',
  usual: 'Nobody has changed it: these are the usual weights.',
  setBy: (name: string) => `Set by ${name}.`,
  submit: 'Keep this',
  done: 'Kept. Options are ranked by it from now on.',
  onlyManagers: 'A service manager can change it.',
  link: 'What matters here',
  inWords: (words: readonly string[]) => `Here ${words.join(', ').replaceAll(':', '').toLowerCase()}.`,
} as const;
