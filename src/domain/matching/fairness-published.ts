import { type Protected, protectTable } from '../outcomes/disclosure.ts';
import { SMALL_COUNT } from '../outcomes/disclosure-network.ts';
import type { GroupFound, Mean } from './fairness.ts';

/** A group as it may leave the service. */
export interface PublishedGroup extends Omit<GroupFound, 'share' | 'mean' | 'comparedWithOthers'> {
  readonly placed: Protected;
  readonly of: Protected;
  readonly percent: Protected | null;
  readonly low: Protected | null;
  readonly high: Protected | null;
  readonly mean: Mean | null;
  readonly comparedWithOthers: GroupFound['comparedWithOthers'];
}

/** The groups as they are, for those with the right. */
export function exactGroups(groups: readonly GroupFound[]): PublishedGroup[] {
  return groups.map(({ share: { count, of, percent, low, high }, ...group }) => ({
    ...group,
    ...{ placed: count, of, percent, low, high },
  }));
}

/**
 * Several tables of the same people with small numbers hidden, and what gives them away. All share the same totals: where one
 * table has to hide a total that another would show, none can be published, and the answer is null.
 */
export function publishedGroups(tables: readonly (readonly GroupFound[])[]): PublishedGroup[][] | null {
  const shown = tables.map((groups) =>
    protectTable({
      cells: groups.map(({ share }) => [share.count, share.of - share.count]),
      rowTotals: true,
      columnTotals: true,
      grandTotal: true,
    }),
  );
  const totals = shown.flatMap(({ columnTotals, grandTotal }) => [...(columnTotals ?? []), grandTotal]);
  if (totals.includes('c')) return null;
  return tables.map((groups, t) => groups.map((group, at) => publishedGroup(group, shown[t], at)));
}

function publishedGroup(
  { group, share, mean, comparedWithOthers }: GroupFound,
  table: ReturnType<typeof protectTable> | undefined,
  at: number,
): PublishedGroup {
  const placed = table?.cells[at]?.[0] ?? 'c';
  const of = table?.rowTotals?.[at] ?? 'c';
  if (placed === 'c' || of === 'c') {
    const hidden = { percent: 'c', low: 'c', high: 'c' } as const;
    return { group, placed, of, ...hidden, mean: null, comparedWithOthers: 'not known' };
  }
  const { percent, low, high } = share;
  // A mean of a few people is nearly one of them.
  const shownMean = mean !== null && mean.of > SMALL_COUNT ? mean : null;
  return { group, placed, of, percent, low, high, mean: shownMean, comparedWithOthers };
}
