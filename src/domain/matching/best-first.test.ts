import fc from 'fast-check';
import { expect, it } from 'vitest';
import { STABLES } from '#tests/support/match-facts.ts';
import { bestFirst, roomFor } from './best-first.ts';

/** Few scores, days and references, so that nearly everything is a tie in something. */
const anyRow = fc.record({
  score: fc.constantFrom(0, 1, 500, 1000),
  start: fc.constantFrom(20_000, 20_001),
  reference: fc.constantFrom('O1', 'O10', 'O2'),
});

it('orders as comparing does: by score, earlier start, reference, and equals as they came; or the best so many of them', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 40 }), fc.nat(45), (given, top) => {
      const rows = roomFor(given.length + 3);
      for (const [at, { score, start }] of given.entries()) {
        rows.at[at] = at;
        rows.scores[at] = score;
        rows.starts[at] = start;
      }
      rows.length = given.length;
      const options = given.map(({ reference }) => ({ ...STABLES, reference }));
      const compared = given
        .map((row, at) => ({ ...row, at }))
        .sort((a, b) => b.score - a.score || a.start - b.start || asText(a.reference, b.reference))
        .map(({ at }) => at);
      expect([...bestFirst(rows, options)]).toEqual(compared);
      expect([...bestFirst(rows, options, top)]).toEqual(compared.slice(0, top));
    }),
    { numRuns: 3000 },
  );
});

function asText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
