import { z } from 'zod';
import { findEmployer } from '#areas/employers/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { notFound, precondition } from '#platform/errors.ts';
import { day, recordId, wholeNumber } from '#platform/fields.ts';
import { setInsurance } from './opportunities.store.ts';

/** Records one certificate of employers' liability insurance for everything that an employer offers. */
export const recordInsurance = command({
  action: 'opportunities.record-insurance',
  input: z.object({
    organisationId: recordId('the employer'),
    pounds: wholeNumber('the amount insured in pounds', 0, 1_000_000_000),
    expiresOn: day('the last day of the insurance'),
  }),
  allow: [...PROGRAMME_ROLES, 'employer'],
  run: async (tx, { organisationId, pounds, expiresOn }) => {
    if (!(await findEmployer(tx, organisationId))) throw notFound('employer');
    const opportunities = await setInsurance(tx, organisationId, pounds, expiresOn);
    if (opportunities === 0) throw precondition([NOTHING_OFFERED]);
    return {
      result: { opportunities },
      audit: { subject: `employer:${organisationId}`, detail: { opportunities } },
    };
  },
});

const NOTHING_OFFERED = {
  code: 'nothing-offered',
  staffText: 'Add an opportunity first; the certificate is kept with what the employer offers.',
  kindText: 'Nothing is offered here yet.',
};
