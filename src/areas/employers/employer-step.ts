import type { Role } from '#domain/accounts/roles.ts';
import { EMPLOYER_STEPS, type EmployerStatus, employerStepRefusal } from '#domain/employers/statuses.ts';
import { insuredRefusals } from '#domain/opportunities/complete.ts';
import { findStep } from '#domain/shared/lifecycle.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import type { Tx } from '#platform/actor.ts';
import type { Done } from '#platform/command.ts';
import { notFound, precondition } from '#platform/errors.ts';
import { findEmployer, listCertificates, listRunningPlacements } from './employers.queries.ts';
import { moveEmployer } from './employers.store.ts';

const EVENTS = { live: 'made-live', paused: 'paused', ended: 'ended', registered: 'reopened' } as const;

/** Who may ever move an employer to a status: the table's own list. */
export function whoMoves(to: EmployerStatus): readonly Role[] {
  return [...new Set(EMPLOYER_STEPS.filter((step) => step.to === to).flatMap((step) => step.who))];
}

/** What the commands that move an employer have in common: the table, its check, the step kept with its reason. */
export function moveTo(to: keyof typeof EVENTS) {
  return async (
    tx: Tx,
    { id, reason }: { id: string; reason: string | null },
  ): Promise<Done<{ id: string }>> => {
    const employer = await findEmployer(tx, id);
    if (!employer) throw notFound('employer');
    const reasons = await refusals(tx, id, employer.status, to);
    if (reasons.length > 0) throw precondition(reasons);
    await moveEmployer(tx, id, { from: employer.status, to, reason });
    return {
      result: { id },
      audit: { subject: `employer:${id}`, detail: { from: employer.status, to } },
      events: [{ event: `employers.${EVENTS[to]}`, payload: { organisationId: id } }],
    };
  };
}

async function refusals(
  tx: Tx,
  id: string,
  from: EmployerStatus,
  to: EmployerStatus,
): Promise<readonly Refusal[]> {
  const refusal = employerStepRefusal(from, to, tx.actor.role);
  if (refusal !== null) return [refusal];
  if (to === 'ended') return (await listRunningPlacements(tx, id)).map(stillThere);
  return findStep(EMPLOYER_STEPS, from, to)?.check === 'insured'
    ? insuredRefusals(await listCertificates(tx, id), tx.today)
    : [];
}

function stillThere({ reference }: { reference: string }): Refusal {
  return {
    code: 'placement-running',
    staffText: `Placement ${reference} is still to come or running here.`,
    kindText: 'Somebody is still placed here.',
    wouldChangeIf: `Once placement ${reference} has ended.`,
  };
}
