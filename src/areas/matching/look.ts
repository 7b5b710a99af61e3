import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { isInAreaToAvoid, mustBeAvoided } from '#domain/matching/avoidances.ts';
import { DEFAULT_SETTINGS, type PairFacts } from '#domain/matching/match-facts.ts';
import { type RankContext, type Ranking, rankAnyway, rankOptions } from '#domain/matching/rank.ts';
import { DEFAULT_WEIGHTS, weightsFor } from '#domain/matching/score/weights.ts';
import { chooseStart, lastDay } from '#domain/matching/start-date.ts';
import type { Day } from '#domain/shared/day.ts';
import { asService, authorityOf, type ReadTx } from '#platform/actor.ts';
import { notFound } from '#platform/errors.ts';
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
  readonly supply: Supply;
  readonly journeys: Journeys;
  readonly pastOf: (youngPersonId: string) => Past;
  readonly optionById: ReadonlyMap<string, SupplyOption>;
  readonly seesSafeguarding: boolean;
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
  // What is counted here (places, people asked this month, who is where) is everybody's, and nobody is named.
  return asService(tx, async (all) => {
    const supply = await readSupply(all, on);
    const homes = people.map(homeOf);
    const workplaces = supply.options.map(workplaceOf);
    return {
      on,
      people,
      supply,
      journeys: await journeysFor(all, homes, workplaces),
      pastOf: await readPasts(
        all,
        people.map((person) => person.youngPersonId),
        on,
      ),
      optionById: new Map(supply.options.map((option) => [option.id, option])),
      seesSafeguarding: PROGRAMME_ROLES.includes(tx.actor.role),
    };
  });
}

/** Every option for one of the people looked at. `only`: of these options alone. */
export function rankIn(
  look: Look,
  person: Person,
  only: readonly SupplyOption[] = look.supply.options,
): Ranking {
  return rankOptions(
    person.facts,
    only.map((option) => option.facts),
    contextOf(look, person),
  );
}

/** One option with its points, and what stands in the way. */
export function rankOne(look: Look, person: Person, option: SupplyOption) {
  return rankAnyway(person.facts, option.facts, contextOf(look, person));
}

function contextOf(look: Look, person: Person): RankContext {
  return {
    on: look.on,
    weights: weightsOf(person),
    settings: DEFAULT_SETTINGS,
    nextTrainingOn: look.supply.nextTrainingOn,
    seesSafeguarding: look.seesSafeguarding,
    pair: ({ id = '' }) => pairOf(look, person, look.optionById.get(id)),
  };
}

/** The weights of one person: the authority's own, bent by what matters to them. */
export function weightsOf(person: Person) {
  return weightsFor(DEFAULT_WEIGHTS, person.choices);
}

const NOT_FOUND: PairFacts = { journey: { state: 'not-checked', text: 'The journey is not checked.' } };

function pairOf(look: Look, person: Person, option: SupplyOption | undefined): PairFacts {
  if (!option) return NOT_FOUND;
  const { wouldStartOn } = chooseStart(person.facts, option.facts, look.on);
  const past = look.pastOf(person.youngPersonId);
  const declined = declineOf(past, option.id);
  const there = {
    organisationId: option.organisationId,
    postcode: option.postcode,
    from: wouldStartOn,
    to: lastDay(option.facts, wouldStartOn),
  };
  return {
    journey: look.journeys.verdict(homeOf(person), workplaceOf(option), wouldStartOn),
    mustNotMeet: mustBeAvoided(past.avoidances, there),
    isInAreaToAvoid: isInAreaToAvoid(past.avoidances, option.postcode),
    ...(declined !== undefined && { declined }),
  };
}

function homeOf({ postcode, facts }: Person) {
  return { postcode, limits: facts.travel };
}

function workplaceOf({ postcode, facts: { startsAt, endsAt } }: SupplyOption) {
  return { postcode, startsAt, endsAt };
}
