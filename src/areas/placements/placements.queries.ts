import { type PlacementStatus, SEAT_HOLDING_STATUSES } from '#domain/placements/statuses.ts';
import { readSharedWithEmployer, type SharedWithEmployer } from '#domain/privacy/shared-with-employer.ts';
import type { Day, Weekday } from '#domain/shared/day.ts';
import { asService, type ReadTx } from '#platform/actor.ts';

export type PlacementKind = 'taster' | 'work experience' | 'internship';

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof selectPlacements>['executeTakeFirst']>>>;

/** A placement as kept, with the names around it. What an employer may not know of the young person is null for them. */
export type PlacementRecord = Omit<Row, 'sharedWithEmployer' | 'title'> & {
  readonly title: string;
  readonly shared: SharedWithEmployer;
};

/** A placement by its reference; undefined where there is none or the actor may not see it. */
export async function findPlacement(tx: ReadTx, reference: string): Promise<PlacementRecord | undefined> {
  const row = await selectPlacements(tx).where('p.reference', '=', reference).executeTakeFirst();
  return row && (await asRecords(tx, [row]))[0];
}

// Those under way or to come are a few hundred at most in an authority; a list of all is paged.
const OPEN_MAX = 1000;

/** The placements that the actor may see in some statuses, those that begin first on top. */
export async function listPlacementsIn(
  tx: ReadTx,
  statuses: readonly PlacementStatus[],
): Promise<PlacementRecord[]> {
  const rows = await selectPlacements(tx)
    .where('p.status', 'in', [...statuses])
    .orderBy('p.first_day_on')
    .orderBy('p.reference')
    .limit(OPEN_MAX)
    .execute();
  return asRecords(tx, rows);
}

/** The placements that are or were on some of the days from one to another, both included, those that begin first on top. */
export async function listPlacementsBetween(tx: ReadTx, from: Day, to: Day): Promise<PlacementRecord[]> {
  const rows = await selectPlacements(tx)
    .where('p.first_day_on', '<=', to)
    .where(({ or, eb }) => or([eb('p.last_day_on', '>=', from), eb('p.is_open_ended', '=', true)]))
    .orderBy('p.first_day_on')
    .orderBy('p.reference')
    .limit(OPEN_MAX)
    .execute();
  return asRecords(tx, rows);
}

/** Placements by reference, after the one named. */
export async function listPlacements(
  tx: ReadTx,
  filter: { readonly status?: PlacementStatus | undefined },
  page: { readonly after: string | null; readonly limit: number },
): Promise<PlacementRecord[]> {
  const rows = await selectPlacements(tx)
    .$if(filter.status !== undefined, (query) => query.where('p.status', '=', filter.status ?? ''))
    .$if(page.after !== null, (query) => query.where('p.reference', '>', page.after ?? ''))
    .orderBy('p.reference')
    .limit(page.limit)
    .execute();
  return asRecords(tx, rows);
}

/** The placements of one young person that hold the person or did, one left out. */
export async function listPlacementsBeside(
  tx: ReadTx,
  youngPersonId: string,
  exceptId: string | null,
): Promise<PlacementRecord[]> {
  const rows = await selectPlacements(tx)
    .where('p.young_person_id', '=', youngPersonId)
    .where('p.status', 'in', [...SEAT_HOLDING_STATUSES])
    .$if(exceptId !== null, (query) => query.where('p.id', '<>', exceptId))
    .execute();
  return asRecords(tx, rows);
}

const NONE: ReadonlyMap<string, string> = new Map();

// A supervisor sees no opportunity of the firm and knows what the work is called all the same; what it pays is between
// the firm and the young person.
async function asRecords(tx: ReadTx, rows: readonly Row[]): Promise<PlacementRecord[]> {
  const hidden = rows.flatMap((row) => (row.title === null ? [row.opportunityId] : []));
  const titles = hidden.length === 0 ? NONE : await asService(tx, (service) => titlesOf(service, hidden));
  return rows.map(({ sharedWithEmployer, ...row }) => ({
    ...row,
    title: row.title ?? titles.get(row.opportunityId) ?? '',
    weeklyPayPence: tx.actor.role === 'supervisor' ? null : row.weeklyPayPence,
    shared: readSharedWithEmployer(sharedWithEmployer),
  }));
}

async function titlesOf({ read }: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await read
    .selectFrom('opportunities')
    .where('id', 'in', [...ids])
    .select(['id', 'title'])
    .execute();
  return new Map(found.map(({ id, title }) => [id, title]));
}

function selectPlacements({ read }: ReadTx) {
  return read
    .selectFrom('placements as p')
    .innerJoin('organisations as g', 'g.id', 'p.organisation_id')
    .innerJoin('sites as s', 's.id', 'p.site_id')
    .leftJoin('opportunities as o', 'o.id', 'p.opportunity_id')
    .leftJoin('supervisors as v', 'v.id', 'p.supervisor_id')
    .leftJoin('young_people as y', 'y.id', 'p.young_person_id')
    .select([
      'p.id',
      'p.authority',
      'p.reference',
      'p.young_person_id as youngPersonId',
      'p.referral_id as referralId',
      'p.match_id as matchId',
      'p.opportunity_id as opportunityId',
      'o.title',
      'p.organisation_id as organisationId',
      'g.name as organisation',
      'p.site_id as siteId',
      's.name as site',
      's.postcode',
      'p.seat_id as seatId',
      'p.supervisor_id as supervisorId',
      'v.name as supervisor',
      'p.kind',
      'p.status',
      'p.agreed_start_on as agreedStartOn',
      'p.first_day_on as firstDayOn',
      'p.weeks',
      'p.last_day_on as lastDayOn',
      'p.is_open_ended as isOpenEnded',
    ])
    .select([
      'p.days',
      'p.starts_minute as startsMinute',
      'p.ends_minute as endsMinute',
      'p.break_minutes as breakMinutes',
      'p.weekly_pay_pence as weeklyPayPence',
      'p.shared_with_employer as sharedWithEmployer',
      'p.version',
      'y.first_name as firstName',
      'y.last_name as lastName',
      'y.known_as as knownAs',
      'y.date_of_birth as born',
    ])
    .$narrowType<{ kind: PlacementKind; status: PlacementStatus; days: Weekday[] }>();
}
