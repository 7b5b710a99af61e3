import { type SqlBool, sql } from 'kysely';
import { type RunState, runState } from '#domain/courses/run-states.ts';
import type { Level } from '#domain/referrals/levels.ts';
import type { Day, Weekday } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

const runs = ({ read }: ReadTx) =>
  read
    .selectFrom('course_runs as r')
    .innerJoin('courses as c', 'c.id', 'r.course_id')
    .innerJoin('organisations as o', 'o.id', 'r.organisation_id')
    .innerJoin('sites as s', 's.id', 'r.site_id')
    .leftJoin('subject_areas as a', 'a.code', 'c.ssa_tier2')
    .select([
      'r.id',
      'r.authority',
      'r.reference',
      'c.title',
      'c.level',
      'c.ssa_tier2 as subjectArea',
      'a.name as subjectName',
      'r.organisation_id as organisationId',
      'o.name as providerName',
      'r.site_id as siteId',
      's.name as siteName',
      's.postcode',
      'r.credits',
      'r.starts_on as startsOn',
      'r.ends_on as endsOn',
      'r.weeks',
      'r.is_roll_on_roll_off as isRollOnRollOff',
      'r.days',
      'r.starts_minute as startsMinute',
      'r.ends_minute as endsMinute',
      'r.places',
      'r.minimum_age as minimumAge',
      'r.entry_requirements as entryRequirements',
      'r.is_public as isPublic',
      'r.shared_with as sharedWith',
      'r.version',
    ])
    .$narrowType<{ level: Level | null; days: Weekday[] | null }>();

type RunRow = Awaited<ReturnType<ReturnType<typeof runs>['executeTakeFirstOrThrow']>>;
export type CourseRun = RunRow & { readonly state: RunState };

/** A course run with whose and where it is, or none that the actor may know of. */
export async function findCourseRun(tx: ReadTx, id: string): Promise<CourseRun | undefined> {
  const row = await runs(tx).where('r.id', '=', id).executeTakeFirst();
  return row && { ...row, state: runState(row, tx.today) };
}

export interface CourseFilter {
  /** Part of the title, the provider’s name or the reference, capitals aside. */
  readonly search?: string | undefined;
  readonly level?: Level | undefined;
  readonly state?: RunState | undefined;
}

/** Course runs by title, after the one whose key is `after`. */
export async function listCourseRuns(
  tx: ReadTx,
  filter: CourseFilter,
  page: { readonly after: string | null; readonly limit: number },
): Promise<(CourseRun & { readonly key: string })[]> {
  const [afterTitle = '', afterId = ''] = page.after?.split('\t') ?? [];
  const rows = await runs(tx)
    .$if(Boolean(filter.search), (query) => query.where(matches(filter.search ?? '')))
    .$if(filter.level !== undefined, (query) => query.where('c.level', '=', filter.level ?? ''))
    .$if(filter.state !== undefined, (query) => query.where(stateIs(filter.state ?? 'to come', tx.today)))
    .$if(page.after !== null, (query) =>
      query.where(sql<SqlBool>`(lower(c.title), r.id::text) > (${afterTitle}, ${afterId})`),
    )
    .select(sql<string>`lower(c.title) || chr(9) || r.id`.as('key'))
    .orderBy(sql`lower(c.title)`)
    .orderBy(sql`r.id::text`)
    .limit(page.limit)
    .execute();
  return rows.map((row) => ({ ...row, state: runState(row, tx.today) }));
}

function matches(search: string) {
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<SqlBool>`(c.title ilike ${like} or o.name ilike ${like} or r.reference ilike ${like})`;
}

// The same rule as domain/courses/run-states.ts, in SQL; a test holds them equal.
function stateIs(state: RunState, today: Day) {
  const is = sql`case when r.ends_on < ${today}::date then 'over'
    when r.is_roll_on_roll_off then 'join any time'
    when r.starts_on <= ${today}::date then 'running' else 'to come' end`;
  return sql<SqlBool>`${is} = ${state}`;
}

export interface Provider {
  readonly id: string;
  readonly name: string;
  readonly tutor: string | null;
  readonly tutorEmail: string | null;
  readonly campuses: number;
  readonly runs: number;
}

/** Course providers by name, with their designated tutor. */
export function listProviders({ read }: ReadTx): Promise<Provider[]> {
  return read
    .selectFrom('organisations as o')
    .leftJoin('provider_details as d', 'd.organisation_id', 'o.id')
    .where('o.kind', '=', 'provider')
    .select([
      'o.id',
      'o.name',
      'd.designated_tutor as tutor',
      'd.tutor_email as tutorEmail',
      sql<number>`(select count(*) from sites s where s.organisation_id = o.id)`.as('campuses'),
      sql<number>`(select count(*) from course_runs r where r.organisation_id = o.id)`.as('runs'),
    ])
    .orderBy('o.name')
    .execute();
}

export interface Campus {
  readonly id: string;
  readonly organisationId: string;
  /** "City Sixth Form, Quayside, SO18 2EY". */
  readonly name: string;
}

/** Every campus of the providers in the actor's authority, to choose from. */
export async function listCampuses({ read, actor }: ReadTx): Promise<Campus[]> {
  const rows = await read
    .selectFrom('sites as s')
    .innerJoin('organisations as o', 'o.id', 's.organisation_id')
    .where('o.kind', '=', 'provider')
    .$if(actor.authority !== null, (query) => query.where('s.authority', '=', actor.authority ?? ''))
    .select(['s.id', 's.organisation_id as organisationId', 'o.name as provider', 's.name', 's.postcode'])
    .orderBy('o.name')
    .orderBy('s.name')
    .orderBy('s.postcode')
    .execute();
  return rows.map(({ id, organisationId, provider, name, postcode }) => ({
    id,
    organisationId,
    name: [provider, name, postcode].filter(Boolean).join(', '),
  }));
}

/** A campus with whose it is: of the actor's own authority, and a provider's. */
export async function findCampus(tx: ReadTx, id: string): Promise<Campus | undefined> {
  return (await listCampuses(tx)).find((campus) => campus.id === id);
}
