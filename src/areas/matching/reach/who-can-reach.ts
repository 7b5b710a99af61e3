import { journeysTo } from '#areas/travel/index.ts';
import type { Role } from '#domain/accounts/roles.ts';
import type { JourneyVerdict } from '#domain/matching/journey.ts';
import { type ReadTx, readAs, SYSTEM } from '#platform/actor.ts';
import { forbidden, notFound } from '#platform/errors.ts';
import type { Ground } from '#platform/ground.ts';
import { peopleWaiting } from '../plan/intake.ts';
import { homeOf, type Look, lookAtAll, visitsOf } from '../ranking/look.ts';
import type { Person } from '../ranking/person.ts';
import { RANK_READERS } from '../ranking/rank-for.ts';
import type { SupplyOption } from '../ranking/supply-option.ts';

/** How far one young person who waits is from an opportunity or a course run. */
export interface Reaching {
  readonly person: Person;
  readonly journey: JourneyVerdict;
  /** The longer of the two ways; null where there is none, or it was not checked. */
  readonly minutes: number | null;
}

/** Who of those that wait can get to a place in time, and home again. For those who may see them: it places their homes. */
export interface WhoCanReach {
  readonly waiting: number;
  readonly reachable: number;
  readonly noJourney: number;
  readonly notChecked: number;
  /** Those who can reach it, by the longer of the two ways: up to so many minutes (null: more than all of them). */
  readonly bands: readonly { readonly upTo: number | null; readonly people: number }[];
  /** The nearest first, then those without a journey, then those not checked; by reference. */
  readonly people: readonly Reaching[];
}

const BANDS = [15, 30, 45, 60, 90] as const;

/**
 * Everybody waiting whom the actor may see, held against one opportunity or course run by its id: only their journeys, whatever
 * else stands in the way. @throws ServiceError forbidden (an employer never learns of it); not-found.
 */
export async function whoCanReach(tx: ReadTx, optionId: string): Promise<WhoCanReach> {
  return (await reachOf(tx, optionId)).who;
}

/**
 * How many of those who wait in an authority can, and how many wait: for the page of an opportunity. The service counts;
 * nobody is named, so nobody has looked at anybody. Never for an employer. @throws ServiceError not-found.
 */
export function countWhoCanReach(
  ground: Ground,
  authority: string,
  optionId: string,
): Promise<Pick<WhoCanReach, 'waiting' | 'reachable'>> {
  return readAs(ground, { ...SYSTEM, authority }, async (tx) => {
    const { waiting, reachable } = (await reachOf(tx, optionId)).who;
    return { waiting, reachable };
  });
}

const MAY_KNOW: readonly Role[] = [...RANK_READERS, 'system'];

/** The same, with what it was worked out from. */
export async function reachOf(
  tx: ReadTx,
  optionId: string,
): Promise<{ readonly look: Look; readonly option: SupplyOption; readonly who: WhoCanReach }> {
  if (!MAY_KNOW.includes(tx.actor.role)) throw forbidden();
  const look = await lookAtAll(tx, tx.today);
  const option = look.optionById.get(optionId);
  if (!option) throw notFound('opportunity');
  const waiting = peopleWaiting(look);
  const journeys = journeysTo(
    look.journeys.desk,
    waiting.flatMap((person) =>
      visitsOf(look, person, [option]).map((visit) => ({ home: homeOf(person), visit })),
    ),
  );
  const people = waiting.flatMap((person, n): Reaching[] => {
    const journey = journeys[n];
    return journey ? [{ person, journey, minutes: minutesOf(journey) }] : [];
  });
  const count = (state: JourneyVerdict['state']) =>
    people.filter(({ journey }) => journey.state === state).length;
  const who = {
    waiting: people.length,
    reachable: count('reachable'),
    noJourney: count('no-journey'),
    notChecked: count('not-checked'),
    bands: bandsOf(people),
    people: people.toSorted(byDistance),
  };
  return { look, option, who };
}

function minutesOf(journey: JourneyVerdict): number | null {
  return journey.state === 'reachable' ? Math.max(journey.minutesThere, journey.minutesHome) : null;
}

function bandsOf(people: readonly Reaching[]): WhoCanReach['bands'] {
  const minutes = people.flatMap((one) => one.minutes ?? []);
  return [...BANDS, null].map((upTo, n) => {
    const from = BANDS[n - 1] ?? -1;
    return { upTo, people: minutes.filter((one) => one > from && one <= (upTo ?? one)).length };
  });
}

const ORDER = { reachable: 0, 'no-journey': 1, 'not-checked': 2 } as const;

function byDistance(a: Reaching, b: Reaching): number {
  const state = ORDER[a.journey.state] - ORDER[b.journey.state];
  return state || (a.minutes ?? 0) - (b.minutes ?? 0) || (a.person.reference < b.person.reference ? -1 : 1);
}
