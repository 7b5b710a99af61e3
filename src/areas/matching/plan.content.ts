/** Words of the plan for an intake, for those who work here. */
export const PLAN = {
  lockNobody: (lock: string) => `${lock}: nobody with that reference is waiting for a place`,
  lockNothing: (lock: string) =>
    `${lock}: there is no such opportunity or course run among the kinds that are planned`,
  lockNotPossible: (lock: string, why: string) => `${lock} is not possible: ${why}`,
  lockNever: (lock: string) => `${lock} is locked and ruled out at once`,
  locksDoNotFit: 'What is locked does not fit together: more people than places, or two who must not meet.',
  fewerLocks: 'With fewer locks.',
  shared: (people: number, places: number) =>
    `${people} people share ${places === 1 ? 'one place' : `${places} places`} that they could take.`,
  morePlaces: (missing: number) =>
    missing === 1 ? 'With one more place there.' : `With ${missing} more places there.`,
  notToBeHad: 'Places are left, but nobody else may be sent there now.',
} as const;
