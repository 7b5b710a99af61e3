import { type PostcodePlace, placesOf } from '#areas/travel/index.ts';
import { PROGRAMME_ROLES, type Role } from '#domain/accounts/roles.ts';
import {
  AGE_GROUPS,
  ageGroup,
  DISTANCE_GROUPS,
  distanceGroup,
  type FairnessPerson,
  fairnessBy,
  LEVEL_GROUPS,
  levelGroup,
  NOT_KNOWN,
  TRAITS,
  type Trait,
  WAITING_GROUPS,
  waitingGroup,
} from '#domain/matching/fairness.ts';
import { exactGroups, type PublishedGroup, publishedGroups } from '#domain/matching/fairness-published.ts';
import { levelRank } from '#domain/referrals/levels.ts';
import { ageOn, type Day, daysBetween, firstOfYearTo } from '#domain/shared/day.ts';
import { ETHNICITIES } from '#domain/young-people/ethnicities.ts';
import { SEXES } from '#domain/young-people/sexes.ts';
import { type ReadTx, withoutNames } from '#platform/actor.ts';
import { forbidden } from '#platform/errors.ts';
import { lookAtAll } from '../ranking/look.ts';
import { type FairnessRow, listFairnessRows } from './fairness.queries.ts';
import { type Intake, planFor } from './intake.ts';
import { planOnTheTable } from './open-plan.ts';
import type { PlanAddress } from './plan-address.ts';
import { givenIn } from './plan-lines.ts';

/** What is looked at: the best plan for those who wait now, or what became of everybody who came in the last 12 months. */
export const FAIRNESS_OF = ['plan', 'year'] as const;
export type FairnessOf = (typeof FAIRNESS_OF)[number];

export interface FairnessView {
  readonly of: FairnessOf;
  readonly on: Day;
  readonly people: number;
  readonly isExact: boolean;
  /** Null where nothing can be shown without pointing at a few people. */
  readonly tables: readonly { readonly trait: Trait; readonly groups: readonly PublishedGroup[] }[] | null;
}

const ORDER: Readonly<Record<Trait, readonly string[]>> = {
  sex: [...SEXES.map(({ label }) => label), NOT_KNOWN],
  ethnicity: [...new Set<string>(ETHNICITIES.map(({ group }) => group))],
  age: AGE_GROUPS,
  level: LEVEL_GROUPS,
  distance: DISTANCE_GROUPS,
  waiting: WAITING_GROUPS,
};

export interface FairnessAsked {
  readonly of: FairnessOf;
  readonly isExact: boolean;
  /** Which plan: what the board keeps to. */
  readonly address: PlanAddress;
}

/** Those who answer for the figures, and who look whether they are right. */
export const FAIRNESS_READERS: readonly Role[] = [...PROGRAMME_ROLES, 'data-officer', 'auditor'];

/** Chance and quality of a place by group. Nobody is named, and whoever asks is not noted as having looked at anybody. */
export function readFairness(tx: ReadTx, { of, isExact, address }: FairnessAsked): Promise<FairnessView> {
  if (!FAIRNESS_READERS.includes(tx.actor.role)) throw forbidden();
  return withoutNames(tx, async (unnamed) => {
    const people = of === 'plan' ? await planned(unnamed, address) : await referred(unnamed);
    const found = TRAITS.map((trait) => fairnessBy(people, trait, ORDER[trait]));
    const shown = isExact ? found.map(exactGroups) : publishedGroups(found);
    return {
      ...{ of, isExact, on: tx.today, people: people.length },
      tables: shown && TRAITS.map((trait, at) => ({ trait, groups: shown[at] ?? [] })),
    };
  });
}

async function planned(tx: ReadTx, address: PlanAddress): Promise<FairnessPerson[]> {
  const { intake } = await planOnTheTable(tx, address);
  const rows = new Map((await listFairnessRows(tx, tx.today)).map((row) => [row.youngPersonId, row]));
  const far = await distances(tx, intake, [...rows.values()]);
  return intake.people.flatMap(({ youngPersonId }, at) => {
    const row = rows.get(youngPersonId);
    const score = givenIn(intake, intake.plan.opportunityOf, at)?.score ?? null;
    return row ? [{ score, groups: groupsOf(row, tx.today, far(row.postcode), tx.today) }] : [];
  });
}

async function referred(tx: ReadTx): Promise<FairnessPerson[]> {
  const since = firstOfYearTo(tx.today);
  const rows = (await listFairnessRows(tx, since)).filter((row) => row.referredOn >= since);
  const intake = planFor(await lookAtAll(tx, tx.today), { kinds: null, locked: [], never: [] });
  const far = await distances(tx, intake, rows);
  return rows.map((row) => ({
    score: row.acceptedOn === null ? null : (row.acceptedScore ?? 0),
    groups: groupsOf(row, row.referredOn, far(row.postcode), row.acceptedOn ?? tx.today),
  }));
}

function groupsOf(row: FairnessRow, on: Day, metres: number | null, until: Day): FairnessPerson['groups'] {
  return {
    sex: SEXES.find(({ code }) => code === row.sex)?.label ?? NOT_KNOWN,
    ethnicity: ETHNICITIES.find(({ code }) => code === row.ethnicity)?.group ?? NOT_KNOWN,
    age: ageGroup(row.born === null ? null : ageOn(row.born, on)),
    level: levelGroup(row.highestLevel === null ? null : levelRank(row.highestLevel)),
    distance: distanceGroup(metres),
    waiting: waitingGroup(daysBetween(row.referredOn, until)),
  };
}

/** From a postcode: the metres within which half of what is on offer lies; null where that is not known. */
async function distances(tx: ReadTx, { options }: Intake, rows: readonly FairnessRow[]) {
  const sites = options.flatMap(({ postcode }) => postcode ?? []);
  const places = await placesOf(tx, [...sites, ...rows.flatMap(({ postcode }) => postcode ?? [])]);
  const there = sites.flatMap((postcode) => places.get(postcode) ?? []);
  return (postcode: string | null): number | null => {
    const home = places.get(postcode ?? '');
    if (!home || there.length === 0) return null;
    const all = there.map((site) => metresBetween(home, site)).sort((one, other) => one - other);
    return all[Math.floor(all.length / 2)] ?? null;
  };
}

const METRES_PER_DEGREE = 111_195;

/** As the crow flies; within a region that is good enough for bands of kilometres. */
function metresBetween(one: PostcodePlace, other: PostcodePlace): number {
  const north = (other.latitude - one.latitude) * METRES_PER_DEGREE;
  const narrowing = Math.cos(((one.latitude + other.latitude) * Math.PI) / 360);
  return Math.hypot(north, (other.longitude - one.longitude) * METRES_PER_DEGREE * narrowing);
}
