import type { NeedKind } from '#domain/outcomes/needs.ts';
import type { Day } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

export interface NeedTarget {
  /** The first day of the month at whose end it is to be reached. */
  readonly monthOn: Day;
  readonly kind: NeedKind;
  readonly value: string;
  readonly atMost: number;
}

const TARGETS_MAX = 1_000;

/** Every target of the authority, the latest month first. */
export function listNeedTargets({ read }: ReadTx): Promise<NeedTarget[]> {
  return read
    .selectFrom('need_targets')
    .select(['month_on as monthOn', 'kind', 'value', 'at_most as atMost'])
    .$narrowType<{ kind: NeedKind }>()
    .orderBy('month_on', 'desc')
    .orderBy('kind')
    .orderBy('value')
    .limit(TARGETS_MAX)
    .execute();
}
