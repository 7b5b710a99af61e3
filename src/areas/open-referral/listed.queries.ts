import { type RawBuilder, sql } from 'kysely';
import type { SubjectArea } from '#domain/matching/interests/subject-areas.ts';
import type { OptionKind } from '#domain/matching/match-facts.ts';
import type { Day, Weekday } from '#domain/shared/day.ts';
import { type ReadTx, readSql } from '#platform/actor.ts';
import type { Paging, ServiceFilter } from './service-filter.ts';
import { meantBy } from './taxonomies.ts';

/** An opportunity or a course run that anybody may know of: nobody's name, address or number is among it. */
export interface Listed {
  readonly id: string;
  readonly kind: OptionKind;
  readonly name: string;
  readonly description: string | null;
  readonly subject: SubjectArea | null;
  readonly organisationId: string;
  readonly organisation: string;
  readonly siteId: string;
  readonly site: string;
  readonly postcode: string | null;
  readonly area: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly isStepFree: boolean | null;
  readonly minimumAge: number | null;
  readonly days: Weekday[] | null;
  readonly startsMinute: number | null;
  readonly endsMinute: number | null;
  readonly startsOn: Day | null;
  /** Of a course run; a place lasts as long as is agreed. */
  readonly endsOn: Day | null;
  /** For the parts that need an identifier of their own. */
  readonly subjectLinkId: string;
  readonly kindLinkId: string;
}

// What is open on that day, the closing day included: as domain/opportunities/still-open.ts and domain/courses/run-states.ts
// say, in SQL; a test holds them equal. Only what row-level security lists is read at all.
const listed = (today: Day) => sql`(
  select o.id, o.kind, o.title as name, o.description, o.ssa_tier2 as subject, o.organisation_id, o.site_id, o.authority,
    o.minimum_age, o.days, o.starts_minute, o.ends_minute, o.first_start_on as starts_on, null::date as ends_on
  from opportunities o
  where (o.is_rolling or o.closes_on is null or o.closes_on >= ${today}::date)
    and (o.is_rolling or o.last_start_on is null or o.last_start_on >= ${today}::date)
  union all
  select r.id, 'course run', c.title, null, c.ssa_tier2, r.organisation_id, r.site_id, r.authority,
    r.minimum_age, r.days, r.starts_minute, r.ends_minute, r.starts_on, r.ends_on
  from course_runs r join courses c on c.id = r.course_id
  where r.ends_on is null or r.ends_on >= ${today}::date) l
  join organisations g on g.id = l.organisation_id
  join sites s on s.id = l.site_id
  join authorities a on a.gss_code = l.authority
  left join postcodes p on p.postcode = s.postcode and p.precision = 'unit'`;

const COLUMNS = sql`l.id, l.kind, l.name, l.description, l.subject, g.id as "organisationId", g.name as organisation,
  s.id as "siteId", s.name as site, s.postcode, a.name as area, p.latitude, p.longitude, s.is_step_free as "isStepFree",
  l.minimum_age as "minimumAge", l.days, l.starts_minute as "startsMinute", l.ends_minute as "endsMinute",
  l.starts_on as "startsOn", l.ends_on as "endsOn",
  md5(l.id::text || 'subject')::uuid as "subjectLinkId", md5(l.id::text || 'kind')::uuid as "kindLinkId"`;

/** One page of what is listed, by name, and how many there are. */
export async function listListed(
  tx: ReadTx,
  filter: ServiceFilter,
  { page, per_page: size }: Paging,
): Promise<{ readonly items: Listed[]; readonly total: number }> {
  const where = sql.join([sql`true`, ...conditions(filter)], sql` and `);
  const [count] = await readSql(
    tx,
    sql<{ total: number }>`select count(*) as total from ${listed(tx.today)} where ${where}`,
  );
  const items = await readSql(
    tx,
    sql<Listed>`select ${COLUMNS} from ${listed(tx.today)} where ${where}
      order by lower(l.name), l.id limit ${size} offset ${(page - 1) * size}`,
  );
  return { items, total: count?.total ?? 0 };
}

/** One of them, or undefined where it is not listed. */
export async function findListed(tx: ReadTx, id: string): Promise<Listed | undefined> {
  const [row] = await readSql(
    tx,
    sql<Listed>`select ${COLUMNS} from ${listed(tx.today)} where l.id = ${id}::uuid`,
  );
  return row;
}

function conditions(filter: ServiceFilter): RawBuilder<unknown>[] {
  const { search, termIds, minimumAge, startsFrom, endsBy, day, near } = filter;
  const like = `%${(search ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  const { subjects, kinds } = meantBy(termIds ?? []);
  return [
    ...(search ? [sql`(l.name ilike ${like} or l.description ilike ${like} or g.name ilike ${like})`] : []),
    ...(termIds === null
      ? []
      : [sql`(l.subject = any(${subjects}::text[]) or l.kind = any(${kinds}::text[]))`]),
    ...(minimumAge === null ? [] : [sql`l.minimum_age >= ${minimumAge}`]),
    ...(startsFrom === null ? [] : [sql`l.starts_minute >= ${startsFrom}`]),
    ...(endsBy === null ? [] : [sql`l.ends_minute <= ${endsBy}`]),
    ...(day === null ? [] : [sql`${day}::smallint = any(l.days)`]),
    ...(near === null ? [] : [sql`${metresFrom(near)} <= ${near.metres}`]),
  ];
}

const EARTH_METRES = 6_371_000;

/** Great-circle distance; a place that is not known has none, and is not near. */
function metresFrom({ latitude, longitude }: { readonly latitude: number; readonly longitude: number }) {
  return sql`(${EARTH_METRES} * 2 * asin(least(1, sqrt(
    power(sin(radians(p.latitude - ${latitude}::float8) / 2), 2)
    + cos(radians(${latitude}::float8)) * cos(radians(p.latitude)) * power(sin(radians(p.longitude - ${longitude}::float8) / 2), 2)))))`;
}
