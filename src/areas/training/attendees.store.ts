import type { AttendeeStatus } from '#domain/training/sessions.ts';
import { authorityOf, type Tx } from '#platform/actor.ts';

/** Somebody who comes: a supervisor, or a carer or worker by name. */
export interface NewAttendee {
  readonly sessionId: string;
  readonly supervisorId: string | null;
  readonly organisationId: string | null;
  readonly otherName: string | null;
}

/** Books somebody. @returns the id, or null where that supervisor is booked already. */
export async function insertAttendee(tx: Tx, attendee: NewAttendee): Promise<string | null> {
  const row = await tx.write
    .insertInto('training_attendees')
    .values({
      authority: authorityOf(tx),
      session_id: attendee.sessionId,
      supervisor_id: attendee.supervisorId,
      organisation_id: attendee.organisationId,
      other_name: attendee.otherName,
    })
    .onConflict((clash) => clash.columns(['session_id', 'supervisor_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Takes a booking away. @returns false where they are not booked any more. */
export async function deleteBooking({ write }: Tx, id: string): Promise<boolean> {
  const result = await write
    .deleteFrom('training_attendees')
    .where('id', '=', id)
    .where('status', '=', 'booked')
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Records whether somebody came. */
export async function setAttendeeStatus({ write }: Tx, id: string, status: AttendeeStatus): Promise<void> {
  await write.updateTable('training_attendees').set({ status }).where('id', '=', id).execute();
}
