import { type SqlBool, sql } from 'kysely';
import { OPEN_PLACEMENT_STATUSES } from '#domain/placements/statuses.ts';
import { addDays, type Day, daysBetween } from '#domain/shared/day.ts';
import { lapsesInside, SUPERVISOR_TOPIC, type TrainingTopic } from '#domain/training/records.ts';
import { type TrainingState, trainingState } from '#domain/training/states.ts';
import type { ReadTx } from '#platform/actor.ts';

export interface TrainedPerson {
  readonly supervisorId: string;
  readonly key: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly siteName: string;
  /** The latest record in what a supervisor must have had; null where there is none. */
  readonly recordId: string | null;
  readonly validTo: Day | null;
  readonly state: TrainingState;
}

/** Supervisors who are there, by employer and name, with how their training stands. After the one whose key is `after`. */
export async function listTrainedPeople(
  tx: ReadTx,
  state: TrainingState | undefined,
  page: { readonly after: string | null; readonly limit: number },
): Promise<TrainedPerson[]> {
  const [organisation = '', name = '', id = ''] = page.after?.split('\t') ?? [];
  const rows = await tx.read
    .selectFrom('supervisors as s')
    .innerJoin('organisations as o', 'o.id', 's.organisation_id')
    .innerJoin('sites', 'sites.id', 's.site_id')
    .leftJoinLateral(
      ({ selectFrom }) =>
        selectFrom('training_records as r')
          .whereRef('r.supervisor_id', '=', 's.id')
          .where('r.topic', '=', SUPERVISOR_TOPIC)
          .select(['r.id', 'r.valid_to_on'])
          .orderBy('r.valid_to_on', 'desc')
          .limit(1)
          .as('t'),
      (join) => join.onTrue(),
    )
    .where(({ or, eb }) => or([eb('s.left_on', 'is', null), eb('s.left_on', '>', tx.today)]))
    .$if(state !== undefined, (query) => query.where(stateIs(state ?? 'never', tx.today)))
    .$if(page.after !== null, (query) =>
      query.where(
        sql<SqlBool>`(lower(o.name), lower(s.name), s.id::text) > (${organisation}, ${name}, ${id})`,
      ),
    )
    .select([
      's.id as supervisorId',
      sql<string>`lower(o.name) || chr(9) || lower(s.name) || chr(9) || s.id`.as('key'),
      's.name',
      's.organisation_id as organisationId',
      'o.name as organisationName',
      'sites.name as siteName',
      't.id as recordId',
      't.valid_to_on as validTo',
    ])
    .orderBy(sql`lower(o.name)`)
    .orderBy(sql`lower(s.name)`)
    .orderBy(sql`s.id::text`)
    .limit(page.limit)
    .execute();
  return rows.map((row) => ({ ...row, state: trainingState(row.validTo, tx.today) }));
}

// The same rule as domain/training/states.ts, in SQL; a test holds them equal.
function stateIs(state: TrainingState, today: Day) {
  const in14 = addDays(today, 14);
  const in60 = addDays(today, 60);
  const is = sql`case when t.valid_to_on is null then 'never' when t.valid_to_on < ${today}::date then 'lapsed'
    when t.valid_to_on <= ${in14}::date then 'within-14-days'
    when t.valid_to_on <= ${in60}::date then 'within-60-days' else 'in-date' end`;
  return sql<SqlBool>`${is} = ${state}`;
}

export interface Lapse {
  readonly reference: string;
  readonly supervisorName: string;
  readonly organisationName: string;
  /** The first day of the placement on which the supervisor is not in date. */
  readonly lapsesOn: Day;
}

/** Placements to come or under way inside which the named supervisor's training runs out, soonest first. */
export async function listLapsesInPlacements(tx: ReadTx): Promise<Lapse[]> {
  const placements = await tx.read
    .selectFrom('placements as p')
    .innerJoin('supervisors as s', 's.id', 'p.supervisor_id')
    .innerJoin('organisations as o', 'o.id', 'p.organisation_id')
    .where('p.status', 'in', [...OPEN_PLACEMENT_STATUSES])
    .where('p.last_day_on', '>=', tx.today)
    .select([
      'p.reference',
      'p.first_day_on as from',
      'p.last_day_on as to',
      's.id as supervisorId',
      's.left_on as leftOn',
      's.name as supervisorName',
      'o.name as organisationName',
    ])
    .execute();
  const records = await listRecords(tx, [...new Set(placements.map((one) => one.supervisorId))]);
  return placements
    .flatMap(({ from, to, supervisorId, leftOn, ...rest }) => {
      const start = daysBetween(from, tx.today) > 0 ? tx.today : from;
      const lapsesOn = lapsesInside({ supervisorId, leftOn }, records, start, to);
      return lapsesOn === null ? [] : [{ ...rest, lapsesOn }];
    })
    .sort((a, b) => (a.lapsesOn < b.lapsesOn ? -1 : 1));
}

function listRecords({ read }: ReadTx, supervisorIds: readonly string[]) {
  if (supervisorIds.length === 0) return Promise.resolve([]);
  return read
    .selectFrom('training_records')
    .where('supervisor_id', 'in', [...supervisorIds])
    .select(['supervisor_id as supervisorId', 'topic', 'trained_on as trainedOn', 'valid_to_on as validTo'])
    .$narrowType<{ topic: TrainingTopic }>()
    .execute();
}

/** Supervisors who are there, by employer and name, to choose from. */
export function listSupervisorNames({
  read,
  today,
}: ReadTx): Promise<{ id: string; name: string; organisationName: string }[]> {
  return read
    .selectFrom('supervisors as s')
    .innerJoin('organisations as o', 'o.id', 's.organisation_id')
    .where(({ or, eb }) => or([eb('s.left_on', 'is', null), eb('s.left_on', '>', today)]))
    .select(['s.id', 's.name', 'o.name as organisationName'])
    .orderBy('o.name')
    .orderBy('s.name')
    .execute();
}
