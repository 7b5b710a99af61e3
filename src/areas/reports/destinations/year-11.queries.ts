import type { Names } from '#domain/young-people/names.ts';
import type { ReadTx } from '#platform/actor.ts';

export interface Year11 extends Names {
  readonly youngPersonId: string;
  readonly isInArea: boolean | null;
  readonly intended: string | null;
  readonly status: 'confirmed' | 'applied' | 'none';
  readonly provider: string | null;
  readonly reason: string | null;
}

/** What young people in Year 11 of a school year intend and have, by name. */
export function listYear11({ read }: ReadTx, schoolYear: string): Promise<Year11[]> {
  return read
    .selectFrom('destinations as d')
    .innerJoin('young_people as y', 'y.id', 'd.young_person_id')
    .where('d.school_year', '=', schoolYear)
    .where('y.merged_into', 'is', null)
    .select(['d.young_person_id as youngPersonId', 'd.intended', 'd.status', 'd.provider', 'd.reason'])
    .select(['y.first_name as firstName', 'y.last_name as lastName', 'y.known_as as knownAs'])
    .select(['y.is_in_area as isInArea'])
    .$narrowType<{ status: Year11['status'] }>()
    .orderBy('y.last_name')
    .orderBy('y.first_name')
    .orderBy('y.id')
    .execute();
}
