import { durationInWords } from '#domain/shared/minutes.ts';

export const REACHING = {
  title: (what: string) => `Who can reach ${what}`,
  back: 'Back',
  caseload: 'Of the young people whom you look after:',
  sum: (reachable: number, waiting: number, start: string) =>
    `${reachable} of ${waiting === 1 ? 'the 1 young person' : `the ${waiting} young people`} who ${waiting === 1 ? 'waits' : 'wait'} can be there by ${start} and get home again.`,
  sumNoHours: (reachable: number, waiting: number) =>
    `${reachable} of ${waiting} who wait can get there and home.`,
  none: (count: number) => `${count} cannot, within their own limits.`,
  notChecked: (count: number) => `Of ${count} it is not checked.`,
  noPlace: 'Where this is, is not known to the door, so there is no map.',
  noReach: 'Bus times are not loaded here, or the hours are not known: the map shows no stops.',
  caption: 'Where it can be reached from',
  description: (areas: number) =>
    `A map with the place, the stops from which it can be reached in time, and ${areas === 1 ? 'one area' : `${areas} areas`} where those who wait live. The table below has each of them.`,
  areas: 'How many of those who wait live somewhere in the circle',
  table: 'One by one',
  columns: { who: 'Young person', minutes: 'Minutes', journey: 'Journey' },
  times: (there: number, home: number) => `${there} there, ${home} home`,
  unknown: '–',
  leaves: (leave: string, home: string) => `Leaves at ${leave}, home at ${home}`,
  last: (margin: number) => `last way home ${durationInWords(margin)} after the end`,
  nobody: 'Nobody waits just now.',
} as const;
