import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { checkFare } from './check-fare.ts';
import { fareInput } from './fare-input.ts';
import { insertFare } from './fares.store.ts';

/** Notes what a ticket costs here. A price that rises is a fare of its own; the old one is ended. */
export const addFare = command({
  action: 'travel.add-fare',
  input: fareInput,
  allow: PROGRAMME_ROLES,
  run: async (tx, facts) => {
    checkFare(facts, null);
    const id = await insertFare(tx, facts);
    return { result: { id }, audit: { subject: `fare:${id}`, detail: { kind: facts.kind } } };
  },
});
