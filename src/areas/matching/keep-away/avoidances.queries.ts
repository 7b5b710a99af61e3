import type { AvoidanceKind } from '#domain/matching/avoidances.ts';
import type { ReadTx } from '#platform/actor.ts';

/** What a young person keeps away from, lifted ones left out, with the names around it. */
export function listAvoidancesOf({ read }: ReadTx, youngPersonId: string) {
  return read
    .selectFrom('avoidances as a')
    .leftJoin('organisations as g', 'g.id', 'a.organisation_id')
    .leftJoin('young_people as y', 'y.id', 'a.other_young_person_id')
    .leftJoin('users as u', 'u.id', 'a.noted_by')
    .where('a.young_person_id', '=', youngPersonId)
    .where('a.lifted_on', 'is', null)
    .orderBy('a.noted_on', 'desc')
    .orderBy('a.id')
    .select([
      'a.id',
      'a.kind',
      'a.area',
      'a.reason',
      'a.noted_on as notedOn',
      'g.name as organisation',
      'u.name as notedBy',
      'a.other_young_person_id as otherYoungPersonId',
      'y.first_name as firstName',
      'y.last_name as lastName',
      'y.known_as as knownAs',
    ])
    .$narrowType<{ kind: AvoidanceKind }>()
    .execute();
}
export type AvoidanceLine = Awaited<ReturnType<typeof listAvoidancesOf>>[number];

/** Whose an avoidance is; undefined where there is none that stands, or the actor may not see it. */
export function findAvoidance({ read }: ReadTx, id: string) {
  return read
    .selectFrom('avoidances')
    .where('id', '=', id)
    .where('lifted_on', 'is', null)
    .select(['id', 'authority', 'young_person_id as youngPersonId', 'kind'])
    .executeTakeFirst();
}
