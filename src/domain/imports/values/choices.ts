import { SUBJECT_AREAS } from '#domain/matching/interests/subject-areas.ts';
import { OPPORTUNITY_KINDS } from '#domain/opportunities/kinds.ts';
import { ACCOMMODATION_CODES } from '#domain/outcomes/accommodation.ts';
import { ACTIVITY_KINDS } from '#domain/outcomes/activities.ts';
import { APPRENTICESHIP_STATUSES } from '#domain/outcomes/apprenticeships.ts';
import { BARRIERS } from '#domain/referrals/barriers.ts';
import { CONTACT_WAYS, readContactWay } from '#domain/referrals/contact-preferences.ts';
import { readLevel } from '#domain/referrals/levels.ts';
import { CARE_STATUSES, readCareStatus } from '#domain/young-people/care-statuses.ts';
import { ETHNICITIES, readEthnicity } from '#domain/young-people/ethnicities.ts';
import { readSex } from '#domain/young-people/sexes.ts';
import {
  BENEFITS,
  CONTACT_KINDS,
  DESTINATION_STATUSES,
  IN_TOUCH_ANSWERS,
  INTENDED_DESTINATIONS,
  LICENCES,
} from '../vocabulary.ts';
import { bareWords, type Codec, codec } from './codec.ts';
import { oneOf, wordList, wordsOrUsual } from './words.ts';

/** A codec over a reader that another room owns. */
function readBy<V extends string>(expected: string, read: (text: string) => V | null): Codec<V> {
  return codec(expected, (text) => read(text) ?? undefined, String);
}

export const careStatus = readBy(
  `one of: ${CARE_STATUSES.map((status) => status.code).join(', ')}`,
  readCareStatus,
);
export const sex = readBy('F or M', readSex);
export const contactWay = readBy(`one of: ${CONTACT_WAYS.join(', ')}`, readContactWay);
export const level = readBy('a level from Entry 1 to Level 7, or none', readLevel);

/** The return's code, or its words ("White British"). */
export const ethnicity = readBy(
  'an ethnicity code of the return, such as WBRI, or its words, such as White British',
  (text) =>
    readEthnicity(text) ?? ETHNICITIES.find((one) => bareWords(one.label) === bareWords(text))?.code ?? null,
);

export const licence = oneOf(LICENCES, { no: 'none' });
export const benefit = oneOf(BENEFITS, {
  universalcredit: 'UC',
  jobseekersallowance: 'JSA',
  no: 'none',
  dontknow: 'not sure',
  unsure: 'not sure',
  notknown: 'not sure',
});
export const opportunityKind = oneOf(OPPORTUNITY_KINDS, { placement: 'work experience' });
export const contactKind = oneOf(CONTACT_KINDS, { phone: 'call', phonecall: 'call', homevisit: 'visit' });
export const inTouch = oneOf(IN_TOUCH_ANSWERS);
export const intendedDestination = wordsOrUsual(INTENDED_DESTINATIONS, 100);
export const destinationStatus = oneOf(DESTINATION_STATUSES);
export const activityKind = oneOf(ACTIVITY_KINDS);
export const accommodationCode = oneOf(ACCOMMODATION_CODES);
export const apprenticeshipStatus = oneOf(APPRENTICESHIP_STATUSES, { onbreak: 'break' });

/** An apprenticeship's level as a number: "2", "Level 2". */
export const apprenticeshipLevel = codec<number>(
  'a level from 2 to 7, such as 2',
  (text) => {
    const [, number] = /^(?:level ?)?([2-7])$/i.exec(text) ?? [];
    return number === undefined ? undefined : Number(number);
  },
  String,
);

/** A Sector Subject Area of tier 2, by its number: "5.2". */
export const subjectArea = codec<string>(
  'a sector subject area of the second tier, such as 5.2',
  (text) => (Object.hasOwn(SUBJECT_AREAS, text) ? text : undefined),
  String,
);

/** An occupation by its four-figure SOC 2020 code. */
export const occupation = codec<string>(
  'a SOC 2020 code of four figures, such as 5315',
  (text) => (/^\d{4}$/.test(text) ? text : undefined),
  String,
);

/**
 * Barriers, each in its usual form where only case, space or hyphen differ ("No-ID"), else in the words it came in:
 * "dyslexia" says more than literacy does. What kind each is, `readBarrier` tells.
 */
export const barriers = wordList(
  30,
  (item) => BARRIERS.find((barrier) => bareWords(barrier.code) === bareWords(item))?.code ?? item,
);
