import type { Supposed } from './suppose.ts';

/** Words of trying something out on a plan, for those who work here. */
export const WHAT_IF = {
  title: 'What if…',
  back: 'Back to the plan',
  lead: 'Try something out. The plan is repaired so that it changes only what must change. Nothing is kept until you say so.',
  ask: 'What if',
  kinds: {
    never: 'somebody says no: this young person and this opportunity do not come together',
    gone: 'an employer or college takes nobody after all',
    'one-more': 'an employer or college offers one more place',
    lock: 'this young person is to get this opportunity',
    waits: 'this young person waits this time',
  } satisfies Record<Supposed['what'], string>,
  who: 'Young person',
  whoHint: 'Not needed for “takes nobody” and “one more place”.',
  which: 'Opportunity or course',
  whichHint: 'Not needed for “waits this time”.',
  choose: 'Choose one',
  whoOf: (reference: string, name: string, has: string | null) =>
    `${name} (${reference}): ${has ?? 'would wait'}`,
  whichOf: (reference: string, title: string, where: string) => `${title}, ${where} (${reference})`,
  tryIt: 'Try it out',
  addTitle: 'And what if',
  supposedTitle: 'You are trying out',
  takeAway: 'Take away',
  supposed: {
    never: (who: string, which: string) => `A no: ${who} does not get ${which}.`,
    gone: (which: string) => `${which} takes nobody.`,
    'one-more': (which: string) => `One more place: ${which}.`,
    lock: (who: string, which: string) => `${who} gets ${which}.`,
    waits: (who: string) => `${who} waits this time.`,
  },
  placedMore: (count: number) =>
    count === 1 ? 'One more person would have a place.' : `${count} more people would have a place.`,
  placedFewer: (count: number) =>
    count === 1 ? 'One person fewer would have a place.' : `${count} people fewer would have a place.`,
  placedSame: 'As many people would have a place as now.',
  placed: (placed: number, was: number) => `${placed} placed, now ${was}.`,
  pointsMore: (points: number) => `${points} points more in all.`,
  pointsFewer: (points: number) => `${points} points fewer in all.`,
  pointsSame: 'As many points in all.',
  changesTitle: 'What would change',
  noChange: 'Nothing would change: everybody keeps what they have, and whoever waits still waits.',
  loses: (who: string, had: string) => `${who} would wait. They would have had ${had}.`,
  gains: (who: string, gets: string) => `${who} would get a place: ${gets}.`,
  moves: (who: string, had: string, gets: string, difference: string) =>
    `${who} would move from ${had} to ${gets}: ${difference}.`,
  given: (title: string, where: string, score: number) => `${title}, ${where} (${score} points)`,
  better: (points: number) => (points === 1 ? '1 point better' : `${points} points better`),
  worse: (points: number) => (points === 1 ? '1 point less good' : `${points} points less good`),
  asGood: 'as good',
  unmoved: (count: number) =>
    count === 1 ? 'One other keeps what they have.' : `${count} others keep what they have.`,
  anew: (moved: number, points: number) =>
    `Planned from scratch, ${moved === 1 ? 'one person' : `${moved} people`} would have something else, for ${points} ${points === 1 ? 'point' : 'points'} more in all. Here only what must change does.`,
  anewSame: 'Planned from scratch it would not be better.',
  proved: 'No plan that moves so few does better: that is proved.',
  keep: 'Keep this plan',
  keepHint: 'It becomes the plan that you go on from. Nobody is told.',
  oneMoreIsTheirs:
    'One more place is the employer’s to give. Ask them, change the places of the opportunity, and plan again.',
  unreadable: 'Choose what to try out',
  nobody: 'Choose a young person who is in this plan',
  nothing: 'Choose an opportunity or course that is in this plan',
  notPossible: 'This is not possible for them: their options page says why',
  noPlaceToLock: 'Every place there is kept for somebody else already',
} as const;
