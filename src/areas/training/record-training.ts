import { z } from 'zod';
import { findSupervisor } from '#areas/employers/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { TRAINING_TOPICS, trainingValidTo } from '#domain/training/records.ts';
import { authorityOf } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { invalid, notFound } from '#platform/errors.ts';
import { choice, day, recordId, text } from '#platform/fields.ts';
import { keepTrainingRecord } from './training-records.store.ts';

/** Records by hand a training that was not one of our sessions, with what shows that it took place. */
export const recordTraining = command({
  action: 'training.record',
  input: z.object({
    supervisorId: recordId('the supervisor'),
    topic: choice('what it was about', TRAINING_TOPICS),
    trainedOn: day('the day of the training'),
    evidence: text('what shows that it took place', 500),
  }),
  allow: PROGRAMME_ROLES,
  run: async (tx, input) => {
    const supervisor = await findSupervisor(tx, input.supervisorId);
    if (!supervisor) throw notFound('supervisor');
    if (input.trainedOn > tx.today)
      throw invalid([{ field: 'trainedOn', message: 'The day of the training must be today or earlier' }]);
    await keepTrainingRecord(tx, {
      authority: authorityOf(tx),
      organisationId: supervisor.organisationId,
      ...input,
    });
    return {
      result: { organisationId: supervisor.organisationId, validTo: trainingValidTo(input.trainedOn) },
      audit: {
        subject: `employer:${supervisor.organisationId}`,
        detail: { supervisorId: input.supervisorId, topic: input.topic },
      },
    };
  },
});
