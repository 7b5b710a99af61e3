import type { MembershipRole } from './roles.ts';

/** Who must show a second thing beside the link that let them in. */
export const SECOND_FACTOR_POLICIES = ['staff', 'all', 'none'] as const;
export type SecondFactorPolicy = (typeof SECOND_FACTOR_POLICIES)[number];

// They see their own record, or those of the few whom they supervise. A kind of person that is new here is staff until it
// is said otherwise.
const NOT_STAFF: readonly MembershipRole[] = ['young-person', 'supervisor'];

/**
 * Whether a role must have a second factor. `staff`: whoever sees more than one person's records or speaks for a whole
 * employer. `all`: everybody but the young people. A young person never must, and may choose to.
 * Source: OWASP ASVS 5.0, 6.3.3, read 2026-11-30.
 */
export function needsSecondFactor(policy: SecondFactorPolicy, role: MembershipRole): boolean {
  if (policy === 'none' || role === 'young-person') return false;
  return policy === 'all' || !NOT_STAFF.includes(role);
}
