import type { Shift, TravelHome, Visit } from '#areas/travel/index.ts';
import { listMaybeOne, type MaybeOne } from '#areas/young-people/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { isInAreaToAvoid, mustBeAvoided } from '#domain/matching/avoidances.ts';
import type { JourneyVerdict } from '#domain/matching/journey.ts';
import {
  DEFAULT_SETTINGS,
  isPlacementKind,
  type MatchOption,
  type MatchPerson,
  type PairFacts,
} from '#domain/matching/match-facts.ts';
import { type RankContext, type Ranking, rankAnyway, rankOptions } from '#domain/matching/rank.ts';
import { DEFAULT_WEIGHTS, type WeightChoices, weightsFor } from '#domain/matching/score/weights.ts';
import { chooseStart, lastDay, sharedDays } from '#domain/matching/start-date.ts';
import type { Day } from '#domain/shared/day.ts';
import { asService, authorityOf, type ReadTx } from '#platform/actor.ts';
import { notFound } from '#platform/errors.ts';
import { findAuthorityWeights } from '../weights/match-weights.queries.ts';
import { type Journeys, journeysFor } from './journeys.ts';
import { findPersonRow, listPersonRows } from './people.queries.ts';
import { type Person, personOf } from './person.ts';
import { declineOf, type Past, readPasts } from './read-past.ts';
import { readSupply, type Supply } from './read-supply.ts';
import type { SupplyOption } from './supply-option.ts';

/** Everything that ranking needs to know of some young people on a day. */
export interface Look {
  readonly on: Day;
  readonly people: readonly Person[];
  /** Two of them who may be one person. */
  readonly maybeOne: readonly MaybeOne[];
  readonly supply: Supply;
  readonly journeys: Journeys;
  readonly pastOf: (youngPersonId: string) => Past;
  readonly optionById: ReadonlyMap<string, SupplyOption>;
  readonly seesSafeguarding: boolean;
  /** What matters in the authority, before anybody says what matters to them. */
  readonly matters: WeightChoices;
}

/** One young person, whom the actor may see. @throws ServiceError not-found; forbidden where no authority is chosen. */
export async function lookAtOne(tx: ReadTx, reference: string, on: Day): Promise<Look> {
  authorityOf(tx);
  const row = await findPersonRow(tx, reference);
  if (!row) throw notFound('referral');
  return lookAt(tx, [personOf(row)], on);
}

/** Everybody whose referral is open. @throws ServiceError forbidden where no authority is chosen. */
export async function lookAtAll(tx: ReadTx, on: Day): Promise<Look> {
  authorityOf(tx);
  return lookAt(tx, (await listPersonRows(tx)).map(personOf), on);
}

async function lookAt(tx: ReadTx, people: readonly Person[], on: Day): Promise<Look> {
  const ids = people.map((person) => person.youngPersonId);
  const maybeOne = await listMaybeOne(tx, ids);
  // What is counted here (places, people asked this month, who is where) is everybody's, and nobody is named.
  return asService(tx, async (all) => {
    const supply = await readSupply(all, on);
    const homes = people.map(homeOf);
    const shifts = supply.options.map(shiftOf);
    return {
      on,
      people,
      maybeOne,
      supply,
      journeys: await journeysFor(all, homes, shifts, on),
      pastOf: await readPasts(all, ids, on),
      optionById: new Map(supply.options.map((option) => [option.id, option])),
      seesSafeguarding: PROGRAMME_ROLES.includes(tx.actor.role),
      matters: (await findAuthorityWeights(all)).choices,
    };
  });
}

/** Every option for one of the people looked at. `only`: of these options alone; `top`: so many of the possible ones. */
export function rankIn(
  look: Look,
  person: Person,
  only: readonly SupplyOption[] = look.supply.options,
  top?: number,
): Ranking {
  const facts = only.map((option) => option.facts);
  return rankOptions(person.facts, facts, contextOf(look, person, only), top);
}

/** One option with its points, and what stands in the way. */
export function rankOne(look: Look, person: Person, option: SupplyOption) {
  return rankAnyway(person.facts, option.facts, contextOf(look, person, [option]));
}

/** What the rules are told of one person and some options. `withJourney`: those of the options whose journey is wanted. */
export function contextOf(
  look: Look,
  person: Person,
  options: readonly SupplyOption[],
  withJourney = options,
): RankContext {
  const byId = new Map(options.map((option) => [option.id, option]));
  const journeys = journeysOf(look, person, withJourney);
  return {
    on: look.on,
    weights: weightsOf(look, person),
    settings: DEFAULT_SETTINGS,
    nextTrainingOn: look.supply.nextTrainingOn,
    seesSafeguarding: look.seesSafeguarding,
    pair: ({ id = '' }) => {
      const option = byId.get(id);
      const journey = journeys.get(id) ?? NOT_CHECKED;
      return option ? pairOf(look, person, option, journey) : { journey };
    },
  };
}

/** The weights of one person: the authority's own, bent by what matters to them. */
export function weightsOf({ matters }: Look, person: Person) {
  return weightsFor(weightsFor(DEFAULT_WEIGHTS, matters), person.choices);
}

const NOT_CHECKED: JourneyVerdict = { state: 'not-checked', text: 'The journey is not checked.' };

/** The journeys of all options are asked for at once: searching is for the home, not for each pair. By option. */
function journeysOf(
  look: Look,
  person: Person,
  options: readonly SupplyOption[],
): Map<string, JourneyVerdict> {
  const found = look.journeys.from(homeOf(person), visitsOf(look, person, options));
  return new Map(options.map(({ id }, n) => [id, found[n] ?? NOT_CHECKED]));
}

/** Every option as this person would begin it. */
export function visitsOf(look: Look, { facts }: Person, options: readonly SupplyOption[]): Visit[] {
  return options.map((option) => ({
    ...shiftOf(option),
    days: daysOfWork(facts, option.facts),
    startsOn: chooseStart(facts, option.facts, look.on).wouldStartOn,
  }));
}

/** A placement is on the days that both can do; where there is none, and for all else, on all of its days. */
function daysOfWork(person: MatchPerson, option: MatchOption) {
  const shared = isPlacementKind(option.kind) ? sharedDays(person, option) : option.days;
  return shared === null || shared.length > 0 ? shared : option.days;
}

function pairOf(look: Look, person: Person, option: SupplyOption, journey: JourneyVerdict): PairFacts {
  const past = look.pastOf(person.youngPersonId);
  const declined = declineOf(past, option.id);
  const there = past.avoidances.length > 0 && stayAt(look, person, option);
  return {
    journey,
    mustNotMeet: there !== false && mustBeAvoided(past.avoidances, there),
    isInAreaToAvoid: isInAreaToAvoid(past.avoidances, option.postcode),
    ...(declined !== undefined && { declined }),
  };
}

/** Where and when they would be with an option. */
function stayAt(look: Look, { facts }: Person, option: SupplyOption) {
  const { wouldStartOn } = chooseStart(facts, option.facts, look.on);
  return {
    organisationId: option.organisationId,
    postcode: option.postcode,
    from: wouldStartOn,
    to: lastDay(option.facts, wouldStartOn),
  };
}

export function homeOf({ postcode, facts }: Person): TravelHome {
  return { postcode, limits: facts.travel, needsStepFree: facts.needsStepFree };
}

function shiftOf({ postcode, facts: { startsAt, endsAt } }: SupplyOption): Shift {
  return { postcode, startsAt, endsAt };
}
