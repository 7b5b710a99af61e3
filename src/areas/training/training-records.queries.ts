import { type SqlBool, sql } from 'kysely';
import type { TrainingTopic } from '#domain/training/records.ts';
import type { ReadTx } from '#platform/actor.ts';

const records = ({ read }: ReadTx) =>
  read
    .selectFrom('training_records as r')
    .innerJoin('supervisors as s', 's.id', 'r.supervisor_id')
    .innerJoin('organisations as o', 'o.id', 'r.organisation_id')
    .innerJoin('sites', 'sites.id', 's.site_id')
    .leftJoin('training_sessions as t', 't.id', 'r.session_id')
    .innerJoin('authorities as a', 'a.gss_code', 'r.authority')
    .select([
      'r.id',
      'r.supervisor_id as supervisorId',
      's.name',
      'r.organisation_id as organisationId',
      'o.name as organisationName',
      'sites.name as siteName',
      'r.topic',
      'r.trained_on as trainedOn',
      'r.valid_to_on as validTo',
      'r.evidence',
      't.trainer',
      'a.name as authorityName',
    ])
    .$narrowType<{ topic: TrainingTopic }>();

export type TrainingRecordRow = Awaited<ReturnType<ReturnType<typeof records>['executeTakeFirstOrThrow']>>;

/** A training record with whose it is, or none that the actor may know of. */
export function findTrainingRecord(tx: ReadTx, id: string): Promise<TrainingRecordRow | undefined> {
  return records(tx).where('r.id', '=', id).executeTakeFirst();
}

/** Training records, newest training first, after the one whose key is `after`. */
export function listTrainingRecords(
  tx: ReadTx,
  filter: { readonly supervisorId?: string | undefined; readonly organisationId?: string | undefined },
  page: { readonly after: string | null; readonly limit: number },
): Promise<(TrainingRecordRow & { key: string })[]> {
  const [afterDay = '', afterId = ''] = page.after?.split('\t') ?? [];
  return records(tx)
    .$if(filter.supervisorId !== undefined, (query) =>
      query.where('r.supervisor_id', '=', filter.supervisorId ?? ''),
    )
    .$if(filter.organisationId !== undefined, (query) =>
      query.where('r.organisation_id', '=', filter.organisationId ?? ''),
    )
    .$if(page.after !== null, (query) =>
      query.where(sql<SqlBool>`(r.trained_on::text, r.id::text) < (${afterDay}, ${afterId})`),
    )
    .select(sql<string>`r.trained_on::text || chr(9) || r.id`.as('key'))
    .orderBy('r.trained_on', 'desc')
    .orderBy(sql`r.id::text`, 'desc')
    .limit(page.limit)
    .execute();
}
