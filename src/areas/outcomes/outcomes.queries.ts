import type { ActivityKind } from '#domain/outcomes/activities.ts';
import type { ApprenticeshipStatus } from '#domain/outcomes/apprenticeships.ts';
import { activityOn } from '#domain/outcomes/episodes.ts';
import { looked, type ReadTx } from '#platform/actor.ts';

const LINES_MAX = 200;

/** The young person whom a record is about; undefined where there is none or the actor may not see them. */
export function findPerson({ read }: ReadTx, id: string) {
  return read
    .selectFrom('young_people')
    .where('id', '=', id)
    .select([
      'id',
      'authority',
      'first_name as firstName',
      'last_name as lastName',
      'known_as as knownAs',
      'date_of_birth as bornOn',
    ])
    .executeTakeFirst();
}
export type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>;

function activities({ read }: ReadTx) {
  return read
    .selectFrom('activity_episodes')
    .select([
      'id',
      'young_person_id as youngPersonId',
      'kind',
      'started_on as startedOn',
      'ended_on as endedOn',
      'hours_a_week as hoursAWeek',
      'with_whom as withWhom',
      'source',
      'recorded_on as recordedOn',
      'placement_id as placementId',
    ])
    .$narrowType<{ kind: ActivityKind }>();
}

/** What somebody does and did, latest start first. `after`: the key of the last one seen. */
export function listActivitiesOf(
  tx: ReadTx,
  youngPersonId: string,
  page: { readonly after: string | null; readonly limit: number } = { after: null, limit: LINES_MAX },
) {
  const [day, id] = page.after?.split(' ') ?? [];
  return activities(tx)
    .where('young_person_id', '=', youngPersonId)
    .$if(day !== undefined && id !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('started_on', 'id'), '<', tuple(day ?? '', id ?? '')),
      ),
    )
    .orderBy('started_on', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .execute();
}
export type Activity = Awaited<ReturnType<typeof listActivitiesOf>>[number];

export function findActivity(tx: ReadTx, id: string) {
  return activities(tx).where('id', '=', id).executeTakeFirst();
}

function apprenticeships({ read }: ReadTx) {
  return read
    .selectFrom('apprenticeships')
    .select([
      'id',
      'young_person_id as youngPersonId',
      'standard',
      'level',
      'started_on as startedOn',
      'planned_end_on as plannedEndOn',
      'ended_on as endedOn',
      'break_since as breakSince',
      'status',
      'employer',
      'from_placement as isFromPlacement',
      'version',
    ])
    .$narrowType<{ status: ApprenticeshipStatus }>();
}

/** Somebody's apprenticeships, latest start first. A person has a handful. */
export function listApprenticeshipsOf(tx: ReadTx, youngPersonId: string) {
  return apprenticeships(tx)
    .where('young_person_id', '=', youngPersonId)
    .orderBy('started_on', 'desc')
    .limit(LINES_MAX)
    .execute();
}

export async function findApprenticeship(tx: ReadTx, id: string) {
  const found = await apprenticeships(tx).where('id', '=', id).executeTakeFirst();
  if (found) looked(tx, [found.youngPersonId]);
  return found;
}
export type KeptApprenticeship = NonNullable<Awaited<ReturnType<typeof findApprenticeship>>>;

/** What somebody does now, did before, and their apprenticeships: for their record. */
export async function outcomesOf(tx: ReadTx, youngPersonId: string) {
  const activities = await listActivitiesOf(tx, youngPersonId);
  return {
    now: activityOn(activities, tx.today),
    activities,
    apprenticeships: await listApprenticeshipsOf(tx, youngPersonId),
  };
}
export type Outcomes = Awaited<ReturnType<typeof outcomesOf>>;

/** What some young people do and did, latest start first. */
export function listActivitiesOfAll(tx: ReadTx, youngPersonIds: readonly string[]): Promise<Activity[]> {
  return activities(tx)
    .where('young_person_id', 'in', youngPersonIds.length === 0 ? [null as never] : [...youngPersonIds])
    .orderBy('started_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Whether this has been written down already: an import may have brought it without its details. */
export function findSameActivity(tx: ReadTx, youngPersonId: string, kind: ActivityKind, startedOn: string) {
  return activities(tx)
    .where('young_person_id', '=', youngPersonId)
    .where('kind', '=', kind)
    .where('started_on', '=', startedOn)
    .executeTakeFirst();
}
