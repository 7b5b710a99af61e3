import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { checkNextStep, NEXT_STEP_KINDS } from '#domain/placements/next-steps.ts';
import { command } from '#platform/command.ts';
import { conflict } from '#platform/errors.ts';
import { choice, optionalDay, optionalText, optionalYesNo, text } from '#platform/fields.ts';
import { insertNextStep } from './next-steps.store.ts';
import { aboutPlacement, nowAt, openPlacement, requireAll, whichPlacement } from './placement-step.ts';
import { updatePlacement } from './placements.store.ts';

const hoursAWeek = z.preprocess(
  (value) => (typeof value === 'string' ? (value.trim() === '' ? null : Number(value)) : (value ?? null)),
  z.number('Hours a week must be a number').min(0).max(100, 'Hours a week must be 100 or fewer').nullable(),
);

/** Agrees what comes next, with a name against it and a date; for work also pay, hours, contract and start. */
export const recordNextStep = command({
  action: 'placements.record-next-step',
  input: z.object({
    ...whichPlacement,
    kind: choice('what comes next', NEXT_STEP_KINDS),
    detail: optionalText('more about it', 1000),
    owner: text('who sees to it', 200),
    dueOn: optionalDay('the day by which it is done'),
    isPaid: optionalYesNo('is it paid?'),
    hoursAWeek,
    contract: optionalText('the contract', 200),
    startsOn: optionalDay('the day on which it starts'),
    transitionNote: optionalText('the note to hand on', 4000),
  }),
  allow: [...PROGRAMME_ROLES, 'worker'],
  run: async (tx, { reference, version, ...step }) => {
    const placement = await openPlacement(tx, { reference, version });
    if (['planned', 'confirmed', 'cancelled', 'did-not-start'].includes(placement.status))
      throw conflict('not-started', 'Next steps are agreed once the placement has started.');
    const whole = {
      ...step,
      contract: step.contract ?? '',
      transitionNote: step.transitionNote ?? '',
      noteAgreedOn: null,
    };
    requireAll(checkNextStep(whole, tx.today));
    const id = await insertNextStep(tx, {
      placement_id: placement.id,
      kind: step.kind,
      detail: step.detail,
      is_paid: step.isPaid,
      hours_a_week: step.hoursAWeek,
      contract: step.contract,
      starts_on: step.startsOn,
      owner: step.owner,
      due_on: step.dueOn ?? tx.today,
      transition_note: step.transitionNote,
    });
    await updatePlacement(tx, placement, {});
    return {
      result: { ...nowAt(placement), id },
      audit: aboutPlacement(placement, { nextStepId: id, kind: step.kind }),
    };
  },
});
