import type { MembershipRole } from './roles.ts';

/** Who must show a second thing beside the link that let them in. */
export const SECOND_FACTOR_POLICIES = ['staff', 'all', 'none'] as const;
export type SecondFactorPolicy = (typeof SECOND_FACTOR_POLICIES)[number];

// Whoever sees more than one young person's record, or speaks for a whole employer.
const STAFF: readonly MembershipRole[] = [
  'co-ordinator',
  'manager',
  'data-officer',
  'auditor',
  'worker',
  'employer',
  'tutor',
];

/**
 * Whether a role must have a second factor. `staff`: whoever sees more than one person's records. `all`: everybody but the
 * young people, so a kind of person that is new here is in it by itself. A young person never must, and may choose to.
 * Source: OWASP ASVS 5.0, 6.3.3, read 2026-11-22.
 */
export function needsSecondFactor(policy: SecondFactorPolicy, role: MembershipRole): boolean {
  if (policy === 'none' || role === 'young-person') return false;
  return policy === 'all' || STAFF.includes(role);
}
