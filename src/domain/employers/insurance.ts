import { addDays, type Day, dayInWords, daysBetween } from '../shared/day.ts';
import type { Refusal } from '../shared/refusal.ts';

/** Least cover: Employers' Liability (Compulsory Insurance) Regulations 1998, reg 3(1). Checked November 2026. In pounds. */
export const INSURANCE_POUNDS_MIN = 5_000_000;

/** An employer is asked for the next certificate this many days before the last day of this one. */
export const INSURANCE_WARNING_DAYS = 28;

/** Employers' liability insurance; `expiresOn` is the last day on which it holds. */
export interface Insurance {
  readonly pounds: number | null;
  readonly expiresOn: Day | null;
}

export type InsuranceCode = 'insurance-not-known' | 'insurance-too-low' | 'insurance-ends-before';

/** Why this insurance does not cover everything up to and including `lastDay`; empty where it does. */
export function insuranceRefusals(insurance: Insurance, lastDay: Day): Refusal<InsuranceCode>[] {
  const { pounds, expiresOn } = insurance;
  if (pounds === null || expiresOn === null) return [notKnown];
  const found: Refusal<InsuranceCode>[] = [];
  if (pounds < INSURANCE_POUNDS_MIN) found.push(tooLow(pounds));
  if (expiresOn < lastDay) found.push(endsBefore(expiresOn, lastDay));
  return found;
}

/** The day on which to ask for the next certificate. */
export function insuranceWarningDay(expiresOn: Day): Day {
  return addDays(expiresOn, -INSURANCE_WARNING_DAYS);
}

/** Days of cover left, where the time has come to ask (0 on the last day, negative once it has lapsed); null before. */
export function insuranceDaysLeft(expiresOn: Day, on: Day): number | null {
  return on >= insuranceWarningDay(expiresOn) ? daysBetween(on, expiresOn) : null;
}

const kindText = 'The employer’s insurance must be right before anybody starts.';

const notKnown: Refusal<InsuranceCode> = {
  code: 'insurance-not-known',
  staffText: 'Ask the employer for its liability insurance certificate: the amount and the last day.',
  kindText,
  wouldChangeIf: `With a certificate for £${INSURANCE_POUNDS_MIN.toLocaleString('en-GB')} or more.`,
};

function tooLow(pounds: number): Refusal<InsuranceCode> {
  const [min, now] = [INSURANCE_POUNDS_MIN, pounds].map((amount) => `£${amount.toLocaleString('en-GB')}`);
  return {
    code: 'insurance-too-low',
    staffText: `Employers’ liability insurance of ${now}; the law asks for ${min}.`,
    kindText,
    wouldChangeIf: `With cover of ${min} or more (now ${now}).`,
  };
}

function endsBefore(expiresOn: Day, lastDay: Day): Refusal<InsuranceCode> {
  return {
    code: 'insurance-ends-before',
    staffText: `Employers’ liability insurance ends on ${dayInWords(expiresOn)}, before the last day, ${dayInWords(lastDay)}.`,
    kindText,
    wouldChangeIf: `With a certificate valid to ${dayInWords(lastDay)} or later (now ${dayInWords(expiresOn)}).`,
  };
}
