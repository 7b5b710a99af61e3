import type { Role } from '../accounts/roles.ts';

/** The thirteen things that must be right before day one, in the order in which a page shows them. */
export const GATE_CODES = [
  'consent-to-share',
  'young-person-yes',
  'supervisor-trained',
  'insurance',
  'risk-reviewed',
  'hours-lawful',
  'journey-known',
  'benefits-looked-at',
  'emergency-contact',
  'must-not-meet',
  'pay-lawful',
  'employer-checked',
  'dbs',
] as const;
export type GateCode = (typeof GATE_CODES)[number];

export interface GateItemRule {
  readonly title: string;
  readonly whoCanFix: readonly Role[];
  /** May a promise stand in for it until day one? Not where only a person's own answer, or a safeguard, counts. */
  readonly isPromisable: boolean;
  /** May a manager let somebody start without it? Not against the law, a safeguard, or the young person's own will. */
  readonly isOverridable: boolean;
}

const PROGRAMME = ['co-ordinator', 'manager'] as const satisfies readonly Role[];
const WITH_EMPLOYER = ['employer', 'co-ordinator'] as const satisfies readonly Role[];

export const GATE_ITEMS: Readonly<Record<GateCode, GateItemRule>> = {
  'consent-to-share': rule(
    'Consent to share with this employer',
    ['young-person', 'worker', 'co-ordinator'],
    'own answer',
  ),
  'young-person-yes': rule(
    'The young person’s own yes',
    ['young-person', 'worker', 'co-ordinator'],
    'own will',
  ),
  'supervisor-trained': rule('A supervisor who is trained on day one', WITH_EMPLOYER, 'work to do'),
  insurance: rule('Insurance to the last day', WITH_EMPLOYER, 'work to do'),
  'risk-reviewed': rule('Risk arrangements reviewed', WITH_EMPLOYER, 'work to do'),
  'hours-lawful': rule('Hours lawful for the age on each day', WITH_EMPLOYER, 'law'),
  'journey-known': rule(
    'The journey there and home',
    ['co-ordinator', 'worker', 'young-person'],
    'work to do',
  ),
  'benefits-looked-at': rule('Benefits looked at', ['co-ordinator', 'worker'], 'work to do'),
  'emergency-contact': rule('An emergency contact', ['young-person', 'worker', 'co-ordinator'], 'work to do'),
  'must-not-meet': rule('Nobody there whom they must not meet', PROGRAMME, 'own will'),
  'pay-lawful': rule('Pay lawful for the age', WITH_EMPLOYER, 'law'),
  'employer-checked': rule('Employer looked at', PROGRAMME, 'work to do'),
  dbs: rule('DBS check, where the role calls for one', ['co-ordinator', 'worker'], 'work to do'),
};

function rule(
  title: string,
  whoCanFix: readonly Role[],
  rests: 'work to do' | 'law' | 'own answer' | 'own will',
): GateItemRule {
  return {
    title,
    whoCanFix,
    isPromisable: rests === 'work to do' || rests === 'law',
    isOverridable: rests === 'work to do' || rests === 'own answer',
  };
}
