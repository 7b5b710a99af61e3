import type { SeatTaken } from '#domain/matching/match-facts.ts';
import type { Day } from '#domain/shared/day.ts';
import { inDateUntil } from '#domain/training/records.ts';
import type { ReadTx } from '#platform/actor.ts';
import { listEmployerHistory, listStopped, listTraining, nextTrainingOn } from './employers.queries.ts';
import { listCourseRunRows, listOpportunityRows, listTaken, type TakenRow } from './supply.queries.ts';
import { type Around, courseRunOption, opportunityOption, type SupplyOption } from './supply-option.ts';

/** Everything that young people can be matched with on a day. */
export interface Supply {
  readonly options: readonly SupplyOption[];
  readonly nextTrainingOn: Day | null;
}

/**
 * Reads the whole supply in one round of few queries. To be asked with the service's eyes: what it counts (places taken, people
 * asked this month, answers given) is everybody's, and names nobody.
 */
export async function readSupply(tx: ReadTx, on: Day): Promise<Supply> {
  const around: Around = {
    on,
    taken: byOption(await listTaken(tx, on)),
    history: new Map((await listEmployerHistory(tx, on)).map((past) => [past.organisationId, past])),
    stopped: await listStopped(tx),
    trainedUntil: await readTrainedUntil(tx, on),
  };
  const opportunities = await listOpportunityRows(tx);
  const runs = await listCourseRunRows(tx, on);
  return {
    options: [
      ...opportunities.map((row) => opportunityOption(row, around)),
      ...runs.map((row) => courseRunOption(row, around)),
    ],
    nextTrainingOn: await nextTrainingOn(tx, on),
  };
}

function byOption(rows: readonly TakenRow[]): Map<string, SeatTaken[]> {
  const taken = new Map<string, SeatTaken[]>();
  for (const { optionId, ...seat } of rows) {
    const others = taken.get(optionId);
    if (others) others.push(seat);
    else taken.set(optionId, [seat]);
  }
  return taken;
}

/** The supervisor who is named counts; where nobody is, whoever at the site is in date longest. One that has lapsed says when. */
async function readTrainedUntil(tx: ReadTx, on: Day): Promise<Around['trainedUntil']> {
  const { supervisors, records } = await listTraining(tx, on);
  const recordsOf = Map.groupBy(records, (record) => record.supervisorId);
  const until = new Map<string, Day | null>();
  const bySite = new Map<string, Day | null>();
  for (const supervisor of supervisors) {
    const own = recordsOf.get(supervisor.supervisorId) ?? [];
    const last =
      own
        .map((record) => record.validTo)
        .sort()
        .at(-1) ?? null;
    const day = inDateUntil(supervisor, own, on) ?? last;
    until.set(supervisor.supervisorId, day);
    bySite.set(supervisor.siteId, latest(bySite.get(supervisor.siteId) ?? null, day));
  }
  return (siteId, supervisorId) =>
    (supervisorId === null ? bySite.get(siteId) : until.get(supervisorId)) ?? null;
}

function latest(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}
