import { clockText } from '#domain/shared/minutes.ts';
import type { FormValues } from '#platform/http/form.ts';
import type { Opportunity } from './opportunities.queries.ts';
import { USUAL_SUPPORT } from './opportunity-form.content.ts';

type Answers = Readonly<Record<string, string | string[]>>;

/**
 * A form's answers as the command takes them: ticked support and support that was written become one list, and no day
 * ticked is no days.
 */
export function inputOf(answers: Answers): Record<string, unknown> {
  const { supportOffered = [], supportOther = '', days = [], ...rest } = answers;
  const ticked = typeof supportOffered === 'string' ? [supportOffered] : supportOffered;
  return { ...rest, days, supportOffered: [...ticked, ...String(supportOther).split('\n')] };
}

/** What is known of an opportunity as the command takes it: what a form or a PATCH leaves out stays as it is. */
export function knownInput(offer: Opportunity): Record<string, unknown> {
  const { version: _, endsMinute: ends, ...known } = offer;
  return { ...known, endsMinute: ends !== null && ends > 1440 ? ends - 1440 : ends };
}

/** What is known of an opportunity, as the form shows it. `councils`: the names of those it is shared with. */
export function answersOf(offer: Opportunity, councils: readonly string[]): FormValues {
  const usual: readonly string[] = USUAL_SUPPORT;
  return {
    ...textAnswers(offer),
    days: (offer.days ?? []).map(String),
    startsMinute: timeAnswer(offer.startsMinute),
    endsMinute: timeAnswer(offer.endsMinute),
    weeklyPayPence: offer.weeklyPayPence === null ? '' : (offer.weeklyPayPence / 100).toFixed(2),
    isRolling: yesNoAnswer(offer.isRolling),
    paysExpenses: yesNoAnswer(offer.paysExpenses),
    dbsRequired: yesNoAnswer(offer.dbsRequired),
    stepFree: offer.stepFree ?? '',
    isPublic: yesNoAnswer(offer.isPublic),
    supportOffered: offer.supportOffered.filter((support) => usual.includes(support)),
    supportOther: offer.supportOffered.filter((support) => !usual.includes(support)).join('\n'),
    sharedWith: councils.join('\n'),
  };
}

const TEXTS = [
  'siteId',
  'kind',
  'title',
  'description',
  'jobCategory',
  'subjectArea',
  'places',
  'firstStartOn',
  'lastStartOn',
  'closesOn',
  'weeks',
  'minimumAge',
  'entryRequirements',
  'supervisorId',
  'contactName',
  'contactEmail',
  'insurancePounds',
  'insuranceExpiresOn',
  'riskAssessedOn',
] as const satisfies readonly (keyof Opportunity)[];

function textAnswers(offer: Opportunity): FormValues {
  return Object.fromEntries(TEXTS.map((name) => [name, String(offer[name] ?? '')]));
}

// A shift to 02:00 is kept as 26:00; its clock says 02:00.
function timeAnswer(minute: number | null): string {
  return minute === null ? '' : clockText(minute > 1440 ? minute - 1440 : minute);
}

function yesNoAnswer(value: boolean | null): string {
  if (value === null) return '';
  return value ? 'yes' : 'no';
}
