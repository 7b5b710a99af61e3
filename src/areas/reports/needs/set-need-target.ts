import { z } from 'zod';
import { NEED_KINDS, type NeedKind } from '#domain/outcomes/needs.ts';
import { isDay } from '#domain/shared/day.ts';
import { authorityOf } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { invalid, notFound } from '#platform/errors.ts';
import { choice, optionalText, optionalWholeNumber } from '#platform/fields.ts';
import { deleteNeedTarget, saveNeedTarget } from './need-targets.store.ts';

const MONTH = 'Enter the month as 2025-09';

/** Sets how many are to be in need at most at the end of a month, of all or of one area, group, level or interest. */
export const setNeedTarget = command({
  action: 'reports.set-need-target',
  input: z.object({
    month: z
      .string(MONTH)
      .trim()
      .refine((text) => isDay(`${text}-01`), MONTH),
    kind: choice('of whom', NEED_KINDS as readonly [NeedKind, ...NeedKind[]]),
    value: optionalText('which one', 100),
    atMost: optionalWholeNumber('the target', 0, 10_000),
  }),
  allow: ['co-ordinator', 'manager', 'operator'],
  run: async (tx, { month, kind, value, atMost }) => {
    const authority = authorityOf(tx);
    if (kind !== 'all' && value === null)
      throw invalid([{ field: 'value', message: 'Enter which area, group, level or interest' }]);
    if (kind === 'all' && value !== null)
      throw invalid([{ field: 'value', message: 'Leave this blank for everybody' }]);
    const which = { monthOn: `${month}-01`, kind, value: value ?? '' };
    if (atMost !== null) await saveNeedTarget(tx, authority, { ...which, atMost });
    else if (!(await deleteNeedTarget(tx, authority, which))) throw notFound('target');
    return { result: which, audit: { subject: `need-target:${month}`, detail: { kind, atMost } } };
  },
});
