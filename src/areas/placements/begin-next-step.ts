import { z } from 'zod';
import { insertActivities, insertApprenticeships } from '#areas/outcomes/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import type { ActivityKind } from '#domain/outcomes/activities.ts';
import type { NextStepKind } from '#domain/placements/next-steps.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { conflict, invalid, notFound } from '#platform/errors.ts';
import { day, optionalDay, optionalText, optionalWholeNumber, recordId, text } from '#platform/fields.ts';
import { listNextSteps, type NextStepRecord } from './next-steps.queries.ts';
import { finishNextStep } from './next-steps.store.ts';
import { aboutPlacement, openPlacement, placementEvent } from './placement-step.ts';
import type { PlacementRecord } from './placements.queries.ts';

/** The activity that each next step becomes when it begins; another placement writes its own, the others are none. */
const ACTIVITY: Readonly<Partial<Record<NextStepKind, ActivityKind>>> = {
  'kept on': 'employment',
  'other job': 'employment',
  apprenticeship: 'apprenticeship',
  course: 'further education',
};

/** A next step has begun: what the young person does from now on is written down, and an apprenticeship with its standard. */
export const beginNextStep = command({
  action: 'placements.begin-next-step',
  input: z.object({
    reference: text('the reference of the placement', 20),
    nextStepId: recordId('the next step'),
    startedOn: day('the day on which it began'),
    withWhom: optionalText('with whom', 200),
    standard: optionalText('the apprenticeship standard', 200),
    level: optionalWholeNumber('the level', 2, 8),
    plannedEndOn: optionalDay('the planned end'),
  }),
  allow: [...PROGRAMME_ROLES, 'worker'],
  run: async (tx, input) => {
    const placement = await openPlacement(tx, input);
    const steps = await listNextSteps(tx, placement.id);
    const step = steps.find((one) => one.id === input.nextStepId);
    if (!step) throw notFound('next step');
    checkStart(input.startedOn, placement, tx.today);
    if (!(await finishNextStep(tx, step.id, input.startedOn)))
      throw conflict('has-begun', 'This next step was recorded as begun already.');
    await writeActivity(tx, placement, step, input);
    return {
      result: { reference: placement.reference },
      audit: aboutPlacement(placement, { nextStepId: step.id, kind: step.kind }),
      events: [placementEvent('placements.next-step-begun', placement)],
    };
  },
});

interface Begun {
  readonly startedOn: Day;
  readonly withWhom: string | null;
  readonly standard: string | null;
  readonly level: number | null;
  readonly plannedEndOn: Day | null;
}

function checkStart(startedOn: Day, { firstDayOn }: PlacementRecord, today: Day): void {
  if (startedOn > today || startedOn < firstDayOn)
    throw invalid([
      { field: 'startedOn', message: 'The day must be after the placement began, and today at the latest' },
    ]);
}

async function writeActivity(
  tx: Tx,
  placement: PlacementRecord,
  step: NextStepRecord,
  begun: Begun,
): Promise<void> {
  const kind = ACTIVITY[step.kind];
  if (kind === undefined) return;
  const withWhom = begun.withWhom ?? (step.kind === 'kept on' ? placement.organisation : null);
  const person = { authority: placement.authority, young_person_id: placement.youngPersonId };
  await insertActivities(tx, [
    {
      ...person,
      kind,
      started_on: begun.startedOn,
      hours_a_week: step.hoursAWeek,
      with_whom: withWhom,
      source: 'placement',
      recorded_on: tx.today,
      placement_id: placement.id,
    },
  ]);
  if (kind === 'apprenticeship') await writeApprenticeship(tx, person, withWhom, begun);
}

async function writeApprenticeship(
  tx: Tx,
  person: { authority: string; young_person_id: string },
  employer: string | null,
  { startedOn, standard, level, plannedEndOn }: Begun,
): Promise<void> {
  if (standard === null) throw invalid([{ field: 'standard', message: 'Enter the apprenticeship standard' }]);
  await insertApprenticeships(tx, [
    {
      ...person,
      standard,
      level,
      started_on: startedOn,
      planned_end_on: plannedEndOn,
      status: 'continuing',
      employer,
      from_placement: true,
    },
  ]);
}
