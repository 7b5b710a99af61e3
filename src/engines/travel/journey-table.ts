import { JOURNEY_REFUSALS, type JourneyRefusal, type Shortfall, type TravelLimits } from './limits.ts';
import { changesOf, minutesOf, NONE, type Way } from './way.ts';

export const NOT_CHECKED = 0;
export const REACHABLE = 1;
export const NO_JOURNEY = 2;

/**
 * The journeys of many shifts, a row each. Minutes of the day. A row that is over a limit still shows the way that it
 * is about; a way that does not exist has mode 0 and no minutes (0).
 */
export interface JourneyTable {
  /** NOT_CHECKED, REACHABLE or NO_JOURNEY. */
  readonly state: Uint8Array;
  /** Bit n: JOURNEY_REFUSALS[n]. */
  readonly refusals: Uint8Array;
  readonly leaveAt: Int16Array;
  readonly arriveAt: Int16Array;
  readonly changesThere: Uint8Array;
  /** Index into WAY_MODES. */
  readonly modeThere: Uint8Array;
  readonly leaveWorkAt: Int16Array;
  readonly homeAt: Int16Array;
  readonly changesHome: Uint8Array;
  readonly modeHome: Uint8Array;
  /** How far over: minutes beyond the longest journey, changes beyond the most, minutes before the earliest leave. */
  readonly moreMinutes: Uint16Array;
  readonly moreChanges: Uint8Array;
  readonly earlierBy: Uint16Array;
}

export function emptyTable(rows: number): JourneyTable {
  const [bytes, minutes, amounts] = [
    () => new Uint8Array(rows),
    () => new Int16Array(rows),
    () => new Uint16Array(rows),
  ];
  return {
    state: bytes(),
    refusals: bytes(),
    leaveAt: minutes(),
    arriveAt: minutes(),
    changesThere: bytes(),
    modeThere: bytes(),
    leaveWorkAt: minutes(),
    homeAt: minutes(),
    changesHome: bytes(),
    modeHome: bytes(),
    moreMinutes: amounts(),
    moreChanges: bytes(),
    earlierBy: amounts(),
  };
}

/** Puts a row of one table in the place of a row of another. */
export function copyRow(from: JourneyTable, at: number, to: JourneyTable, row: number): void {
  for (const column of Object.keys(to) as (keyof JourneyTable)[])
    to[column][row] = from[column][at] as number;
}

/** Writes both ways into a row and holds them against the limits. Refusals found before are kept. */
export function writeRow(
  table: JourneyTable,
  row: number,
  there: Way,
  home: Way,
  limits: TravelLimits,
): void {
  if (there.mode !== NONE) {
    table.leaveAt[row] = there.leave;
    table.arriveAt[row] = there.arrive;
  }
  if (home.mode !== NONE) {
    table.leaveWorkAt[row] = -home.arrive;
    table.homeAt[row] = -home.leave;
  }
  table.modeThere[row] = there.mode;
  table.modeHome[row] = home.mode;
  table.changesThere[row] = changesOf(there);
  table.changesHome[row] = changesOf(home);
  holdAgainstLimits(table, row, there, home, limits);
  table.state[row] = table.refusals[row] === 0 ? REACHABLE : NO_JOURNEY;
}

function holdAgainstLimits(
  table: JourneyTable,
  row: number,
  there: Way,
  home: Way,
  limits: TravelLimits,
): void {
  const { journeyMinutesMax, changesMax, earliestLeave } = limits;
  const longest = Math.max(minutesOf(there), minutesOf(home));
  if (journeyMinutesMax !== null && longest > journeyMinutesMax) {
    refuse(table, row, 'journey-too-long');
    table.moreMinutes[row] = longest - journeyMinutesMax;
  }
  const most = Math.max(changesOf(there), changesOf(home));
  if (changesMax !== null && most > changesMax) {
    refuse(table, row, 'too-many-changes');
    table.moreChanges[row] = most - changesMax;
  }
  if (earliestLeave !== null && there.mode !== NONE && there.leave < earliestLeave) {
    refuse(table, row, 'leaves-too-early');
    table.earlierBy[row] = earliestLeave - there.leave;
  }
}

const BITS = Object.fromEntries(JOURNEY_REFUSALS.map((code, n) => [code, 1 << n])) as Record<
  JourneyRefusal,
  number
>;

export function refuse({ refusals }: JourneyTable, row: number, code: JourneyRefusal): void {
  refusals[row] = (refusals[row] as number) | BITS[code];
}

/** Why a row was refused, with how far it is over. For `walk-too-far` see `walkShortfall`. */
export function shortfallsOf(
  table: JourneyTable,
  row: number,
  limits: TravelLimits,
  walkMinutesMax: number,
): Shortfall[] {
  return JOURNEY_REFUSALS.filter((_, n) => ((table.refusals[row] as number) >> n) & 1).map((code) => {
    if (code === 'journey-too-long') return over(code, limits.journeyMinutesMax, table.moreMinutes[row]);
    if (code === 'too-many-changes') return over(code, limits.changesMax, table.moreChanges[row]);
    if (code === 'leaves-too-early') {
      const slack = table.earlierBy[row] ?? 0;
      return { code, limit: limits.earliestLeave, needs: (limits.earliestLeave ?? 0) - slack, slack };
    }
    return { code, needs: null, limit: code === 'walk-too-far' ? walkMinutesMax : null, slack: null };
  });
}

function over(code: JourneyRefusal, limit: number | null, slack = 0): Shortfall {
  return { code, limit, needs: (limit ?? 0) + slack, slack };
}

/** The shift of a rota that decides: one with no way, else one not checked, else the longest there and home. */
export function decidingRow(table: JourneyTable, rows: readonly number[]): number {
  const weight = (row: number) => {
    if (table.state[row] === NO_JOURNEY) return 20_000 + minutesOfRow(table, row);
    return table.state[row] === NOT_CHECKED ? 10_000 : minutesOfRow(table, row);
  };
  return rows.reduce((worst, row) => (weight(row) > weight(worst) ? row : worst), rows[0] ?? -1);
}

function minutesOfRow({ leaveAt, arriveAt, leaveWorkAt, homeAt }: JourneyTable, row: number): number {
  return (
    (arriveAt[row] as number) -
    (leaveAt[row] as number) +
    (homeAt[row] as number) -
    (leaveWorkAt[row] as number)
  );
}
