import { readCouncils } from '#areas/employers/index.ts';
import type { Tx } from '#platform/actor.ts';
import { invalid } from '#platform/errors.ts';
import type { CourseRunInput } from './course-run-input.ts';
import type { CourseRunFacts } from './course-runs.store.ts';
import { findCampus } from './courses.queries.ts';

/**
 * What was answered as the facts to keep. @throws ServiceError invalid where the campus is none that the actor may use,
 * a council is unknown, or the dates are out of order.
 */
export async function factsOf(tx: Tx, input: CourseRunInput): Promise<CourseRunFacts> {
  const campus = await findCampus(tx, input.siteId);
  if (!campus) throw invalid([{ field: 'siteId', message: 'Select one of the campuses' }]);
  if (input.startsOn !== null && input.endsOn !== null && input.endsOn < input.startsOn)
    throw invalid([{ field: 'endsOn', message: 'The last day must be on or after the first' }]);
  if (input.startsOn === null && input.isRollOnRollOff !== true)
    throw invalid([
      { field: 'startsOn', message: 'Enter the first day, or say that people can join at any time' },
    ]);
  return {
    ...input,
    organisationId: campus.organisationId,
    sharedWith: await readCouncils(tx, input.sharedWith),
  };
}
