import { z } from 'zod';
import { WEIGHT_WORDS } from '#domain/matching/score/weights.ts';
import { command } from '#platform/command.ts';
import { optionalChoice, wholeNumber } from '#platform/fields.ts';
import { saveAuthorityWeights } from './match-weights.store.ts';

const word = (what: string) => optionalChoice(`how much ${what} matters`, WEIGHT_WORDS);

/** How much each part of a match matters in an authority, before anybody says what matters to them. */
export const setAuthorityWeights = command({
  action: 'matches.set-authority-weights',
  input: z.object({
    /** 0 where nobody has said anything yet. */
    version: wholeNumber('the version', 0, 1_000_000),
    interest: word('what they want to do'),
    journey: word('the journey'),
    start: word('the start'),
    support: word('support'),
    ladder: word('where it leads'),
  }),
  allow: ['manager', 'operator'],
  run: async (tx, { version, ...words }) => {
    const choices = Object.fromEntries(Object.entries(words).filter(([, said]) => said !== null));
    await saveAuthorityWeights(tx, choices, version);
    return {
      result: { version: version + 1 },
      audit: { subject: 'match-weights', detail: { choices } },
    };
  },
});
