import type { Day } from '#domain/shared/day.ts';
import type { ActivityKind } from './activities.ts';

/** Where young people went, in the seven columns that Connexions areas compared, and not known. */
export const DESTINATIONS = [
  'college',
  'entry training',
  'work-based training',
  'employed',
  'higher education',
  'NEET, available',
  'NEET, not available',
  'not known',
] as const;
export type Destination = (typeof DESTINATIONS)[number];

const DESTINATION_OF: Readonly<Record<ActivityKind, Destination>> = {
  'further education': 'college',
  training: 'entry training',
  'work experience': 'entry training',
  apprenticeship: 'work-based training',
  employment: 'employed',
  'higher education': 'higher education',
  'neet other': 'NEET, available',
  'neet illness or disability': 'NEET, not available',
  'neet pregnancy or parenting': 'NEET, not available',
  'not known': 'not known',
};

/** The column of what somebody does; null: nothing is known. Training and a placement lead to work: entry training. */
export function destinationOf(kind: ActivityKind | null): Destination {
  return kind === null ? 'not known' : DESTINATION_OF[kind];
}

/** The school year in which a day falls: 2024/25 is 1 September 2024 to 31 August 2025. */
export function schoolYearOf(day: Day): string {
  const first = Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0);
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}`;
}
