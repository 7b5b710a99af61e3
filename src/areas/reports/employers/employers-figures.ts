import { type EmployerAnswer, employerAnswer } from '#domain/employers/answers.ts';
import { isWithin } from '#domain/outcomes/periods.ts';
import { isSiteReady } from '#domain/training/records.ts';
import type { ReadTx } from '#platform/actor.ts';
import { stateOf } from '../programme/placement-states.ts';
import { listPlacementFacts, type PlacementFacts } from '../programme/programme-facts.queries.ts';
import type { ReportFilter } from '../report.ts';
import {
  type AskedOf,
  listAsked,
  listOfferedPlaces,
  listTrainedEmployers,
  type OfferedPlaces,
} from './employer-facts.queries.ts';

export interface Asked extends AskedOf {
  readonly answer: EmployerAnswer;
  /** Days that the answer took; null where there was none. */
  readonly days: number | null;
}

export interface EmployerFigures {
  readonly asked: readonly Asked[];
  readonly offered: readonly OfferedPlaces[];
  /** Placements that began in the period, and those that ended in it. */
  readonly begun: readonly PlacementFacts[];
  readonly ended: readonly PlacementFacts[];
  readonly trained: readonly string[];
  readonly notTrained: readonly string[];
}

export async function employerFigures(tx: ReadTx, { period, asAt }: ReportFilter): Promise<EmployerFigures> {
  const known = asAt ?? tx.today;
  const isOver = period.to < known;
  const on = isOver ? period.to : known;
  const placements = (await listPlacementFacts(tx)).filter(({ startedOn }) => startedOn <= known);
  const employers = await listTrainedEmployers(tx);
  const isReady = (one: (typeof employers)[number]) => isSiteReady(one.supervisors, one.records, on);
  return {
    asked: (await listAsked(tx, period.from, on)).map((one) => ({
      ...one,
      ...employerAnswer(one.sentOn, one.steps, known),
    })),
    offered: await listOfferedPlaces(tx, period.from, period.to),
    begun: placements.filter(({ startedOn }) => isWithin(period, startedOn)),
    ended: placements.filter((one) => stateOf(one, known) !== 'still there' && isWithin(period, one.endedOn)),
    trained: employers.filter(isReady).map(({ employer }) => employer),
    notTrained: employers.filter((one) => !isReady(one)).map(({ employer }) => employer),
  };
}
