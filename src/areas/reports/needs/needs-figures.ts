import { readInterest } from '#domain/matching/interests/read-interest.ts';
import { SUBJECT_AREAS, type SubjectArea } from '#domain/matching/interests/subject-areas.ts';
import { isInNeed, monthEnds, needGroups } from '#domain/outcomes/needs.ts';
import type { Day } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';
import type { ReportFilter } from '../report.ts';
import { listNeedFacts, type NeedFacts } from './need-people.queries.ts';
import { listNeedTargets, type NeedTarget } from './need-targets.queries.ts';
import { NEEDS } from './needs.content.ts';

/** Somebody in need on a day, as the report looks at them. */
export interface InNeed {
  readonly person: NeedFacts;
  readonly area: string;
  readonly group: readonly string[];
  readonly level: string;
  readonly interest: readonly string[];
}

export interface NeedMonth {
  readonly on: Day;
  readonly people: readonly InNeed[];
  readonly targets: readonly NeedTarget[];
}

/** The months of the period, the earliest first; of the last one the report is in detail. */
export async function needMonths(tx: ReadTx, { period, asAt }: ReportFilter): Promise<NeedMonth[]> {
  const [all, targets] = [await listNeedFacts(tx), await listNeedTargets(tx)];
  return monthEnds(period, asAt ?? tx.today).map((on) => ({
    on,
    people: all.filter((person) => isInNeed(person, on, asAt)).map((person) => asInNeed(person, on, asAt)),
    targets: targets.filter(({ monthOn }) => monthOn.slice(0, 7) === on.slice(0, 7)),
  }));
}

function asInNeed(person: NeedFacts, on: Day, asAt: Day | null): InNeed {
  const referral = person.referrals.findLast(({ referredOn }) => referredOn <= on);
  const interests = (referral?.interests ?? []).flatMap((words, at) =>
    subjectOf(words, referral?.interestSubjects[at]),
  );
  return {
    person,
    area: areaOf(person),
    group: needGroups(person, on, asAt).map((group) => NEEDS.groups[group]),
    level: referral?.highestLevel ?? NEEDS.levelNotKnown,
    interest: interests.length === 0 ? [NEEDS.interestNotKnown] : [...new Set(interests)],
  };
}

/** "SO14", the first half of the postcode; where there is none, what is known. */
function areaOf({ postcode, isInArea }: NeedFacts): string {
  const outward = postcode?.trim().split(/\s+/)[0];
  if (outward) return outward.toUpperCase();
  if (isInArea === null) return NEEDS.areaNotKnown;
  return isInArea ? NEEDS.inArea : NEEDS.outside;
}

/** The subject area that a wish is most about: the one that somebody chose, else the dictionary's. */
function subjectOf(words: string, chosen: string | undefined): string[] {
  const areas = Object.entries(readInterest(chosen || words)?.areas ?? {});
  const [first] = areas.sort(([, one], [, other]) => other - one);
  return first === undefined ? [] : [SUBJECT_AREAS[first[0] as SubjectArea]];
}
