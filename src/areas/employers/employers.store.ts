import type { Updateable } from 'kysely';
import type { EmployerStatus } from '#domain/employers/statuses.ts';
import { authorityOf, type Tx } from '#platform/actor.ts';
import type { EmployersTable } from '#platform/db/schema.ts';
import { conflict, stale } from '#platform/errors.ts';

type EmployerChange = Pick<
  Updateable<EmployersTable>,
  'contact_name' | 'contact_email' | 'contact_phone' | 'contacts_a_month_max' | 'not_before_on'
>;

/** Changes what is known of an employer. `seen`: the version that was looked at. */
export async function updateEmployer(
  { write }: Tx,
  id: string,
  change: EmployerChange,
  seen: number,
): Promise<void> {
  const result = await write
    .updateTable('employers')
    .set((row) => ({ ...change, version: row('version', '+', 1) }))
    .where('organisation_id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) throw stale();
}

/** Moves an employer on, only from the status that was seen, and keeps who did it and why. */
export async function moveEmployer(
  tx: Tx,
  id: string,
  step: { readonly from: EmployerStatus; readonly to: EmployerStatus; readonly reason: string | null },
): Promise<void> {
  const result = await tx.write
    .updateTable('employers')
    .set((row) => ({ status: step.to, version: row('version', '+', 1) }))
    .where('organisation_id', '=', id)
    .where('status', '=', step.from)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n)
    throw conflict('moved-on', 'Somebody else has just changed how this employer stands. Look at it again.');
  await tx.write
    .insertInto('employer_steps')
    .values({
      authority: authorityOf(tx),
      organisation_id: id,
      from_status: step.from,
      to_status: step.to,
      at: tx.now,
      by_role: tx.actor.role,
      by_user_id: tx.actor.userId,
      reason: step.reason,
    })
    .execute();
}

/** Records that somebody has looked at an employer. */
export async function insertEmployerCheck(
  tx: Tx,
  check: {
    readonly organisationId: string;
    readonly checkedOn: string;
    readonly metWhom: string;
    readonly sawWorkplace: boolean;
    readonly supervisorKnown: boolean;
    readonly note: string | null;
  },
): Promise<void> {
  await tx.write
    .insertInto('employer_checks')
    .values({
      authority: authorityOf(tx),
      organisation_id: check.organisationId,
      checked_on: check.checkedOn,
      checked_by: tx.actor.userId,
      met_whom: check.metWhom,
      saw_workplace: check.sawWorkplace,
      supervisor_known: check.supervisorKnown,
      note: check.note,
    })
    .execute();
}

/** Fills in a contact's particulars where there are none yet; what is there stays. */
export async function fillContact(
  { write }: Tx,
  id: string,
  contact: {
    readonly contactName: string | null;
    readonly contactEmail: string | null;
    readonly contactPhone: string | null;
  },
): Promise<void> {
  await write
    .updateTable('employers')
    .set(({ eb, fn, val }) => ({
      contact_name: fn.coalesce('contact_name', val(contact.contactName)),
      contact_email: fn.coalesce('contact_email', val(contact.contactEmail)),
      contact_phone: fn.coalesce('contact_phone', val(contact.contactPhone)),
      version: eb('version', '+', 1),
    }))
    .where('organisation_id', '=', id)
    .execute();
}
