import { addDays, type Day, weekdayOf } from '#domain/shared/day.ts';

/**
 * An independent answer to "when could I be where": a connection scan (Dibbelt et al. 2013) over the plainest model
 * of a timetable. It shares no code with the engine and is written for being read, not for speed.
 */
export interface ModelCall {
  readonly stop: number;
  readonly arrives: number;
  readonly departs: number;
  readonly canBoard: boolean;
  readonly canAlight: boolean;
}

export interface ModelService {
  /** ISO weekdays, 1 Monday. */
  readonly weekdays: readonly number[];
  readonly from: Day;
  readonly to: Day;
  readonly added: readonly Day[];
  readonly removed: readonly Day[];
}

export interface ModelTrip {
  readonly service: number;
  readonly calls: readonly ModelCall[];
}

export interface Model {
  readonly stopCount: number;
  readonly services: readonly ModelService[];
  readonly trips: readonly ModelTrip[];
  /** Walks from each stop: to which other one, and how many minutes. */
  readonly walks: readonly (readonly (readonly [to: number, minutes: number])[])[];
}

interface Connection {
  /** The trip of the model, and its running on one of the three service days. */
  readonly trip: number;
  readonly ride: number;
  /** Place in its trip: somebody who got on later has not been here, even if it is the same minute. */
  readonly hop: number;
  readonly from: ModelCall;
  readonly to: ModelCall;
  readonly shift: number;
}

/** Rides of one day by minute of departure, as far as a journey may use them. */
export interface Scan {
  readonly minutes: readonly (readonly Connection[])[];
  readonly first: number;
  readonly rideCount: number;
}

function runsOn(service: ModelService, day: Day): boolean {
  if (service.removed.includes(day)) return false;
  if (service.added.includes(day)) return true;
  return service.from <= day && day <= service.to && service.weekdays.includes(weekdayOf(day));
}

/** Service days begin 24 hours apart here: for nights when clocks change the engine has its own tests. */
export function scanOf(model: Model, day: Day): Scan {
  const connections: Connection[] = [];
  let rideCount = 0;
  for (const [offset, shift] of [
    [-1, -1440],
    [0, 0],
    [1, 1440],
  ] as const) {
    const running = model.services.map((service) => runsOn(service, addDays(day, offset)));
    for (const [trip, { service, calls }] of model.trips.entries()) {
      const [first, last] = [calls[0]?.departs ?? 0, calls.at(-1)?.arrives ?? 0];
      if (!running[service] || last + shift < 0 || first + shift > 36 * 60) continue;
      for (const [n, to] of calls.slice(1).entries())
        connections.push({ trip, ride: rideCount, hop: n, from: calls[n] as ModelCall, to, shift });
      rideCount++;
    }
  }
  const departures = connections.map(({ from, shift }) => from.departs + shift);
  const first = departures.reduce((earliest, minute) => Math.min(earliest, minute), 0);
  const last = departures.reduce((latest, minute) => Math.max(latest, minute), 0);
  const minutes = Array.from({ length: last - first + 1 }, (): Connection[] => []);
  for (const [n, connection] of connections.entries())
    minutes[(departures[n] as number) - first]?.push(connection);
  return { minutes, first, rideCount };
}

/**
 * Earliest arrivals by bus for somebody who is at each stop of `starts` at the given minute: `[k][stop]` with at most
 * k rides, Infinity where there is no way. Connections of one minute are tried until nothing changes: a bus that takes
 * no time may bring somebody to one that leaves that same minute.
 */
export function scan(
  model: Model,
  { minutes, first, rideCount }: Scan,
  starts: ReadonlyMap<number, number>,
  ridesMax: number,
): number[][] {
  const table = () =>
    Array.from({ length: ridesMax + 1 }, () => new Array<number>(model.stopCount).fill(Infinity));
  const [byRide, present] = [table(), table()];
  const aboardFrom = Array.from({ length: ridesMax + 1 }, () => new Float64Array(rideCount).fill(Infinity));
  for (const [stop, minute] of starts)
    for (const row of present) row[stop] = Math.min(row[stop] as number, minute);
  const arrive = (rides: number, stop: number, minute: number) => {
    if (minute >= (byRide[rides]?.[stop] as number)) return false;
    (byRide[rides] as number[])[stop] = minute;
    const row = present[rides] as number[];
    for (const [to, walk] of [[stop, 0] as const, ...(model.walks[stop] ?? [])])
      row[to] = Math.min(row[to] as number, minute + walk);
    return true;
  };
  const take = ({ ride, hop, from, to, shift }: Connection) => {
    let changed = false;
    for (let rides = 1; rides <= ridesMax; rides++) {
      const since = aboardFrom[rides] as Float64Array;
      const isThere = (present[rides - 1]?.[from.stop] as number) <= from.departs + shift;
      if (from.canBoard && isThere && hop < (since[ride] as number)) {
        since[ride] = hop;
        changed = true;
      }
      if (to.canAlight && hop >= (since[ride] as number))
        changed = arrive(rides, to.stop, to.arrives + shift) || changed;
    }
    return changed;
  };
  const start = Math.max(0, Math.min(...starts.values()) - first);
  for (const connections of minutes.slice(Number.isFinite(start) ? start : 0))
    for (let changed = true; changed; ) changed = connections.map(take).some(Boolean);
  for (let rides = 1; rides <= ridesMax; rides++)
    for (let stop = 0; stop < model.stopCount; stop++)
      (byRide[rides] as number[])[stop] = Math.min(
        byRide[rides]?.[stop] as number,
        byRide[rides - 1]?.[stop] as number,
      );
  return byRide;
}
