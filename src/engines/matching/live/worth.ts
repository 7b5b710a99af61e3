import { type LivePlan, OPEN } from './live-plan.ts';

/** Writes what the option counts, level by level. O(levels). */
export function worthInto({ worth, option, person }: LivePlan, e: number, out: Int32Array): void {
  const p = option.person[e] as number;
  const at = (option.mark[e] as number) * out.length;
  for (let k = 0; k < out.length; k++) out[k] = worth.ofMark[at + k] as number;
  out[0] = (out[0] as number) + (person.rank[p] as number);
  if (worth.hold >= 0 && person.hasStanding[p] === 0) out[worth.hold] = 1;
}

/** Writes what the option counts beyond the price of its node, level by level. O(levels). */
function gainInto(live: LivePlan, e: number, out: Int32Array): void {
  worthInto(live, e, out);
  const at = (live.option.leaf[e] as number) * out.length;
  for (let k = 0; k < out.length; k++) out[k] = (out[k] as number) - (live.price[at + k] as number);
}

/** The most, first level first, that the person could have beyond prices; 0 throughout where waiting is no worse. */
export function bestGainFor(live: LivePlan, person: number): Int32Array {
  const best = new Int32Array(live.levels.length);
  const gain = new Int32Array(best.length);
  for (const e of openOptions(live, person)) {
    gainInto(live, e, gain);
    const k = gain.findIndex((value, level) => value !== best[level]);
    if (k >= 0 && (gain[k] as number) > (best[k] as number)) best.set(gain);
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
