import { type LivePlan, OPEN } from './live-plan.ts';

/** What holding an option counts at level k; see `worthAt`, of which this is the quick form. */
export function worthOf({ levels, option, person }: LivePlan, e: number, k: number): number {
  const level = levels[k];
  switch (level?.kind) {
    case 'band':
      return (option.score[e] as number) >= level.from ? 1 : 0;
    case 'total':
      return (option.score[e] as number) + (option.isStanding[e] as number) * level.stickiness;
    case 'hold':
      return option.isStanding[e] === 1 || person.hasStanding[option.person[e] as number] === 0 ? 1 : 0;
    default:
      return person.rank[option.person[e] as number] as number;
  }
}

/** Worth of an option less the price of its node, at level k. */
export function beyondPrice(live: LivePlan, e: number, k: number): number {
  const price = live.price[(live.option.leaf[e] as number) * live.levels.length + k] as number;
  return worthOf(live, e, k) - price;
}

/** Level by level, what the person has beyond the price of what they hold; 0 throughout for those who wait. */
export function gainOfHolder(live: LivePlan, person: number): Int32Array {
  const gain = new Int32Array(live.levels.length);
  const e = live.flow.held[person] as number;
  if (e >= 0) for (let k = 0; k < gain.length; k++) gain[k] = beyondPrice(live, e, k);
  return gain;
}

/** The most, first level first, that the person could have beyond prices; 0 throughout where waiting is no worse. */
export function bestGainFor(live: LivePlan, person: number): Int32Array {
  const best = new Int32Array(live.levels.length);
  for (const e of openOptions(live, person)) {
    for (let k = 0, ahead = false; k < best.length; k++) {
      const gain = beyondPrice(live, e, k);
      if (!ahead && gain < (best[k] as number)) break;
      if (gain > (best[k] as number)) ahead = true;
      if (ahead) best[k] = gain;
    }
  }
  return best;
}

/** Options of a person that are open. */
export function openOptions({ person, option }: LivePlan, p: number): number[] {
  const open: number[] = [];
  for (let e = person.firstOption[p] as number; e >= 0; e = option.nextOfPerson[e] as number)
    if (option.closed[e] === OPEN) open.push(e);
  return open;
}
