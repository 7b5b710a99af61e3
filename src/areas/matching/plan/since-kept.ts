import type { Day } from '#domain/shared/day.ts';
import { fullName } from '#domain/young-people/names.ts';
import { rankIn } from '../ranking/look.ts';
import type { Intake } from './intake.ts';
import type { KeptLine } from './kept-plans.queries.ts';
import type { OpenPlan } from './open-plan.ts';
import { BOARD } from './plan.content.ts';
import { givenIn } from './plan-lines.ts';

/** What became of a plan that was kept. */
export interface SinceKept {
  readonly madeOn: Day;
  readonly by: string | null;
  /** Lines that hold as they were kept, of those whose people still wait. */
  readonly stands: number;
  readonly of: number;
  /** What had to change, and why, a sentence each. */
  readonly changes: readonly string[];
  /** People who came since, and people who no longer wait. */
  readonly newcomers: number;
  readonly settled: number;
}

/** The plan of now beside the one that was kept; null where it was planned from scratch. */
export function sinceKept({ intake, kept, keptLines, address }: OpenPlan): SinceKept | null {
  if (kept === null || address.from !== 'kept') return null;
  const lineOf = new Map(keptLines.map((line) => [line.youngPersonId, line]));
  const known = intake.people.flatMap((person, at) => {
    const line = lineOf.get(person.youngPersonId);
    return line ? [{ at, line }] : [];
  });
  const placed = known.filter(({ line }) => line.optionId !== null);
  const changes = known.flatMap(({ at, line }) => changeOf(intake, address.gone, at, line) ?? []);
  const lost = placed.filter(({ at, line }) => optionNow(intake, at) !== line.optionId).length;
  return {
    madeOn: kept.madeOn,
    by: kept.by,
    stands: placed.length - lost,
    of: placed.length,
    changes,
    newcomers: intake.people.length - known.length,
    settled: keptLines.length - known.length,
  };
}

function optionNow(intake: Intake, at: number): string | null {
  return givenIn(intake, intake.plan.opportunityOf, at)?.option.id ?? null;
}

function changeOf(intake: Intake, gone: readonly string[], at: number, line: KeptLine): string | null {
  if (optionNow(intake, at) === line.optionId) return null;
  const person = intake.people[at];
  const who = person ? `${fullName(person)} (${person.reference})` : '';
  const now = givenIn(intake, intake.plan.opportunityOf, at)?.option.facts.title ?? null;
  if (line.optionId === null) return BOARD.sinceGained(who, now ?? '');
  const why = whyNot(intake, gone, at, line.optionId);
  return BOARD.sinceChanged(who, line.title ?? BOARD.goneOption, why, now);
}

/** What stands in the way of what was kept; that it still could be, and was given up for somebody else. */
function whyNot({ people, look }: Intake, gone: readonly string[], at: number, optionId: string): string {
  const [person, option] = [people[at], look.optionById.get(optionId)];
  const [not] = person && option ? rankIn(look, person, [option]).notPossible : [];
  if (not) return not.reasons.map(({ staffText }) => staffText).join(' ');
  if (!option || gone.includes(option.facts.reference)) return BOARD.sinceGone;
  return BOARD.sinceMadeRoom;
}
