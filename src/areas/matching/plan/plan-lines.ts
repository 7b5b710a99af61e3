import { type Day, fromDayNumber } from '#domain/shared/day.ts';
import { rowOf } from '../ranking/prospects.ts';
import type { SupplyOption } from '../ranking/supply-option.ts';
import type { Ranked } from './intake.ts';

/** What somebody would get, from when, and with how many points. */
export interface Given {
  readonly option: SupplyOption;
  readonly startsOn: Day;
  readonly score: number;
}

/** What a person (by their number) has where people have these opportunities; null where they wait. */
export function givenIn(
  { options, prospects }: Ranked,
  opportunityOf: Int32Array,
  person: number,
): Given | null {
  const number = opportunityOf[person] ?? -1;
  const [option, theirs] = [options[number], prospects[person]];
  if (!option || !theirs) return null;
  const { scores, starts } = theirs;
  const row = rowOf(theirs, number);
  return row < 0 ? null : { option, score: scores[row] ?? 0, startsOn: fromDayNumber(starts[row] ?? 0) };
}
