import { type SqlBool, sql } from 'kysely';
import { type Day, firstOfYearTo, startOfDay } from '#domain/shared/day.ts';
import { SUPERVISOR_TOPIC } from '#domain/training/records.ts';
import type { ReadTx } from '#platform/actor.ts';

/** What an employer or provider has done in the twelve months up to a day, and how many people it was asked about this month. */
export interface EmployerHistory {
  readonly organisationId: string;
  readonly asked: number;
  readonly answered: number;
  readonly placed: number;
  readonly keptOn: number;
  readonly contactsThisMonth: number;
}

/**
 * Counts only, of everybody's matches and placements. Asked and still waiting is neither for nor against an employer;
 * placements count once they have ended.
 */
export async function listEmployerHistory({ read }: ReadTx, on: Day): Promise<EmployerHistory[]> {
  const since = firstOfYearTo(on);
  const month = startOfDay(`${on.slice(0, 8)}01`);
  const sentThisMonth = read
    .selectFrom('matches')
    .where('sent_at', '>=', month)
    .groupBy('organisation_id')
    .select(['organisation_id', sql<number>`count(*)`.as('count')]);
  const answers = read
    .selectFrom('match_steps as t')
    .innerJoin('matches as m', 'm.id', 't.match_id')
    .where('t.at', '>=', startOfDay(since))
    .where('t.to_status', 'in', ['interview', 'offered', 'employer-said-no', 'employer-did-not-answer'])
    .groupBy('m.organisation_id')
    .select([
      'm.organisation_id',
      sql<number>`count(distinct m.id)`.as('asked'),
      sql<number>`count(distinct m.id) filter (where t.to_status <> 'employer-did-not-answer')`.as(
        'answered',
      ),
    ]);
  const placements = read
    .selectFrom('placements as p')
    .where('p.status', 'in', ['completed', 'left-early'])
    .where('p.last_day_on', '>=', since)
    .groupBy('p.organisation_id')
    .select([
      'p.organisation_id',
      sql<number>`count(*)`.as('placed'),
      sql<number>`count(*) filter (where exists (select from next_steps n
        where n.placement_id = p.id and n.kind = 'kept on'))`.as('keptOn'),
    ]);
  return read
    .selectFrom('organisations as o')
    .leftJoin(sentThisMonth.as('s'), 's.organisation_id', 'o.id')
    .leftJoin(answers.as('a'), 'a.organisation_id', 'o.id')
    .leftJoin(placements.as('p'), 'p.organisation_id', 'o.id')
    .where(({ or, eb }) =>
      or([eb('s.count', 'is not', null), eb('a.asked', 'is not', null), eb('p.placed', 'is not', null)]),
    )
    .select([
      'o.id as organisationId',
      sql<number>`coalesce(a.asked, 0)`.as('asked'),
      sql<number>`coalesce(a.answered, 0)`.as('answered'),
      sql<number>`coalesce(p.placed, 0)`.as('placed'),
      sql<number>`coalesce(p."keptOn", 0)`.as('keptOn'),
      sql<number>`coalesce(s.count, 0)`.as('contactsThisMonth'),
    ])
    .execute();
}

/** Organisations with a concern that is open and stops new placements. */
export async function listStopped({ read }: ReadTx): Promise<Set<string>> {
  const rows = await read
    .selectFrom('concerns')
    .where('stops_new_placements', '=', true)
    .where('closed_at', 'is', null)
    .where('organisation_id', 'is not', null)
    .select('organisation_id')
    .distinct()
    .execute();
  return new Set(rows.map((row) => row.organisation_id ?? ''));
}

/** Who supervises where, and their training sessions about care. Those who have left by a day are left out. */
export async function listTraining({ read }: ReadTx, on: Day) {
  const supervisors = await read
    .selectFrom('supervisors')
    .where(sql<SqlBool>`coalesce(left_on, 'infinity') > ${on}::date`)
    .select(['id as supervisorId', 'site_id as siteId', 'left_on as leftOn'])
    .execute();
  const records = await read
    .selectFrom('training_records')
    .where('topic', '=', SUPERVISOR_TOPIC)
    .select(['supervisor_id as supervisorId', 'trained_on as trainedOn', 'valid_to_on as validTo'])
    .execute();
  return { supervisors, records: records.map((record) => ({ ...record, topic: SUPERVISOR_TOPIC })) };
}

/** The next session about care that still has a free seat, after a day; null where none is planned. */
export async function nextTrainingOn({ read }: ReadTx, on: Day): Promise<Day | null> {
  const row = await read
    .selectFrom('training_sessions')
    .where('topic', '=', SUPERVISOR_TOPIC)
    .where('held_on', '>', on)
    .whereRef('booked', '<', 'capacity')
    .select(({ fn }) => fn.min('held_on').as('heldOn'))
    .executeTakeFirst();
  return row?.heldOn ?? null;
}
