import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { GATE_CODES, GATE_ITEMS } from '#domain/placements/gate-items.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { command } from '#platform/command.ts';
import { conflict, forbidden, invalid } from '#platform/errors.ts';
import { choice, day, text } from '#platform/fields.ts';
import { insertGateRecord } from './gate-items.store.ts';
import { aboutPlacement, nowAt, openPlacement, whichPlacement } from './placement-step.ts';
import { updatePlacement } from './placements.store.ts';
import { mayFix } from './record-gate-item.ts';

/** Somebody promises that an item will be right by a day before day one: enough to confirm, not to start. */
export const promiseGateItem = command({
  action: 'placements.promise-gate-item',
  input: z.object({
    ...whichPlacement,
    item: choice('an item of the gate', GATE_CODES),
    by: text('who promises it', 200),
    dueOn: day('the day by which it will be done'),
  }),
  allow: [...PROGRAMME_ROLES, 'worker', 'employer'],
  run: async (tx, { item, by, dueOn, ...which }) => {
    if (!mayFix(item, tx.actor.role)) throw forbidden();
    const placement = await openPlacement(tx, which);
    if (!GATE_ITEMS[item].isPromisable)
      throw conflict('not-promisable', 'No promise can stand in for this: it is done, or it is not.');
    if (dueOn < tx.today || dueOn >= placement.firstDayOn)
      throw invalid([
        {
          field: 'dueOn',
          message: `The day must be from today on and before day one, ${dayInWords(placement.firstDayOn)}`,
        },
      ]);
    await insertGateRecord(tx, {
      placementId: placement.id,
      item,
      state: 'promised',
      onDate: dueOn,
      note: by,
    });
    await updatePlacement(tx, placement, {});
    return { result: nowAt(placement), audit: aboutPlacement(placement, { item, dueOn }) };
  },
});
