import { INSURANCE_WARNING_DAYS, insuranceRefusals } from '../employers/insurance.ts';
import { mayTakeYoungPeople } from '../employers/statuses.ts';
import { ageOn, type Day, dayInWords, daysBetween } from '../shared/day.ts';
import type { Refusal } from '../shared/refusal.ts';
import type { BenefitsLook, GateFacts } from './gate-facts.ts';
import type { GateCode } from './gate-items.ts';
import { riskReviewLacks } from './risk.ts';

/** What is not right yet about one item; null where all is. */
export interface GateFinding {
  readonly staffText: string;
  readonly kindText: string;
  readonly wouldChangeIf?: string;
}

type Finder = (facts: GateFacts) => GateFinding | null;

/** One rule for each item, from facts alone: promises and overrides come on top. */
export const FIND: Readonly<Record<GateCode, Finder>> = {
  'consent-to-share': ({ consentToShare }) =>
    consentToShare
      ? null
      : {
          staffText: 'No consent in force to share anything with this employer.',
          kindText: 'Tell us if this employer may know your name and what you agreed to share.',
        },
  'young-person-yes': ({ youngPersonYes }) =>
    youngPersonYes
      ? null
      : {
          staffText: 'The young person’s own yes is not recorded.',
          kindText: 'Tell us if you want to do this. It is up to you.',
        },
  'supervisor-trained': supervisorTrained,
  insurance: ({ insurance, lastDay }) => joined(insuranceRefusals(insurance, lastDay)),
  'risk-reviewed': riskReviewed,
  'hours-lawful': ({ hours }) => joined([...hours.refusals, ...hours.questions]),
  'journey-known': journeyKnown,
  'benefits-looked-at': benefitsLookedAt,
  'emergency-contact': ({ emergencyContact }) =>
    emergencyContact
      ? null
      : {
          staffText: 'No emergency contact is recorded.',
          kindText: 'Tell us whom to ring if something happens at work.',
        },
  'must-not-meet': mustNotMeet,
  'pay-lawful': ({ pay }) => joined([...pay.refusals, ...pay.questions]),
  'employer-checked': employerChecked,
  dbs: dbsSeen,
};

/** Warnings on an item that is green: it holds, and somebody should know. */
export function gateWarning(code: GateCode, facts: GateFacts): string | null {
  const { insurance, lastDay, supervisor } = facts;
  if (code === 'insurance' && insurance.expiresOn !== null) {
    const spare = daysBetween(lastDay, insurance.expiresOn);
    return spare < INSURANCE_WARNING_DAYS
      ? `The insurance ends ${spare === 0 ? 'on the last day' : `${spare} days after the last day`}: a pause could outlast it.`
      : null;
  }
  const until = supervisor?.inDateUntil ?? null;
  if (code === 'supervisor-trained' && until !== null && until < lastDay)
    return `The training of ${supervisor?.name} ends on ${dayInWords(until)}, inside the placement.`;
  return null;
}

function joined(refusals: readonly Refusal[]): GateFinding | null {
  if (refusals.length === 0) return null;
  const changes = refusals.flatMap((refusal) => refusal.wouldChangeIf ?? []);
  const texts = {
    staffText: refusals.map((refusal) => refusal.staffText).join(' '),
    kindText: [...new Set(refusals.map((refusal) => refusal.kindText))].join(' '),
  };
  return changes.length === 0 ? texts : { ...texts, wouldChangeIf: changes.join(' ') };
}

function supervisorTrained({ supervisor, dayOne }: GateFacts): GateFinding | null {
  const kindText = 'The person who looks after you at work must have our training first.';
  if (supervisor === null)
    return {
      staffText: 'No supervisor is named.',
      kindText,
      wouldChangeIf: 'With a trained supervisor named.',
    };
  if (supervisor.inDateUntil !== null) return null;
  return {
    staffText: `${supervisor.name} has no training that is valid on day one, ${dayInWords(dayOne)}.`,
    kindText,
    wouldChangeIf: `With a session by ${dayInWords(dayOne)}, or another supervisor who is in date then.`,
  };
}

