import { isWeak } from '../matching.content.ts';
import type { PlanLine } from './plan-view.ts';

/** In which order the lines of a plan stand. */
export const LINE_ORDERS = ['person', 'weakest', 'start', 'where'] as const;
type LineOrder = (typeof LINE_ORDERS)[number];

/** Which lines of a plan are shown. */
export const LINES_SHOWN = ['all', 'weak', 'to-find-out', 'not-asked'] as const;
type LinesShown = (typeof LINES_SHOWN)[number];

/** How the board lies on the table. It changes nothing of the plan, and stands in the address so that it can be shared. */
export interface PlanLayout {
  readonly order: LineOrder;
  readonly show: LinesShown;
  /** Every line that is shown is ticked: a page without scripts cannot tick them itself. */
  readonly isAllTicked: boolean;
}

type Value = (name: string) => string | undefined;

export function readLayout(value: Value): PlanLayout {
  return {
    order: LINE_ORDERS.find((one) => one === value('order')) ?? 'person',
    show: LINES_SHOWN.find((one) => one === value('show')) ?? 'all',
    isAllTicked: value('ticked') === 'all',
  };
}

/** What of the layout has to stand in an address. Ticks are for the next click alone. */
export function layoutPairs({ order, show }: Omit<PlanLayout, 'isAllTicked'>): [string, string][] {
  return [
    ...(order === 'person' ? [] : [['order', order] as [string, string]]),
    ...(show === 'all' ? [] : [['show', show] as [string, string]]),
  ];
}

const IS_SHOWN: Readonly<Record<LinesShown, (line: PlanLine) => boolean>> = {
  all: () => true,
  weak: ({ ranked }) => isWeak(ranked.score),
  'to-find-out': ({ ranked }) => ranked.notChecked.length > 0 || ranked.warnings.length > 0,
  'not-asked': ({ match }) => match === null,
};

type Compare = (one: PlanLine, other: PlanLine) => number;
const text = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
const COMPARE: Readonly<Record<LineOrder, Compare>> = {
  person: () => 0,
  weakest: (one, other) => one.ranked.score - other.ranked.score,
  start: (one, other) => text(one.ranked.startsOn, other.ranked.startsOn),
  where: (one, other) =>
    text(one.option.organisation, other.option.organisation) ||
    text(one.ranked.reference, other.ranked.reference),
};

/** The lines as they are laid out; those that are equal in what they are ordered by stay in the order of their people. */
export function laidOut(lines: readonly PlanLine[], { order, show }: PlanLayout): PlanLine[] {
  return lines.filter(IS_SHOWN[show]).sort(COMPARE[order]);
}

/** Somebody can still be asked about it: nothing of it has gone to the young person yet. */
export function mayBeTaken({ match }: PlanLine): boolean {
  return match === null || match.status === 'suggested';
}
