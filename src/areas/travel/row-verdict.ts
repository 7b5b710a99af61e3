import type { JourneyBy, JourneyFound, JourneyLeg, JourneyVerdict } from '#domain/matching/journey.ts';
import type { Day, Weekday } from '#domain/shared/day.ts';
import { type JourneyTable, type Timetable, WAY_MODES } from '#engines/travel/index.ts';

/** What a row of the engine's table is about. */
export interface RowFacts {
  readonly shift: { readonly startsAt: number; readonly endsAt: number };
  readonly checkedAgainst: Day;
  readonly isBeyond: boolean;
}

/** Both ways of a row; null where there is none in that direction. */
export function foundInRow(
  timetable: Timetable,
  table: JourneyTable,
  row: number,
  { shift, checkedAgainst, isBeyond }: RowFacts,
): JourneyFound {
  const modes = [modeOf(table.modeThere, row), modeOf(table.modeHome, row)] as const;
  const ways = {
    there: leg(modes[0], table.leaveAt[row], table.arriveAt[row], table.changesThere[row]),
    home: leg(modes[1], table.leaveWorkAt[row], table.homeAt[row], table.changesHome[row]),
  };
  return {
    ...(modes.filter((mode) => mode === 'cycle').length === 1 ? byBicycle(modes, ways, shift) : ways),
    earliestArrival: null,
    latestLeaveHome: null,
    shift,
    checkedAgainst,
    isBeyondTimetable: isBeyond,
    isStepFreeUnknown: modes.includes('ride') && saysTooLittleOfSteps(timetable),
    by: byOf(modes),
  };
}

type Mode = (typeof WAY_MODES)[number];
type Modes = readonly [there: Mode, home: Mode];

function modeOf(modes: Uint8Array, row: number): Mode {
  return WAY_MODES[modes[row] ?? 0] ?? 'none';
}

function leg(mode: Mode, leaveAt = 0, arriveAt = 0, changes = 0): JourneyLeg | null {
  if (mode === 'none') return null;
  // No walk of the engine's is longer than the person allows.
  return { leaveAt, arriveAt, minutes: arriveAt - leaveAt, changes, longestWalkMinutes: 0 };
}

/** Whoever cycles there comes home by bicycle too, even where a bus would be quicker: the bicycle has to come along. */
function byBicycle(
  modes: Modes,
  { there, home }: { readonly there: JourneyLeg | null; readonly home: JourneyLeg | null },
  { startsAt, endsAt }: RowFacts['shift'],
) {
  const minutes = (modes[0] === 'cycle' ? there : home)?.minutes ?? 0;
  const way = { minutes, changes: 0, longestWalkMinutes: 0 };
  return {
    there: { ...way, leaveAt: startsAt - minutes, arriveAt: startsAt },
    home: { ...way, leaveAt: endsAt, arriveAt: endsAt + minutes },
  };
}

function byOf(modes: Modes): JourneyBy {
  if (modes.includes('cycle')) return 'cycle estimate';
  return modes.includes('ride') ? 'timetable' : 'walk estimate';
}

const silent = new WeakMap<Timetable, boolean>();

/** Feeds nearly always leave out whether a bus or a stop is step-free. */
function saysTooLittleOfSteps(timetable: Timetable): boolean {
  const answer =
    silent.get(timetable) ?? (timetable.stopStepFree.includes(0) || timetable.runStepFree.includes(0));
  silent.set(timetable, answer);
  return answer;
}

/** The verdict on one kind of day of a rota. */
export interface KindVerdict {
  readonly weekdays: readonly Weekday[];
  readonly verdict: JourneyVerdict;
}

/**
 * The kind of day that decides: one with no journey, else one that was not checked, else the longest there and home. The
 * last way home is that of the night on which it is nearest.
 */
export function decidingVerdict(kinds: readonly KindVerdict[]): JourneyVerdict | undefined {
  const [worst] = kinds.toSorted((a, b) => weightOf(b.verdict) - weightOf(a.verdict));
  if (!worst || kinds.length === 1) return worst?.verdict;
  const { verdict, weekdays } = worst;
  if (verdict.state === 'not-checked') return verdict;
  if (verdict.state === 'reachable') return { ...verdict, ...nearestLastWay(kinds) };
  const refusals = verdict.refusals.map((refusal) => ({
    ...refusal,
    staffText: onKind(weekdays, refusal.staffText),
    kindText: onKind(weekdays, refusal.kindText),
  }));
  return { ...verdict, refusals, text: onKind(weekdays, verdict.text) };
}

function weightOf(verdict: JourneyVerdict): number {
  if (verdict.state === 'no-journey') return 20_000;
  return verdict.state === 'not-checked' ? 10_000 : verdict.minutesThere + verdict.minutesHome;
}

function nearestLastWay(kinds: readonly KindVerdict[]) {
  const [nearest] = kinds
    .flatMap(({ verdict }) =>
      verdict.state === 'reachable' && verdict.lastWayHomeMargin !== null
        ? [{ lastWayHomeMargin: verdict.lastWayHomeMargin, lastWayHomeAt: verdict.lastWayHomeAt }]
        : [],
    )
    .sort((a, b) => a.lastWayHomeMargin - b.lastWayHomeMargin);
  return nearest ?? {};
}

function onKind(weekdays: readonly Weekday[], text: string): string {
  const name = weekdays.includes(6) ? 'On Saturdays' : weekdays.includes(7) ? 'On Sundays' : 'On weekdays';
  return `${name}: ${text}`;
}
