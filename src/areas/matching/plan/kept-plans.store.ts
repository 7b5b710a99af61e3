import { authorityOf, type Tx } from '#platform/actor.ts';
import { stale } from '#platform/errors.ts';
import type { Intake } from './intake.ts';
import { givenIn } from './plan-lines.ts';

type Planned = Pick<Intake, 'people' | 'options' | 'prospects' | 'look' | 'plan' | 'isOptimal'>;

/**
 * Keeps a plan with a line for everybody in it, after the one that was seen to be the last (0: none). @returns its id.
 * @throws stale where another was kept at the same moment.
 */
export async function insertKeptPlan(
  tx: Tx,
  planned: Planned,
  told: {
    readonly after: number;
    readonly kinds: readonly string[];
    readonly keepsTo: readonly string[];
  },
): Promise<string> {
  const authority = authorityOf(tx);
  const { worst, total } = planned.plan.objective;
  const row = await tx.write
    .insertInto('intake_plans')
    .values({
      authority,
      number: told.after + 1,
      made_on: tx.today,
      made_at: tx.now,
      made_by: tx.actor.userId,
      kinds: [...told.kinds],
      keeps_to: [...told.keepsTo],
      worst,
      total,
      is_proved_best: planned.isOptimal,
    })
    .onConflict((clash) => clash.constraint('intake_plans_number_uq').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) throw stale();
  const { id } = row;
  const lines = planned.people.map((person, at) => {
    const given = givenIn(planned, planned.plan.opportunityOf, at);
    return {
      plan_id: id,
      young_person_id: person.youngPersonId,
      authority,
      opportunity_id: given && !given.option.isCourseRun ? given.option.id : null,
      course_run_id: given?.option.isCourseRun ? given.option.id : null,
      starts_on: given?.startsOn ?? null,
      score: given?.score ?? null,
    };
  });
  if (lines.length > 0) await tx.write.insertInto('intake_plan_lines').values(lines).execute();
  return id;
}
