import { journeysNotKnown } from '#areas/travel/index.ts';
import type { Day } from '#domain/shared/day.ts';
import { readAs, SYSTEM } from '#platform/actor.ts';
import type { Ground } from '#platform/ground.ts';
import { homeOf, lookAtAll, visitsOf } from '../ranking/look.ts';
import { onOffer, openFor, prospectsOf } from '../ranking/prospects.ts';
import { peopleAhead, turn } from '../ranking/warm-journeys.ts';

/** How many of those who wait have had their journeys looked up. */
export interface JourneysAhead {
  readonly done: number;
  readonly of: number;
}

/**
 * Looks up the journeys that a plan from `on` (null: today) will ask for, a person at a time and in no transaction, until some
 * `most` of them are found; then the plan itself is quick. `watch` is told how far it has got. @returns null where all are known.
 */
export async function lookUpJourneys(
  ground: Ground,
  { authority, on, most }: { readonly authority: string; readonly on: Day | null; readonly most: number },
  watch: (ahead: JourneysAhead) => void = () => {},
): Promise<JourneysAhead | null> {
  const look = await readAs(ground, { ...SYSTEM, authority }, (tx) => lookAtAll(tx, on ?? tx.today));
  const people = peopleAhead(look);
  const offer = onOffer(look, look.supply.options);
  const waiting = people
    .map((person) => {
      const open = openFor(look, person, offer).flatMap((place) => offer.options[place] ?? []);
      const visits = visitsOf(look, person, open);
      return { person, unknown: journeysNotKnown(look.journeys.desk, homeOf(person), visits) };
    })
    .filter(({ unknown }) => unknown > 0);
  const ahead = (left: number) => ({ done: people.length - left, of: people.length });
  let found = 0;
  for (const [n, { person, unknown }] of waiting.entries()) {
    if (found >= most) return ahead(waiting.length - n);
    prospectsOf(look, person, offer);
    found += unknown;
    watch(ahead(waiting.length - n - 1));
    await turn();
  }
  return null;
}
