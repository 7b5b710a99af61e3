import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arriveOf, bestLeavingAt, leaveOf, rankOf, ridesOf, withWalk } from './way-rank.ts';

/** Minutes of a long day, on the way home backwards. */
const anyWay = fc.record({
  leave: fc.integer({ min: -2200, max: 2200 }),
  minutes: fc.integer({ min: 1, max: 260 }),
  rides: fc.integer({ min: 1, max: 5 }),
  walk: fc.integer({ min: 0, max: 254 }),
});
type AnyWay = typeof anyWay extends fc.Arbitrary<infer W> ? W : never;

function ranked({ leave, minutes, rides, walk }: AnyWay): number {
  return withWalk(rankOf(leave, leave + minutes, rides), walk);
}

it('ranks ways as they are compared: later first, then there first, then fewer rides; and gives each back', () => {
  fc.assert(
    fc.property(anyWay, anyWay, fc.boolean(), fc.boolean(), (one, near, leavesAsOne, takesAsLong) => {
      const other = {
        ...near,
        ...(leavesAsOne && { leave: one.leave }),
        ...(takesAsLong && { minutes: one.minutes, walk: one.walk }),
      };
      const better =
        one.leave - other.leave ||
        other.leave + other.minutes + other.walk - (one.leave + one.minutes + one.walk) ||
        other.rides - one.rides;
      expect(Math.sign(ranked(one) - ranked(other))).toBe(Math.sign(better));
      expect(ranked(one) <= bestLeavingAt(one.leave) && ranked(one) > bestLeavingAt(one.leave - 1)).toBe(
        true,
      );
      expect([leaveOf(ranked(one)), arriveOf(ranked(one)), ridesOf(ranked(one))]).toEqual([
        one.leave,
        one.leave + one.minutes + one.walk,
        one.rides,
      ]);
    }),
    { numRuns: 5000 },
  );
});

it('knows a way of a whole day by when it leaves, whatever the walk', () => {
  const rank = withWalk(rankOf(240, 1900, 3), 110);
  expect([leaveOf(rank), rank < rankOf(240, 1100, 3)]).toEqual([240, true]);
});
