import { type SqlBool, sql } from 'kysely';
import type { OptionKind } from '#domain/matching/match-facts.ts';
import type { Day, Weekday } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

/** Something that holds a young person from a day on: a placement, or an accepted match that has none. */
export interface Occupation {
  /** The match that it came from. */
  readonly matchId: string;
  readonly organisation: string;
  readonly kind: OptionKind;
  readonly from: Day;
  readonly to: Day | null;
  readonly days: Weekday[] | null;
  readonly startsAt: number | null;
  readonly endsAt: number | null;
}

/** What holds a young person on a day or later. To be asked with the service's eyes: placed elsewhere is placed. */
export async function listOccupations(
  { read }: ReadTx,
  youngPersonId: string,
  on: Day,
): Promise<Occupation[]> {
  const placed = await read
    .selectFrom('placements as p')
    .innerJoin('organisations as g', 'g.id', 'p.organisation_id')
    .where('p.young_person_id', '=', youngPersonId)
    .where('p.status', 'not in', ['cancelled', 'did-not-start'])
    .where(sql<SqlBool>`p.period && daterange(${on}::date, null)`)
    .select(['p.match_id as matchId', 'g.name as organisation'])
    .select(['p.starts_minute as startsAt', 'p.ends_minute as endsAt'])
    .select(({ ref }) => [
      ref('p.kind').$castTo<OptionKind>().as('kind'),
      ref('p.days').$castTo<Weekday[] | null>().as('days'),
    ])
    .select([sql<Day>`lower(p.period)`.as('from'), sql<Day | null>`(upper(p.period) - 1)`.as('to')])
    .execute();
  const held = await read
    .selectFrom('place_holds as h')
    .innerJoin('matches as m', 'm.id', 'h.match_id')
    .innerJoin('organisations as g', 'g.id', 'm.organisation_id')
    .leftJoin('opportunities as o', 'o.id', 'h.opportunity_id')
    .leftJoin('course_runs as r', 'r.id', 'h.course_run_id')
    .where('m.young_person_id', '=', youngPersonId)
    .where(sql<SqlBool>`h.period && daterange(${on}::date, null)`)
    .select(({ fn }) => [
      'h.match_id as matchId',
      'g.name as organisation',
      sql<OptionKind>`coalesce(o.kind, 'course run')`.as('kind'),
      fn.coalesce('o.days', 'r.days').$castTo<Weekday[] | null>().as('days'),
      fn.coalesce('o.starts_minute', 'r.starts_minute').as('startsAt'),
      fn.coalesce('o.ends_minute', 'r.ends_minute').as('endsAt'),
    ])
    .select([sql<Day>`lower(h.period)`.as('from'), sql<Day | null>`(upper(h.period) - 1)`.as('to')])
    .execute();
  return [...placed, ...held];
}

/** How many places an option has, and which of them are held in some days; `places` null where nobody has counted them. */
export async function placesHeld(
  { read }: ReadTx,
  option: { readonly opportunityId: string | null; readonly courseRunId: string | null },
  from: Day,
  to: Day | null,
): Promise<{ readonly places: number | null; readonly held: readonly number[] }> {
  const { places } =
    option.opportunityId === null
      ? await read
          .selectFrom('course_runs')
          .where('id', '=', option.courseRunId)
          .select('places')
          .executeTakeFirstOrThrow()
      : await read
          .selectFrom('opportunities')
          .where('id', '=', option.opportunityId)
          .select('places')
          .executeTakeFirstOrThrow();
  const rows = await read
    .selectFrom('place_holds')
    .where((row) =>
      option.opportunityId === null
        ? row('course_run_id', '=', option.courseRunId)
        : row('opportunity_id', '=', option.opportunityId),
    )
    .where(sql<SqlBool>`period && daterange(${from}::date, ${to}::date, '[]')`)
    .select('number')
    .execute();
  return { places, held: rows.map((row) => row.number) };
}
