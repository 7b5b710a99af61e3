import type { Day } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

export interface DueForRenewal {
  readonly recordId: string;
  readonly supervisorId: string;
  readonly organisationId: string;
  readonly authority: string;
}

/**
 * Training that still counts and runs out by a day, of people who are there, where no later record renews it and nobody
 * was asked this close to its end: `days` before, or nearer.
 */
export function listDueForRenewal({ read, today }: ReadTx, by: Day, days: number): Promise<DueForRenewal[]> {
  return read
    .selectFrom('training_records as r')
    .innerJoin('supervisors as s', 's.id', 'r.supervisor_id')
    .where('r.valid_to_on', '>=', today)
    .where('r.valid_to_on', '<=', by)
    .where(({ or, eb }) =>
      or([eb('r.renewal_asked_days', 'is', null), eb('r.renewal_asked_days', '>', days)]),
    )
    .where(({ or, eb }) => or([eb('s.left_on', 'is', null), eb('s.left_on', '>', today)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('training_records as later')
            .whereRef('later.supervisor_id', '=', 'r.supervisor_id')
            .whereRef('later.topic', '=', 'r.topic')
            .whereRef('later.valid_to_on', '>', 'r.valid_to_on')
            .select('later.id'),
        ),
      ),
    )
    .select([
      'r.id as recordId',
      'r.supervisor_id as supervisorId',
      'r.organisation_id as organisationId',
      'r.authority',
    ])
    .orderBy('r.valid_to_on')
    .execute();
}
