import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anybody, anything } from '#tests/support/any-match.ts';
import { NOT_CHECKED, referenceIntake } from '#tests/support/match-facts.ts';
import { candidateIndex, candidatesFor } from './candidate-index.ts';
import { DEFAULT_SETTINGS } from './match-facts.ts';
import { type RankContext, rankOptions, rankPossible } from './rank.ts';
import { DEFAULT_WEIGHTS } from './score/weights.ts';

const ON = '2025-07-14';
const CONTEXT: RankContext = {
  on: ON,
  weights: DEFAULT_WEIGHTS,
  settings: DEFAULT_SETTINGS,
  nextTrainingOn: null,
  seesSafeguarding: true,
  pair: () => ({ journey: NOT_CHECKED }),
};

it('ranks the same as the plain rules do, whoever it is and whatever there is', () => {
  let possible = 0;
  fc.assert(
    fc.property(anybody, fc.array(anything, { minLength: 1, maxLength: 12 }), (person, all) => {
      const options = all.map((option, at) => ({ ...option, reference: `O${at}` }));
      const plain = rankOptions(person, options, CONTEXT).options;
      possible += plain.length;
      expect(rankPossible(person, candidateIndex(options, ON, DEFAULT_SETTINGS), CONTEXT)).toEqual(plain);
    }),
    { numRuns: 4000 },
  );
  // Else nothing has been tried.
  expect(possible).toBeGreaterThan(3000);
});

it('leaves the rules little to do: on the reference intake most that is not possible is never looked at', () => {
  const { people, options } = referenceIntake();
  const index = candidateIndex(options, ON, DEFAULT_SETTINGS);
  let [looked, possible] = [0, 0];
  for (const person of people) {
    const ranked = rankPossible(person, index, CONTEXT);
    expect(ranked).toEqual(rankOptions(person, options, CONTEXT).options);
    looked += candidatesFor(person, index).length;
    possible += ranked.length;
  }
  expect(looked / possible).toBeLessThan(1.2);
});
