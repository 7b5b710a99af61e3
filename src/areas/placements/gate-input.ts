import { z } from 'zod';
import { RISK_REVIEW_WAYS, YOUNG_RISK_FACTORS, type YoungRiskFactor } from '#domain/placements/risk.ts';
import { UNPAID_GROUNDS } from '#domain/placements/unpaid-grounds.ts';
import { CONSENT_HOWS } from '#domain/privacy/consents.ts';
import { choice, choices, day, optionalDay, optionalPounds, text, yesNo } from '#platform/fields.ts';

const FACTOR_CODES = YOUNG_RISK_FACTORS.map((factor) => factor.code) as [
  YoungRiskFactor,
  ...YoungRiskFactor[],
];

const BENEFIT_CLAIMS = ['none', 'UC', 'JSA', 'ESA', 'other'] as const;

const how = choice('how they said it', CONSENT_HOWS);

/** What is asked about each item of the gate that a person records. */
export const GATE_ANSWERS = {
  'consent-to-share': z.object({ how }),
  'young-person-yes': z.object({ how }),
  'risk-reviewed': z.object({
    onDate: day('the day of the review'),
    way: choice('how it was reviewed', RISK_REVIEW_WAYS),
    isLowRiskKnownSite: yesNo('is it a low-risk place that you know?'),
    factorsNamed: choices('what was looked at', FACTOR_CODES),
  }),
  'journey-known': z.object({
    there: yesNo('is there a way there for the start?'),
    home: yesNo('is there a way home after the end?'),
  }),
  'benefits-looked-at': z.object({
    onDate: day('the day on which it was looked at'),
    claims: choice('what they claim', BENEFIT_CLAIMS),
    betterOff: optionalPounds('how much better off they will be a week', 100_000),
    worseOff: optionalPounds('how much worse off they will be a week', 100_000),
    jobcentreTold: yesNo('was the Jobcentre told?'),
  }),
  'emergency-contact': z.object({
    name: text('the name of the person to ring', 200),
    phone: text('their phone number', 40),
  }),
  'must-not-meet': z.object({ found: choice('what the check found', ['clear', 'clash']) }),
  'pay-lawful': z.object({
    ground: choice('what the law allows it on', UNPAID_GROUNDS),
    because: text('why that holds here', 500),
  }),
  dbs: z.object({
    isNeeded: yesNo('does the role call for a DBS check?'),
    seenOn: optionalDay('the day on which the certificate was seen'),
  }),
} as const;
