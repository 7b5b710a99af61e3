import type { SubjectArea } from '#domain/matching/interests/subject-areas.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Names } from '#domain/young-people/names.ts';
import type { ReadTx } from '#platform/actor.ts';
import { lookAtAll } from '../ranking/look.ts';
import type { Person } from '../ranking/person.ts';
import { GAPS } from './gaps.content.ts';
import { changeInWords, wantedInWords } from './gaps-view.ts';
import { planFor } from './intake.ts';
import { supplyGaps } from './supply-gaps.ts';

interface GapPerson extends Names {
  readonly id: string;
  readonly reference: string;
}

/** One gap as a report counts it. */
export interface Gap {
  readonly kind: 'ask for' | 'change';
  readonly area: SubjectArea | null;
  readonly subject: string;
  readonly what: string;
  /** First halves of postcodes; none for a change to what is there. */
  readonly near: readonly string[];
  readonly people: readonly GapPerson[];
}

export interface GapsOnDay {
  /** Everybody in the plan, and those of them without a place or with a weak match. */
  readonly planned: number;
  readonly people: readonly GapPerson[];
  readonly notAsked: readonly GapPerson[];
  readonly gaps: readonly Gap[];
}

/** What would place those who wait, or have a weak match, on a day, by the best plan for all of them. */
export async function gapsOn(tx: ReadTx, on: Day): Promise<GapsOnDay> {
  const intake = planFor(await lookAtAll(tx, on), { kinds: null, locked: [], never: [] });
  const { of, people, notAsked, wanted, changes } = supplyGaps(intake, 'weak');
  return {
    planned: of,
    people: people.map(asGapPerson),
    notAsked: notAsked.map(asGapPerson),
    gaps: [
      ...wanted.map(
        (one): Gap => ({
          ...{ kind: 'ask for', area: one.offer.area, subject: one.subject, near: one.near },
          what: wantedInWords(one),
          people: one.people.map(asGapPerson),
        }),
      ),
      ...changes.map(
        (one): Gap => ({
          ...{ kind: 'change', area: one.area, subject: one.subject || GAPS.noSubject, near: [] },
          what: changeInWords(one),
          people: one.people.map(asGapPerson),
        }),
      ),
    ],
  };
}

function asGapPerson({ youngPersonId, reference, firstName, lastName, knownAs }: Person): GapPerson {
  return { id: youngPersonId, reference, firstName, lastName, knownAs };
}
