import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import type { Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { conflict, invalid, notFound } from '#platform/errors.ts';
import { optionalPostcode, optionalText, recordId, text } from '#platform/fields.ts';
import { contactInput } from './employer-input.ts';
import { findEmployer, listLookAlikes } from './employers.queries.ts';
import { fillContact } from './employers.store.ts';
import { findOrAddOrganisation } from './organisations.store.ts';
import { findOrAddSite } from './sites.store.ts';

const input = z.object({
  name: text('the name of the employer', 200),
  siteName: optionalText('the name of the site', 200),
  postcode: optionalPostcode('the postcode of the site'),
  ...contactInput,
  /** Which employer it is, where one of that name may be there already: its id, or "none" of them. */
  sameAs: z.union([z.literal('none'), recordId('the employer that it is')]).optional(),
});
type RegisterInput = z.output<typeof input>;

/**
 * Registers an employer with a first site. Where one that may be the same is there already, a person says which: the
 * same one keeps what it has and gains what is new.
 */
export const registerEmployer = command({
  action: 'employers.register',
  input,
  allow: PROGRAMME_ROLES,
  run: async (tx, input) => {
    const found = await decideWhich(tx, input);
    if (!found.isNew) await fillContact(tx, found.id, input);
    await findOrAddSite(tx, {
      organisationId: found.id,
      name: input.siteName ?? 'Main site',
      postcode: input.postcode,
    });
    return {
      result: found,
      audit: { subject: `employer:${found.id}`, detail: { isNew: found.isNew } },
      events: found.isNew ? [{ event: 'employers.registered', payload: { organisationId: found.id } }] : [],
    };
  },
});

async function decideWhich(tx: Tx, input: RegisterInput): Promise<{ id: string; isNew: boolean }> {
  if (input.sameAs !== undefined && input.sameAs !== 'none') {
    if (!(await findEmployer(tx, input.sameAs))) throw notFound('employer');
    return { id: input.sameAs, isNew: false };
  }
  const alike = await listLookAlikes(tx, input.name);
  if (alike.length > 0 && input.sameAs === undefined)
    throw invalid([
      { field: 'sameAs', message: 'An employer of this name may be here already. Say which it is' },
    ]);
  const found = await findOrAddOrganisation(tx, {
    kind: 'employer',
    name: input.name,
    contact: { name: input.contactName, email: input.contactEmail, phone: input.contactPhone },
  });
  if (!found.isNew)
    throw conflict(
      'same-name',
      'There is an employer of exactly this name. Add what tells this one apart, such as the town.',
    );
  return found;
}
