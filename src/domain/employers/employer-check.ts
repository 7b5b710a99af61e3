import { type Day, dayInWords } from '../shared/day.ts';
import { type Checked, checked, type Refusal } from '../shared/refusal.ts';

/** What somebody recorded after going there. */
export interface EmployerVisit {
  readonly metWhom: string;
  readonly sawWorkplace: boolean;
  readonly supervisorKnown: boolean;
  readonly checkedOn: Day;
}

export type EmployerVisitCode =
  | 'nobody-met'
  | 'workplace-not-seen'
  | 'supervisor-not-known'
  | 'in-the-future';

/** Does this visit make an employer "checked"? Somebody met them, saw where people will work, knows who supervises, and recorded it. */
export function checkEmployerVisit(visit: EmployerVisit, on: Day): Checked<EmployerVisitCode> {
  const reasons: Refusal<EmployerVisitCode>[] = [];
  if (visit.metWhom.trim() === '') reasons.push(missing('nobody-met', 'who was met'));
  if (!visit.sawWorkplace)
    reasons.push(missing('workplace-not-seen', 'that the place was seen where people will work'));
  if (!visit.supervisorKnown) reasons.push(missing('supervisor-not-known', 'who supervises'));
  if (visit.checkedOn > on) reasons.push(notYet(on));
  return checked(reasons);
}

function missing(code: EmployerVisitCode, what: string): Refusal<EmployerVisitCode> {
  return {
    code,
    staffText: `Record ${what}.`,
    kindText: 'We have not looked at this place fully yet.',
    wouldChangeIf: `Once it is recorded ${what}.`,
  };
}

function notYet(on: Day): Refusal<EmployerVisitCode> {
  return {
    code: 'in-the-future',
    staffText: `A check is recorded after it took place; today is ${dayInWords(on)}.`,
    kindText: 'We have not looked at this place yet.',
    wouldChangeIf: `With a date up to ${dayInWords(on)}.`,
  };
}
