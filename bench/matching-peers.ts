import type { IntakeProblem } from '#engines/matching/index.ts';
import type { PeerAnswer } from './matching-solvers.ts';

// The two ways of placing people one by one: no solvers, but what is done without a plan.

/** Each in turn takes the best that is left. */
export function firstComeFirstServed({ people, places, ...options }: IntakeProblem): PeerAnswer {
  const left = places.slice();
  let placed = 0;
  let total = 0;
  for (let person = 0; person < people; person++) {
    const best = choices(options, person).find(({ opportunity }) => (left[opportunity] ?? 0) > 0);
    if (best === undefined) continue;
    left[best.opportunity] = (left[best.opportunity] ?? 0) - 1;
    placed++;
    total += best.score;
  }
  return { placed, total };
}

/** Deferred acceptance: people ask for their best first, an opportunity keeps those who suit it best. */
export function stableMatching({ people, places, ...options }: IntakeProblem): PeerAnswer {
  const lists = Array.from({ length: people }, (_, person) => choices(options, person));
  const kept: { person: number; score: number }[][] = Array.from(places, () => []);
  const next = new Int32Array(people);
  const asking = lists.map((_, person) => person);
  for (let person = asking.pop(); person !== undefined; person = asking.pop()) {
    const at = next[person] ?? 0;
    next[person] = at + 1;
    const wish = lists[person]?.[at];
    if (wish === undefined) continue;
    const here = kept[wish.opportunity] ?? [];
    here.push({ person, score: wish.score });
    here.sort((a, b) => b.score - a.score || a.person - b.person);
    const out = here.length > (places[wish.opportunity] ?? 0) ? here.pop() : undefined;
    if (out !== undefined) asking.push(out.person);
  }
  const all = kept.flat();
  return { placed: all.length, total: all.reduce((sum, { score }) => sum + score, 0) };
}

type Options = Pick<IntakeProblem, 'optionsFrom' | 'opportunityOf' | 'scoreOf'>;

/** Options of a person, best first. */
function choices({ optionsFrom, opportunityOf, scoreOf }: Options, person: number) {
  const list: { opportunity: number; score: number }[] = [];
  for (let o = optionsFrom[person] ?? 0; o < (optionsFrom[person + 1] ?? 0); o++)
    list.push({ opportunity: opportunityOf[o] ?? 0, score: scoreOf[o] ?? 0 });
  return list.sort((a, b) => b.score - a.score || a.opportunity - b.opportunity);
}
