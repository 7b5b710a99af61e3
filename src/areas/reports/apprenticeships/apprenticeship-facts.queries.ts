import type { Apprenticeship, ApprenticeshipStatus } from '#domain/outcomes/apprenticeships.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Names } from '#domain/young-people/names.ts';
import type { ReadTx } from '#platform/actor.ts';

export interface ApprenticeshipFacts extends Apprenticeship, Names {
  readonly youngPersonId: string;
  readonly standard: string;
  readonly level: number | null;
  readonly employer: string | null;
  readonly isFromPlacement: boolean | null;
}

/** Every apprenticeship of the authority, with whose it is. */
export function listApprenticeshipFacts({ read }: ReadTx): Promise<ApprenticeshipFacts[]> {
  return read
    .selectFrom('apprenticeships as a')
    .innerJoin('young_people as y', 'y.id', 'a.young_person_id')
    .select([
      'a.young_person_id as youngPersonId',
      'y.first_name as firstName',
      'y.last_name as lastName',
      'y.known_as as knownAs',
      'a.standard',
      'a.level',
      'a.started_on as startedOn',
      'a.planned_end_on as plannedEndOn',
      'a.ended_on as endedOn',
      'a.break_since as breakSince',
      'a.status',
      'a.employer',
      'a.from_placement as isFromPlacement',
    ])
    .$narrowType<{ status: ApprenticeshipStatus }>()
    .orderBy('y.last_name')
    .orderBy('y.first_name')
    .orderBy('a.started_on')
    .execute();
}

export interface EndedPlacement extends Names {
  readonly youngPersonId: string;
  readonly endedOn: Day;
  readonly diedOn: Day | null;
}

/** Placements that are over, completed or left early, with whose they were. */
export function listEndedPlacements({ read }: ReadTx): Promise<EndedPlacement[]> {
  return read
    .selectFrom('placements as p')
    .innerJoin('young_people as y', 'y.id', 'p.young_person_id')
    .where('p.status', 'in', ['completed', 'left-early'])
    .select([
      'p.young_person_id as youngPersonId',
      'p.last_day_on as endedOn',
      'y.died_on as diedOn',
      'y.first_name as firstName',
      'y.last_name as lastName',
      'y.known_as as knownAs',
    ])
    .orderBy('y.last_name')
    .orderBy('y.first_name')
    .execute();
}
