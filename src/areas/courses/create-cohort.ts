import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { invalid } from '#platform/errors.ts';
import { day, optionalText, text, wholeNumber } from '#platform/fields.ts';
import { insertCohort } from './cohorts.store.ts';

/** A group that takes the employability course together, with the award that it leads to. */
export const createCohort = command({
  action: 'courses.create-cohort',
  input: z.object({
    name: text('a name for the group', 200),
    venue: optionalText('the venue', 300),
    places: wholeNumber('the places', 1, 100),
    startsOn: day('the first day'),
    endsOn: day('the last day'),
    awardTitle: optionalText('the award', 200),
    awardLevel: optionalText('the level', 20),
    awardNumber: optionalText('the qualification number', 40),
  }),
  allow: PROGRAMME_ROLES,
  run: async (tx, input) => {
    if (input.endsOn < input.startsOn)
      throw invalid([{ field: 'endsOn', message: 'The last day must be on or after the first day' }]);
    const id = await insertCohort(tx, {
      name: input.name,
      venue: input.venue,
      places: input.places,
      starts_on: input.startsOn,
      ends_on: input.endsOn,
      award_title: input.awardTitle,
      award_level: input.awardLevel,
      award_number: input.awardNumber,
    });
    return { result: { id }, audit: { subject: `cohort:${id}` } };
  },
});
