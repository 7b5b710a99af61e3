import { z } from 'zod';
import { updateReferral } from '#areas/referrals/index.ts';
import { isSubjectArea, SUBJECT_AREA_CODES } from '#domain/matching/interests/subject-areas.ts';
import { WEIGHT_WORDS } from '#domain/matching/score/weights.ts';
import { command } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { optionalChoice, seenVersion, text } from '#platform/fields.ts';
import { findPersonRow } from '../ranking/people.queries.ts';

const word = (what: string) => optionalChoice(`how much ${what} matters`, WEIGHT_WORDS);
const AREAS = SUBJECT_AREA_CODES as unknown as [string, ...string[]];

/** What matters to a young person when options are ranked, and what their words mean where the dictionary read them wrongly. */
export const setWhatMatters = command({
  action: 'matches.set-what-matters',
  input: z.object({
    reference: text('the reference', 20),
    version: seenVersion(),
    interest: word('what they want to do'),
    journey: word('the journey'),
    start: word('the start'),
    support: word('support'),
    ladder: word('where it leads'),
    /** For each of their wishes a subject area, or empty where the dictionary has it right. */
    subjects: z.preprocess(
      (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]),
      z.array(z.union([z.literal(''), z.enum(AREAS, 'Choose a subject from the list')])).max(10),
    ),
  }),
  allow: ['co-ordinator', 'manager', 'operator', 'worker'],
  run: async (tx, { reference, version, subjects, ...words }) => {
    const person = await findPersonRow(tx, reference);
    if (!person) throw notFound('referral');
    const choices = Object.fromEntries(Object.entries(words).filter(([, said]) => said !== null));
    await updateReferral(
      tx,
      person.referralId,
      {
        match_weights: JSON.stringify(choices),
        interest_subjects: subjects.map((code) => (isSubjectArea(code) ? code : '')),
      },
      version,
    );
    return {
      result: { reference, version: version + 1 },
      audit: {
        subject: `referral:${reference}`,
        youngPersonId: person.youngPersonId,
        authority: person.authority,
      },
    };
  },
});
