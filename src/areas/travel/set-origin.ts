import { z } from 'zod';
import { updateYoungPerson } from '#areas/young-people/index.ts';
import type { Role } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { postcode, seenVersion, text } from '#platform/fields.ts';
import { findTravelling } from './travelling.queries.ts';

/** Whoever knows how somebody gets about: those who work with them, and they themselves. */
export const TRAVEL_SETTERS: readonly Role[] = [
  'co-ordinator',
  'manager',
  'operator',
  'worker',
  'young-person',
];

const whose = {
  reference: text('the reference', 20),
  /** The version of the young person that was looked at. */
  version: seenVersion(),
};

/** From now on their journeys start from another place than home. The postcode is in no log and no audit. */
export const setOrigin = command({
  action: 'travel.set-origin',
  input: z.object({
    ...whose,
    label: text('what the place is, such as college or hostel', 60),
    postcode: postcode('its postcode'),
  }),
  allow: TRAVEL_SETTERS,
  run: async (tx, { reference, version, label, postcode: where }) => {
    const found = await findTravelling(tx, { reference });
    if (!found) throw notFound('referral');
    const change = { search_postcode: where, search_origin_name: label };
    await updateYoungPerson(tx, found.youngPersonId, change, version);
    return { result: { reference, version: version + 1 }, audit: auditOf(found) };
  },
});

/** From now on their journeys start from home again. */
export const clearOrigin = command({
  action: 'travel.clear-origin',
  input: z.object(whose),
  allow: TRAVEL_SETTERS,
  run: async (tx, { reference, version }) => {
    const found = await findTravelling(tx, { reference });
    if (!found) throw notFound('referral');
    await updateYoungPerson(
      tx,
      found.youngPersonId,
      { search_postcode: null, search_origin_name: null },
      version,
    );
    return { result: { reference, version: version + 1 }, audit: auditOf(found) };
  },
});

function auditOf(found: {
  readonly reference: string;
  readonly youngPersonId: string;
  readonly authority: string;
}) {
  const { reference, youngPersonId, authority } = found;
  return { subject: `referral:${reference}`, youngPersonId, authority };
}
