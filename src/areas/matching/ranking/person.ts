import { readInterest } from '#domain/matching/interests/read-interest.ts';
import type { MatchPerson, Wish } from '#domain/matching/match-facts.ts';
import { SCORE_PARTS, WEIGHT_WORDS, type WeightChoices } from '#domain/matching/score/weights.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Names } from '#domain/young-people/names.ts';
import type { PersonRow } from './people.queries.ts';

/** A young person as matching sees them, with what a page shows beside. */
export interface Person extends Names {
  readonly referralId: string;
  readonly referralVersion: number;
  readonly reference: string;
  readonly authority: string;
  readonly youngPersonId: string;
  readonly referredOn: Day;
  readonly isClosed: boolean;
  /** Where journeys begin: the place that was agreed, else home; null where neither is known. */
  readonly postcode: string | null;
  readonly choices: WeightChoices;
  readonly facts: MatchPerson;
}

export function personOf(row: PersonRow): Person {
  const { firstName, lastName, knownAs, referralId, referralVersion, authority, youngPersonId } = row;
  return {
    ...{ firstName, lastName, knownAs, referralId, referralVersion, authority, youngPersonId },
    reference: row.reference,
    referredOn: row.referredOn,
    isClosed: row.closedOn !== null,
    postcode: row.searchPostcode ?? row.postcode,
    choices: readWeightChoices(row.matchWeights),
    facts: factsOf(row),
  };
}

function factsOf(row: PersonRow): MatchPerson {
  return {
    reference: row.reference,
    dateOfBirth: row.born,
    interests: row.interests.map((words, at) => wish(words, row.interestSubjects[at])),
    goal: row.careerGoal === null ? null : wish(row.careerGoal, undefined),
    englishLevel: row.englishLevel,
    mathsLevel: row.mathsLevel,
    highestLevel: row.highestLevel,
    // A blank licence is an answer: none.
    drivingLicence: row.drivingLicence ?? 'none',
    readyOn: row.readyOn,
    days: row.days,
    earliestStart: row.earliestStart,
    latestFinish: row.latestFinish,
    needsStepFree: row.needsStepFree,
    originName: row.searchPostcode === null ? null : row.originName,
    supportWanted: row.supportWanted,
    travel: {
      journeyMinutesMax: row.journeyMinutesMax,
      journeyMinutesComfort: null,
      walkMinutesMax: row.walkMinutesMax,
      changesMax: row.changesMax,
      leaveEarliest: row.leaveEarliest,
      canCycle: row.canCycle,
    },
  };
}

/** `corrected`: the subject area that somebody chose for the words; empty or missing where the dictionary is to read them. */
function wish(words: string, corrected: string | undefined): Wish {
  return { words, subject: readInterest(corrected || words) };
}

/** What matters to somebody as it was kept: parts and words that are none of ours are left out. */
export function readWeightChoices(kept: unknown): WeightChoices {
  const given: Record<string, unknown> = typeof kept === 'object' && kept !== null ? { ...kept } : {};
  return Object.fromEntries(
    SCORE_PARTS.flatMap((part) => {
      const word = WEIGHT_WORDS.find((known) => known === given[part]);
      return word === undefined ? [] : [[part, word]];
    }),
  );
}
