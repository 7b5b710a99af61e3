import type { Day } from '#domain/shared/day.ts';
import { type TrainingTopic, trainingValidTo } from '#domain/training/records.ts';
import type { Tx } from '#platform/actor.ts';

/** Somebody at a site was trained in a topic on a day. */
export interface NewTrainingRecord {
  readonly authority: string;
  readonly organisationId: string;
  readonly supervisorId: string;
  readonly topic: TrainingTopic;
  readonly trainedOn: Day;
  readonly sessionId?: string | null;
  readonly evidence?: string | null;
}

/** Records a training for as long as it counts; the same one again changes nothing. */
export async function keepTrainingRecord({ write }: Tx, record: NewTrainingRecord): Promise<void> {
  await write
    .insertInto('training_records')
    .values({
      authority: record.authority,
      organisation_id: record.organisationId,
      supervisor_id: record.supervisorId,
      topic: record.topic,
      trained_on: record.trainedOn,
      valid_to_on: trainingValidTo(record.trainedOn),
      session_id: record.sessionId ?? null,
      evidence: record.evidence ?? null,
    })
    .onConflict((clash) => clash.columns(['supervisor_id', 'topic', 'trained_on']).doNothing())
    .execute();
}

/** Removes the records of an organisation that is itself removed. */
export async function deleteTrainingRecords({ write }: Tx, organisationId: string): Promise<void> {
  await write.deleteFrom('training_records').where('organisation_id', '=', organisationId).execute();
}

/** Takes back what a session gave somebody, where it turns out that they did not come. */
export async function withdrawTrainingRecord(
  { write }: Tx,
  supervisorId: string,
  sessionId: string,
): Promise<void> {
  await write
    .deleteFrom('training_records')
    .where('supervisor_id', '=', supervisorId)
    .where('session_id', '=', sessionId)
    .execute();
}

/** Notes that renewal was asked for this many days before the end. */
export async function markRenewalAsked({ write }: Tx, id: string, days: number): Promise<void> {
  await write
    .updateTable('training_records')
    .set({ renewal_asked_days: days })
    .where('id', '=', id)
    .execute();
}
