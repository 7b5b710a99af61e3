/** Words of who fits an opportunity, for those who work here. */
export const FITS = {
  title: (title: string) => `Who fits ${title}`,
  back: 'Back to the opportunity',
  backToCourses: 'Back to courses',
  lead: (fits: number, waiting: number) =>
    `It would suit ${fits} of the ${waiting} young people who wait, best first. Nobody is told: each has to be asked, and says yes or no, before the employer hears of them.`,
  none: (waiting: number) => `It suits none of the ${waiting} young people who wait.`,
  noneWell: 'For nobody who waits would it be at least a fair match.',
  noneHint: 'Below is what would change that.',
  notNamed: 'Young people whom you do not look after have a letter, and no name.',
  person: (letter: string) => `Young person ${letter}`,
  noReasons: 'Ask the co-ordinator, who can put it to them.',
  weak: (count: number) =>
    count === 1
      ? 'One more, for whom it would be a weak match'
      : `${count} more, for whom it would be a weak match`,
  others: (count: number) =>
    count === 0
      ? 'It is the only option they have.'
      : count === 1
        ? 'They have one other option.'
        : `They have ${count} other options.`,
  columns: { who: 'Young person', points: 'Match', why: 'Why', starts: 'Could start' },
  toDo: 'To do first:',
  toFindOut: 'To find out:',
  openersTitle: 'What would open it to more people',
  openersLead:
    'Each counts people for whom that one thing is all that stands in the way. It has been tried against every rule.',
  change: 'If it had',
  people: 'More people',
  noOpeners: 'No single change would open it to more people.',
  nearTitle: (count: number) =>
    count === 1
      ? 'One person it does not suit now, and why'
      : `${count} people it does not suit now, and why`,
} as const;
