import { addDays, type Day } from '../shared/day.ts';

/** Red, amber, green, as an action plan shows them (Merton's plan in ten areas: owner, date and RAG). */
export type ActionRag = 'green' | 'amber' | 'red';

/** An action is amber from so many days before the day it is due. */
const AMBER_DAYS = 7;

/** How an action stands on a day: green when it is done or has time, amber when it is due within seven days, red when it is late. */
export function actionRag(
  { dueOn, doneOn }: { readonly dueOn: Day; readonly doneOn: Day | null },
  on: Day,
): ActionRag {
  if (doneOn !== null) return 'green';
  if (dueOn < on) return 'red';
  return dueOn <= addDays(on, AMBER_DAYS) ? 'amber' : 'green';
}
