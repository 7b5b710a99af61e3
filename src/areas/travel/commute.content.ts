import { durationInWords } from '#domain/shared/minutes.ts';

/** Times of the night belong to the day before for whoever works then. */
export function timeText(minute: number): string {
  const ofDay = ((minute % 1440) + 1440) % 1440;
  const clock = `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
  if (minute < 0) return `${clock} the day before`;
  return minute < 1440 ? clock : `${clock} the next day`;
}

/** For those who work here. */
export const STAFF_COMMUTE = {
  title: (name: string, place: string) => `${name}’s way to ${place}`,
  there: 'There',
  home: 'Home again',
  goes: (leave: string, arrive: string) => `Leaves at ${leave} and is there at ${arrive}`,
  early: (minutes: number, start: string) =>
    minutes === 0
      ? `just in time for the start at ${start}`
      : `${durationInWords(minutes)} before the start at ${start}`,
  comesHome: (end: string, home: string) => `After the end at ${end}, home at ${home}`,
  noneThere: (start: string) => `No way was found to be there by ${start}.`,
  noneHome: (end: string) => `No way home was found after ${end}.`,
  last: (leave: string, margin: number) =>
    margin === 0
      ? `The last way home leaves at ${leave}, the minute they finish.`
      : `The last way home leaves at ${leave}, ${durationInWords(margin)} after they finish.`,
  tight: 'If they are kept on late, they miss it. Agree with the employer that they leave on time.',
  stepFree: {
    yes: 'Step-free all the way, says the timetable.',
    no: 'Not step-free all the way.',
    unknown: 'The timetable does not say whether it is step-free.',
  },
  minutes: (minutes: number) => durationInWords(minutes),
  changes: (count: number) => (count === 0 ? 'no change' : count === 1 ? '1 change' : `${count} changes`),
  walking: (minutes: number) => `${durationInWords(minutes)} on foot`,
  checked: (day: string) => `Checked against the timetable for ${day}.`,
  beyond: (day: string) =>
    `Checked against the timetable for ${day}: the first day lies outside the dates that the timetable holds. Look again nearer the time.`,
  fare: (pounds: string, how: string) => `About ${pounds} a week (${how}).`,
  fareOfPay: (pay: string) => `Their pay is ${pay} a week.`,
  fareUnpaid: 'It is not paid: say who pays for the bus.',
  fareNotKnown: 'What the bus costs is not entered for this area.',
  fareTitle: 'What it costs',
  card: 'Card for their phone',
  travelling: 'Change where they set out from, or what is all right for them',
  print: 'To hand it over on paper, print this page or the card.',
  notCheckedTitle: 'Not checked',
  noTimetable: 'Bus times are not loaded for this area.',
  estimate: (walk: number, cycle: number) =>
    `On foot it is about ${durationInWords(walk)}, by bicycle about ${durationInWords(cycle)}: an estimate from the distance.`,
  inTheWay: 'What stands in the way',
} as const;

/** For the young person: a reader of nine to eleven. */
export const OWN_COMMUTE = {
  title: (place: string) => `How to get to ${place}`,
  leave: (time: string, from: string) => `Leave ${from} at ${time}`,
  holiday: (day: string) => `${day}, a bank holiday`,
  there: 'You are there',
  early: (minutes: number, start: string) =>
    minutes === 0
      ? `You start at ${start}.`
      : `You start at ${start}. You have ${durationInWords(minutes)} to spare.`,
  home: 'Going home',
  finish: (time: string) => `You finish at ${time}`,
  atHome: 'You are home',
  last: (time: string) => `Do not miss the last way home. It leaves at ${time}.`,
  noneThere: (start: string) => `We found no way to be there by ${start}.`,
  noneHome: (end: string) => `We found no way home after ${end}.`,
  talk: 'Talk to us or your worker. We look for another way.',
  notChecked: 'We do not know the bus times yet. We find out and tell you.',
  notAllChecked: 'For the other days we do not know the bus times yet. We find out and tell you.',
  and: ' and ',
  checked: (day: string) =>
    `We looked at the bus times for ${day}. Bus times can change. Look again the day before.`,
  fare: (pounds: string) => `The bus costs about ${pounds} a week.`,
  askFare: 'Ask us who pays for it.',
  card: 'Card for your phone',
  save: 'Print this page, or save it on your phone. Then you have it when there is no signal.',
  late: 'Late or lost? Ring your worker. Nobody is cross.',
} as const;

/** The legs, for everybody alike. */
export const LEGS = {
  walk: (minutes: number, to: string) => `Walk ${durationInWords(minutes)} ${towards(to)}`,
  cycle: (minutes: number, to: string) => `Cycle ${durationInWords(minutes)} ${towards(to)}`,
  ride: (mode: string, line: string, from: string, to: string) => `${mode} ${line} from ${from} to ${to}`,
  front: (towards: string) => `It says “${towards}” on the front.`,
  tight: (minutes: number) =>
    minutes === 0
      ? 'There is no time to spare for this change. If the bus before is late, wait for the next one.'
      : `There ${minutes === 1 ? 'is 1 minute' : `are ${minutes} minutes`} to spare for this change. If the bus before is late, wait for the next one.`,
  off: (time: string) => `Get off at ${time}.`,
  modes: { bus: 'Bus', coach: 'Coach', train: 'Train', tram: 'Tram', ferry: 'Ferry' },
} as const;

function towards(place: string): string {
  return place === 'home' ? 'home' : `to ${place}`;
}
