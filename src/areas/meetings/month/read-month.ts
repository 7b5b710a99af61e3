import {
  type Month,
  type MonthProgress,
  monthBefore,
  monthProgress,
  readMonth,
} from '#domain/young-people/month.ts';
import type { Names } from '#domain/young-people/names.ts';
import type { ReadTx } from '#platform/actor.ts';
import { notFound } from '#platform/errors.ts';
import { findGoal, findNextSpokenOf, findWhose, readMonthFacts } from './month.queries.ts';

/** How a month was for somebody, and what is next. */
export interface MonthReport {
  readonly person: Names & { readonly youngPersonId: string };
  readonly month: Month;
  readonly goal: string | null;
  readonly progress: MonthProgress;
  /** The next day on which they are to be spoken of at a meeting; null: none is planned. */
  readonly spokenOfNextOn: string | null;
}

/**
 * The report of a month, "2025-07"; left out, the last whole one. @throws ServiceError not-found for somebody whom the actor
 * may not see, for what is no month, and for one that has not begun.
 */
export async function readMonthReport(
  tx: ReadTx,
  youngPersonId: string,
  key: string | undefined,
): Promise<MonthReport> {
  const month = readMonth(key ?? monthBefore(tx.today));
  if (month === null || month.from > tx.today) throw notFound('month');
  const person = await findWhose(tx, youngPersonId);
  if (!person) throw notFound('young person');
  return {
    person,
    month,
    goal: await findGoal(tx, youngPersonId),
    progress: monthProgress(await readMonthFacts(tx, youngPersonId, month), month),
    spokenOfNextOn: (await findNextSpokenOf(tx, youngPersonId, tx.today)) ?? null,
  };
}
