import type { RankedOption } from '#domain/matching/rank.ts';
import type { Ranked } from './intake.ts';
import type { SupplyOption } from './supply-option.ts';

/** What somebody would get. */
export interface Given {
  readonly option: SupplyOption;
  readonly ranked: RankedOption;
}

/** What a person (by their number) has where people have these opportunities; null where they wait. */
export function givenIn(
  { options, rankings }: Ranked,
  opportunityOf: Int32Array,
  person: number,
): Given | null {
  const option = options[opportunityOf[person] ?? -1];
  const ranked = option && rankings[person]?.options.find(({ id }) => id === option.id);
  return option && ranked ? { option, ranked } : null;
}
