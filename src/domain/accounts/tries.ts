/** So many wrong tries are nothing: fingers slip. The last of them closes a printed code, or makes somebody wait. */
export const TRIES_MAX = 5;

const WAIT_MINUTES_MAX = 15;

/**
 * Whole minutes to wait after so many wrong tries in a row with an authenticator app: none before the fifth, then 1, 2, 4 …
 * and a quarter of an hour at most, so that guessing is hopeless (96 tries a day of a million codes) and nobody is locked
 * out for good.
 */
export function waitMinutesAfter(wrongTries: number): number {
  if (wrongTries < TRIES_MAX) return 0;
  // 2 ** 4 is beyond the longest wait already.
  return Math.min(WAIT_MINUTES_MAX, 2 ** Math.min(wrongTries - TRIES_MAX, 4));
}