function riskReviewed({ risk, born, dayOne, on }: GateFacts): GateFinding | null {
  const lacks = riskReviewLacks(risk, isUnder18(born, dayOne), on);
  if (lacks.length === 0) return null;
  return {
    staffText: lacks.map((lack) => `Record ${lack}.`).join(' '),
    kindText: 'We are making sure that the work is safe for you.',
    wouldChangeIf: `Once it is recorded: ${lacks.join('; ')}.`,
  };
}

/** Unknown birth dates get the protection of the younger. */
function isUnder18(born: Day | null, on: Day): boolean {
  return born === null || ageOn(born, on) < 18;
}

function journeyKnown({ journey }: GateFacts): GateFinding | null {
  const ways = (['there', 'home'] as const).filter((way) => !journey[way]);
  const missing = ways.join(' and ');
  if (missing === '') return null;
  return {
    staffText: `The journey ${missing} is not known.`,
    kindText: `We still need to find your way ${missing}.`,
    wouldChangeIf: `With a way ${missing} that fits the hours.`,
  };
}

function benefitsLookedAt({ benefits, isPaid }: GateFacts): GateFinding | null {
  const kindText = 'We want to be sure that you will not lose money. We are checking your benefits.';
  const lacks = benefits === null ? ['that benefits were looked at'] : benefitsLack(benefits, isPaid);
  if (lacks.length === 0) return null;
  return {
    staffText: `Record ${lacks.join(', and ')}.`,
    kindText,
    wouldChangeIf: `Once it is recorded ${lacks.join(', and ')}.`,
  };
}

function benefitsLack(benefits: BenefitsLook, isPaid: boolean): string[] {
  const lacks = [];
  if (isPaid && benefits.betterOffPence === null) lacks.push('how much better or worse off they will be');
  if ((benefits.claims === 'UC' || benefits.claims === 'JSA') && !benefits.jobcentreTold)
    lacks.push('that the Jobcentre was told');
  return lacks;
}

/** The reason is for those with the right to it; here it is only "not available". */
function mustNotMeet({ mustNotMeet: found }: GateFacts): GateFinding | null {
  const kindText = 'We are making one more check before you start.';
  if (found === 'clear') return null;
  return found === 'clash'
    ? {
        staffText: 'Not available at this site. A manager can see why.',
        kindText: 'This place is not available for you.',
      }
    : {
        staffText: 'The must-not-meet check has not been made.',
        kindText,
        wouldChangeIf: 'Once the check is made.',
      };
}

function employerChecked({ employer }: GateFacts): GateFinding | null {
  const kindText = 'We are still checking this place for you.';
  if (employer.isStopped)
    return {
      staffText: 'New starts at this employer are stopped for now.',
      kindText,
      wouldChangeIf: 'When somebody with the right lifts the stop.',
    };
  if (mayTakeYoungPeople(employer.status)) return null;
  return {
    staffText: `The employer is ${employer.status}, not checked.`,
    kindText,
    wouldChangeIf: 'When somebody has met them, seen the place and knows who supervises.',
  };
}

/** Only where the role calls for one, never as a blanket rule. */
function dbsSeen({ dbs, on }: GateFacts): GateFinding | null {
  const kindText = 'This role needs a check called a DBS. We will help you with it.';
  if (dbs.isNeeded === false || (dbs.isNeeded && dbs.seenOn !== null && dbs.seenOn <= on)) return null;
  return dbs.isNeeded
    ? {
        staffText: 'This role calls for a DBS check; no certificate has been seen.',
        kindText,
        wouldChangeIf: 'Once the certificate has been seen.',
      }
    : {
        staffText: 'Ask whether the role calls for a DBS check.',
        kindText: 'We are asking if this role needs a check.',
        wouldChangeIf: 'Once it is known; most roles need none.',
      };
}
