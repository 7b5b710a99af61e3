import { type Destination, destinationOf, schoolYearOf } from '#domain/outcomes/destinations.ts';
import { eetGroupsOn } from '#domain/outcomes/eet.ts';
import { activityOn } from '#domain/outcomes/episodes.ts';
import type { ReadTx } from '#platform/actor.ts';
import { type EetFacts, listEetFacts } from '../eet/eet-people.queries.ts';
import type { ReportFilter } from '../report.ts';
import { listYear11, type Year11 } from './year-11.queries.ts';

export interface Placed {
  readonly person: EetFacts;
  readonly destination: Destination;
}

export interface DestinationFigures {
  /** Everybody whom EET counts that day, with where they are. */
  readonly people: readonly Placed[];
  readonly schoolYear: string;
  readonly year11: readonly Year11[];
}

export async function destinationFigures(
  tx: ReadTx,
  { on, asAt }: ReportFilter,
): Promise<DestinationFigures> {
  const counted = eetGroupsOn(await listEetFacts(tx), on, asAt).flatMap(({ eet, neet, notKnown }) => [
    ...eet,
    ...neet,
    ...notKnown,
  ]);
  const people = counted.map((person) => ({
    person,
    destination: destinationOf(activityOn(person.activities, on, asAt)?.kind ?? null),
  }));
  const schoolYear = schoolYearOf(on);
  return { people, schoolYear, year11: await listYear11(tx, schoolYear) };
}
