import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { recordId, seenVersion } from '#platform/fields.ts';
import { checkFare } from './check-fare.ts';
import { fareInput } from './fare-input.ts';
import { findFare } from './fares.queries.ts';
import { updateFare } from './fares.store.ts';

/** Corrects a fare that was noted wrongly. */
export const changeFare = command({
  action: 'travel.change-fare',
  input: fareInput.extend({ id: recordId('the fare'), version: seenVersion() }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { id, version, ...facts }) => {
    const known = await findFare(tx, id);
    if (!known) throw notFound('fare');
    checkFare(facts, known.validTo);
    await updateFare(tx, { id, version }, facts);
    return { result: { id }, audit: { subject: `fare:${id}`, detail: { kind: facts.kind } } };
  },
});
