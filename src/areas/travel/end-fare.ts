import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { invalid, notFound } from '#platform/errors.ts';
import { day, recordId, seenVersion } from '#platform/fields.ts';
import { FARES } from './fares.content.ts';
import { findFare } from './fares.queries.ts';
import { setLastDay } from './fares.store.ts';

/** Says until when a fare can be bought; what was reckoned with it before stays as it was. */
export const endFare = command({
  action: 'travel.end-fare',
  input: z.object({
    id: recordId('the fare'),
    version: seenVersion(),
    lastDayOn: day('the last day of this price'),
  }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { id, version, lastDayOn }) => {
    const known = await findFare(tx, id);
    if (!known) throw notFound('fare');
    if (lastDayOn < known.validFrom) throw invalid([{ field: 'lastDayOn', message: FARES.problems.lastDay }]);
    await setLastDay(tx, { id, version }, lastDayOn);
    return { result: { id }, audit: { subject: `fare:${id}`, detail: { lastDayOn } } };
  },
});
