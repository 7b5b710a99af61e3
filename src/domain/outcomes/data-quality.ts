import { addDays, ageOn, type Day } from '#domain/shared/day.ts';
import type { ContactFact } from '#domain/young-people/contact-standing.ts';
import { isEet } from './activities.ts';
import { leastMonths } from './apprenticeship-rules.ts';
import { type Apprenticeship, isOpenStatus, overdueReason } from './apprenticeships.ts';
import { type ActivityEpisode, activityOn, type Episode, episodeOn, holdsOn } from './episodes.ts';
import type { Stay } from './oc3.ts';
import { addMonths } from './periods.ts';

/** A record, as far as figures and the return rest on it. */
export interface RecordFacts {
  readonly childId: string | null;
  readonly bornOn: Day | null;
  readonly diedOn: Day | null;
  readonly careStatus: string | null;
  readonly sex: string | null;
  readonly ethnicity: string | null;
  readonly isInArea: boolean | null;
  readonly hasDisability: boolean | null;
  readonly isInCustody: boolean | null;
  readonly worker: string | null;
  readonly mayBeTheSame: boolean;
  readonly contacts: readonly ContactFact[];
  readonly activities: readonly ActivityEpisode[];
  readonly stays: readonly Stay[];
  readonly apprenticeships: readonly Apprenticeship[];
}

/** What is missing in a record. Whether it is asked of somebody depends on who they are: see `isLeaverNow`. */
const MISSING = {
  'no-number': ({ childId }) => childId === null,
  'no-birth-date': ({ bornOn }) => bornOn === null,
  'no-care-status': ({ careStatus }) => careStatus === null,
  'no-sex': ({ sex }) => sex === null,
  'no-ethnicity': ({ ethnicity }) => ethnicity === null,
  'area-not-known': ({ isInArea }) => isInArea === null,
  'disability-not-known': ({ hasDisability }) => hasDisability === null,
  'no-worker': ({ worker }) => worker === null,
  'no-contact': (person, on) => isLeaverNow(person, on) && person.contacts.length === 0,
  'activity-not-known': (person, on) => isLeaverNow(person, on) && isUnknown(person, on),
  'hours-not-known': (person, on) => isLeaverNow(person, on) && hasUnknownHours(person, on),
  'home-not-known': (person, on) =>
    isLeaverNow(person, on) && (episodeOn(person.stays, on)?.code.startsWith('R') ?? true),
} as const satisfies Record<string, Look>;

/** What is there and does not fit with something else. It may be so all the same: somebody looks. */
const ODD = {
  'may-be-the-same': ({ mayBeTheSame }) => mayBeTheSame,
  'status-and-age': ({ careStatus, bornOn, diedOn }, on) =>
    bornOn !== null && diedOn === null && !fits(careStatus, ageOn(bornOn, on)),
  'goes-on-after-death': ({ diedOn, activities, stays, contacts }) =>
    diedOn !== null &&
    ([...activities, ...stays].some((one) => holdsOn(one, addDays(diedOn, 1))) ||
      contacts.some(({ contactOn }) => contactOn > diedOn)),
  'custody-differs': ({ isInCustody, stays }, on) =>
    isInCustody !== null && isInCustody !== (episodeOn(stays, on)?.code.startsWith('X') ?? false),
  'homes-overlap': ({ stays }) => overlap(stays),
  'apprenticeship-end-differs': ({ apprenticeships, activities }) =>
    apprenticeships.some((one) => endDiffers(one, activities)),
  'apprenticeship-end-missing': ({ apprenticeships }) =>
    apprenticeships.some((one) => one.endedOn === null && !isOpenStatus(one.status)),
  'apprenticeship-too-short': ({ apprenticeships }) => apprenticeships.some(isDoneTooSoon),
  'apprenticeship-overdue': ({ apprenticeships }, on) =>
    apprenticeships.some((one) => overdueReason(one, on) !== null),
} as const satisfies Record<string, Look>;

type Look = (person: RecordFacts, on: Day) => boolean;
export type Missing = keyof typeof MISSING;
export type Odd = keyof typeof ODD;
export const MISSING_CODES = Object.keys(MISSING) as readonly Missing[];
export const ODD_CODES = Object.keys(ODD) as readonly Odd[];

/** Everything that is missing in a record or does not fit, on a day, in one order. O(episodes²) for those that overlap. */
export function recordIssues(person: RecordFacts, on: Day): (Missing | Odd)[] {
  return [
    ...MISSING_CODES.filter((code) => MISSING[code](person, on)),
    ...ODD_CODES.filter((code) => ODD[code](person, on)),
  ];
}

/** Somebody whom EET and the return ask about that day: relevant or former relevant, alive, from 16 until 25. */
function isLeaverNow({ careStatus, bornOn, diedOn }: RecordFacts, on: Day): boolean {
  const isLeaver = careStatus === 'relevant' || careStatus === 'former relevant';
  const age = bornOn === null ? null : ageOn(bornOn, on);
  return isLeaver && (diedOn === null || diedOn > on) && age !== null && age >= 16 && age < 25;
}

function isUnknown({ activities }: RecordFacts, on: Day): boolean {
  return (activityOn(activities, on)?.kind ?? 'not known') === 'not known';
}

function hasUnknownHours({ activities }: RecordFacts, on: Day): boolean {
  const now = activityOn(activities, on);
  return now !== null && isEet(now.kind) && now.hoursAWeek === null;
}

/** Ages by law (Children Act 1989, section 23A and 23C; schedule 2, paragraph 19B): see care-statuses.ts. */
function fits(careStatus: string | null, age: number): boolean {
  if (careStatus === 'relevant' || careStatus === 'eligible') return age === 16 || age === 17;
  if (careStatus === 'former relevant') return age >= 18 && age <= 25;
  return careStatus === null || (age >= 16 && age <= 25);
}

function overlap(episodes: readonly Episode[]): boolean {
  const lasting = episodes.filter(({ startedOn, endedOn }) => endedOn === null || endedOn > startedOn);
  return lasting.some((one, at) =>
    lasting.some((other, than) => than !== at && holdsOn(one, other.startedOn)),
  );
}

/** Its own dates rule the apprenticeship figures, those of its activity EET and the return: they should be the same. */
function endDiffers({ startedOn, endedOn }: Apprenticeship, activities: readonly ActivityEpisode[]): boolean {
  const episode = activities.find((one) => one.kind === 'apprenticeship' && one.startedOn === startedOn);
  return episode === undefined || episode.endedOn !== endedOn;
}

function isDoneTooSoon({ startedOn, endedOn, status }: Apprenticeship): boolean {
  const isDone = status === 'completed' || status === 'achieved';
  return isDone && endedOn !== null && endedOn < addMonths(startedOn, leastMonths(startedOn));
}
