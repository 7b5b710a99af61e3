import type { Pence } from '../shared/money.ts';

/** What a ticket is good for. Equal to the CHECK on fares.kind; from the least to be paid at once to the most. */
export const FARE_KINDS = ['single', 'day', 'week', 'four weeks'] as const;
export type FareKind = (typeof FARE_KINDS)[number];

/** A fare that somebody here has looked up: nothing is worked out from a distance. */
export interface Fare {
  readonly name: string;
  readonly kind: FareKind;
  readonly pence: Pence;
  /** The ages that may buy it, both included; null: no limit. */
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly isForApprentices: boolean;
}

export interface Traveller {
  /** Null: not known, so that only a fare without a limit is sure. */
  readonly age: number | null;
  /** Days on which they go there and home again, 1 to 7. */
  readonly daysAWeek: number;
  readonly isApprentice: boolean;
}

/** What a week of going there and home costs at the least, and by which ticket. */
export interface WeeklyFare<Known extends Fare = Fare> {
  readonly pence: Pence;
  readonly fare: Known;
  /** How it comes to that: "10 singles", "5 day tickets", "a week’s ticket", "a quarter of a four-week ticket". */
  readonly how: string;
}

const TICKETS: Readonly<Record<FareKind, (days: number) => readonly [tickets: number, how: string]>> = {
  single: (days) => [2 * days, `${2 * days} singles`],
  day: (days) => [days, days === 1 ? 'a day ticket' : `${days} day tickets`],
  week: () => [1, 'a week’s ticket'],
  'four weeks': () => [1 / 4, 'a quarter of a four-week ticket'],
};

/**
 * The cheapest way to pay for a week among the fares that this person may buy; of two that cost the same, the one with
 * less to be paid at once. Null where no fare is known for them.
 */
export function weeklyFare<Known extends Fare>(
  fares: readonly Known[],
  who: Traveller,
): WeeklyFare<Known> | null {
  const ways = fares.filter((fare) => mayBuy(fare, who)).map((fare) => wayToPay(fare, who.daysAWeek));
  const order = ({ fare }: WeeklyFare) => FARE_KINDS.indexOf(fare.kind);
  return ways.sort((one, other) => one.pence - other.pence || order(one) - order(other))[0] ?? null;
}

function mayBuy({ ageFrom, ageTo, isForApprentices }: Fare, { age, isApprentice }: Traveller): boolean {
  if (isForApprentices && !isApprentice) return false;
  if (age === null) return ageFrom === null && ageTo === null;
  return (ageFrom === null || age >= ageFrom) && (ageTo === null || age <= ageTo);
}

function wayToPay<Known extends Fare>(fare: Known, days: number): WeeklyFare<Known> {
  const [tickets, how] = TICKETS[fare.kind](days);
  return { pence: Math.ceil(fare.pence * tickets), fare, how };
}
