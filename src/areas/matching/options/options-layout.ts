import { OPTION_KINDS, type OptionKind } from '#domain/matching/match-facts.ts';
import type { RankedOption } from '#domain/matching/rank.ts';
import { addDays, type Day } from '#domain/shared/day.ts';
import type { PossibleView } from './options-view.ts';

/** In which order possible options stand. */
export const OPTION_ORDERS = ['best', 'nearest', 'soonest', 'pay'] as const;
type OptionOrder = (typeof OPTION_ORDERS)[number];

/** Within so many minutes, each way; and beginning within so many weeks. */
export const MINUTES_CHOICES = [20, 30, 45, 60] as const;
export const WEEKS_CHOICES = [2, 4, 8, 12] as const;

/** Which options a page shows and in which order. All of it stands in the address, so that it can be shared. */
export interface OptionsLayout {
  readonly kind: OptionKind | null;
  /** What nobody has checked is not within any minutes. */
  readonly within: number | null;
  readonly weeks: number | null;
  /** Only what they asked for, or something like it. */
  readonly isWished: boolean;
  readonly order: OptionOrder;
  readonly isTable: boolean;
}

type Value = (name: string) => string | undefined;

export function readOptionsLayout(value: Value): OptionsLayout {
  const among = <Choice extends string | number>(choices: readonly Choice[], name: string) =>
    choices.find((one) => String(one) === value(name)) ?? null;
  return {
    kind: among(OPTION_KINDS, 'kind'),
    within: among(MINUTES_CHOICES, 'within'),
    weeks: among(WEEKS_CHOICES, 'weeks'),
    isWished: value('wished') === 'yes',
    order: among(OPTION_ORDERS, 'order') ?? 'best',
    isTable: value('as') === 'table',
  };
}

/** The same as the answers of a form and the query of an address; what is as usual is left out. */
export function layoutAnswers(layout: OptionsLayout): Record<string, string> {
  const { kind, within, weeks, isWished, order, isTable } = layout;
  return {
    ...(kind !== null && { kind }),
    ...(within !== null && { within: String(within) }),
    ...(weeks !== null && { weeks: String(weeks) }),
    ...(isWished && { wished: 'yes' }),
    ...(order !== 'best' && { order }),
    ...(isTable && { as: 'table' }),
  };
}

/** The possible options as they are laid out. Those that are equal in what they are ordered by stay best first. */
export function optionsLaidOut(
  possible: readonly PossibleView[],
  { within, weeks, isWished, order }: OptionsLayout,
  on: Day,
): PossibleView[] {
  const last = weeks === null ? null : addDays(on, weeks * 7);
  return possible
    .filter((option) => within === null || longerWay(option) <= within)
    .filter(({ startsOn }) => last === null || startsOn <= last)
    .filter((option) => !isWished || option.isWished)
    .sort(COMPARE[order]);
}

/** Minutes of the longer of the two ways; endless where nobody has checked it. */
function longerWay({ journey }: Pick<RankedOption, 'journey'>): number {
  return journey.state === 'reachable'
    ? Math.max(journey.minutesThere, journey.minutesHome)
    : Number.POSITIVE_INFINITY;
}

type Compare = (one: PossibleView, other: PossibleView) => number;
const less = <Value extends string | number>(one: Value, other: Value) =>
  one < other ? -1 : one > other ? 1 : 0;
const payOf = ({ option }: PossibleView) => option.facts.weeklyPay ?? 0;

const COMPARE: Readonly<Record<OptionOrder, Compare>> = {
  best: () => 0,
  nearest: (one, other) => less(longerWay(one), longerWay(other)),
  soonest: (one, other) => less(one.startsOn, other.startsOn),
  pay: (one, other) => less(payOf(other), payOf(one)),
};
