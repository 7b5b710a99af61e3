import { type SqlBool, sql } from 'kysely';
import type { AvoidanceKind } from '#domain/matching/avoidances.ts';
import type { MatchStatus } from '#domain/matching/statuses.ts';
import type { Day, Instant } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

/** A match of a young person with an option, as far as matching again must know it. */
export interface PastMatch {
  readonly id: string;
  readonly youngPersonId: string;
  readonly referralId: string;
  readonly optionId: string;
  readonly status: MatchStatus;
  readonly since: Instant;
  readonly version: number;
}

/** Every match of some young people, the latest first. */
export function listPastMatches({ read }: ReadTx, youngPersonIds: readonly string[]): Promise<PastMatch[]> {
  return read
    .selectFrom('matches as m')
    .where(({ eb }) => eb('m.young_person_id', '=', sql<string>`any(${youngPersonIds}::uuid[])`))
    .select(({ fn }) => [
      'm.id',
      'm.young_person_id as youngPersonId',
      'm.referral_id as referralId',
      fn.coalesce('m.opportunity_id', 'm.course_run_id').$castTo<string>().as('optionId'),
      'm.status',
      'm.status_since as since',
      'm.version',
    ])
    .orderBy('m.status_since', 'desc')
    .orderBy('m.id')
    .$narrowType<{ status: MatchStatus }>()
    .execute();
}

export interface AvoidanceRow {
  readonly youngPersonId: string;
  readonly kind: AvoidanceKind;
  readonly otherYoungPersonId: string | null;
  readonly organisationId: string | null;
  readonly area: string | null;
}

/** What some young people must keep away from, on a day. Two who must not meet are kept apart from either side. */
export async function listAvoidances(
  { read }: ReadTx,
  youngPersonIds: readonly string[],
): Promise<AvoidanceRow[]> {
  const rows = await read
    .selectFrom('avoidances')
    .where('lifted_on', 'is', null)
    .where(({ eb, or }) =>
      or([
        eb('young_person_id', '=', sql<string>`any(${youngPersonIds}::uuid[])`),
        eb('other_young_person_id', '=', sql<string>`any(${youngPersonIds}::uuid[])`),
      ]),
    )
    .select([
      'young_person_id as youngPersonId',
      'kind',
      'other_young_person_id as otherYoungPersonId',
      'organisation_id as organisationId',
      'area',
    ])
    .$narrowType<{ kind: AvoidanceKind }>()
    .execute();
  const wanted = new Set(youngPersonIds);
  return rows
    .flatMap((row) =>
      row.otherYoungPersonId === null
        ? [row]
        : [row, { ...row, youngPersonId: row.otherYoungPersonId, otherYoungPersonId: row.youngPersonId }],
    )
    .filter((row) => wanted.has(row.youngPersonId));
}

export interface StayRow {
  readonly youngPersonId: string;
  /** A taster is a look for some days, and keeps nobody from anything else. */
  readonly isTaster: boolean;
  readonly organisationId: string;
  readonly from: Day;
  readonly to: Day | null;
}

/** Where some young people are or will be from a day on: placements, and accepted places that have none. */
export async function listStays(
  { read }: ReadTx,
  youngPersonIds: readonly string[],
  on: Day,
): Promise<StayRow[]> {
  const whose = sql`any(${youngPersonIds}::uuid[])`;
  const placed = await read
    .selectFrom('placements as p')
    .where(sql<SqlBool>`p.young_person_id = ${whose}`)
    .where('p.status', 'not in', ['cancelled', 'did-not-start'])
    .where(sql<SqlBool>`p.period && daterange(${on}::date, null)`)
    .select([
      'p.young_person_id as youngPersonId',
      'p.organisation_id as organisationId',
      sql<boolean>`p.kind = 'taster'`.as('isTaster'),
      sql<Day>`lower(p.period)`.as('from'),
      sql<Day | null>`(upper(p.period) - 1)`.as('to'),
    ])
    .execute();
  const held = await read
    .selectFrom('place_holds as h')
    .innerJoin('matches as m', 'm.id', 'h.match_id')
    .where(sql<SqlBool>`m.young_person_id = ${whose}`)
    .where(sql<SqlBool>`h.period && daterange(${on}::date, null)`)
    .select([
      'm.young_person_id as youngPersonId',
      'm.organisation_id as organisationId',
      sql<boolean>`false`.as('isTaster'),
      sql<Day>`lower(h.period)`.as('from'),
      sql<Day | null>`(upper(h.period) - 1)`.as('to'),
    ])
    .execute();
  return [...placed, ...held];
}
