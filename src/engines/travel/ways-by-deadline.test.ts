import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Profile } from './profile.ts';
import { latestBy, waysWithin } from './ways.ts';
import { rankBy, waysByDeadline } from './ways-by-deadline.ts';

/** Ways at two stops, latest departure first and each there sooner than the one before. */
const profile = fc
  .array(fc.array(fc.integer({ min: -200, max: 200 }), { maxLength: 80 }), { minLength: 2, maxLength: 2 })
  .map((stops): Profile => {
    const arrivals = stops.map((minutes) => [...new Set(minutes)].sort((a, b) => b - a));
    const arrive = Int16Array.from(arrivals.flat());
    return {
      direction: 'there',
      at: Uint32Array.from([0, arrivals[0]?.length ?? 0, arrive.length]),
      leave: arrive.map((minute) => minute - 30),
      arrive,
      rides: new Uint8Array(arrive.length).fill(1),
    };
  });

test('by any deadline, the table and a search find the same first way at a stop', () => {
  fc.assert(
    fc.property(
      profile,
      fc.integer({ min: -150, max: 50 }),
      fc.integer({ min: 0, max: 100 }),
      (found, first, span) => {
        const ways = waysWithin(found, 5);
        const table = waysByDeadline(ways, [0, 1], first, first + span);
        for (let deadline = first; deadline <= first + span; deadline++)
          for (const stop of [0, 1])
            expect([deadline, rankBy(table, stop, deadline) - stop]).toEqual([
              deadline,
              latestBy(ways, stop, deadline),
            ]);
      },
    ),
  );
});

test('after the last way of a stop stands the worst of all', () => {
  fc.assert(
    fc.property(profile, (found) => {
      const { at, rank } = waysWithin(found, 5);
      for (const stop of [0, 1]) expect(rank[(at[stop + 1] as number) + stop]).toBeLessThan(-1_000_000_000);
    }),
  );
});
