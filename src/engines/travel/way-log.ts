/** Ways by stop: those of stop `s` from `at[s]` to `at[s + 1]`. */
export interface LoggedWays {
  readonly at: Uint32Array;
  readonly leave: Int16Array;
  readonly arrive: Int16Array;
  readonly rides: Uint8Array;
}

/** Ways as they are found, latest departure first. */
export interface WayLog {
  count: number;
  stop: Uint32Array;
  leave: Int16Array;
  arrive: Int16Array;
  rides: Uint8Array;
  add: (stop: number, leave: number, arrive: number, rides: number) => void;
}

export function startLog(): WayLog {
  const log: WayLog = {
    count: 0,
    stop: new Uint32Array(16_384),
    leave: new Int16Array(16_384),
    arrive: new Int16Array(16_384),
    rides: new Uint8Array(16_384),
    add: (stop, leave, arrive, rides) => {
      if (log.count === log.stop.length) growLog(log);
      log.stop[log.count] = stop;
      log.leave[log.count] = leave;
      log.arrive[log.count] = arrive;
      log.rides[log.count++] = rides;
    },
  };
  return log;
}

function growLog(log: WayLog): void {
  const length = log.stop.length * 2;
  const [stop, leave, arrive, rides] = [log.stop, log.leave, log.arrive, log.rides];
  log.stop = new Uint32Array(length);
  log.leave = new Int16Array(length);
  log.arrive = new Int16Array(length);
  log.rides = new Uint8Array(length);
  log.stop.set(stop);
  log.leave.set(leave);
  log.arrive.set(arrive);
  log.rides.set(rides);
}

/** Sorts a log by stop, keeping the order of finding within one. O(ways). */
export function byStop(log: WayLog, stopCount: number): LoggedWays {
  const at = new Uint32Array(stopCount + 1);
  for (let n = 0; n < log.count; n++) {
    const stop = log.stop[n] as number;
    at[stop + 1] = (at[stop + 1] as number) + 1;
  }
  for (let stop = 0; stop < stopCount; stop++) at[stop + 1] = (at[stop + 1] as number) + (at[stop] as number);
  const ways = {
    at,
    leave: new Int16Array(log.count),
    arrive: new Int16Array(log.count),
    rides: new Uint8Array(log.count),
  };
  const next = at.slice();
  for (let n = 0; n < log.count; n++) {
    const stop = log.stop[n] as number;
    const place = next[stop] as number;
    next[stop] = place + 1;
    ways.leave[place] = log.leave[n] as number;
    ways.arrive[place] = log.arrive[n] as number;
    ways.rides[place] = log.rides[n] as number;
  }
  return ways;
}
