import type { Refusal } from '../shared/refusal.ts';
import { AT_EMPLOYER, MEMBERSHIP_ROLES, type MembershipRole, type Role } from './roles.ts';

/** In which kind of organisation a role is held; null: in the authority itself. */
export const ORGANISATION_KIND_OF: Readonly<Record<MembershipRole, 'employer' | 'provider' | null>> = {
  'co-ordinator': null,
  manager: null,
  'data-officer': null,
  auditor: null,
  worker: null,
  employer: 'employer',
  supervisor: 'employer',
  tutor: 'provider',
  'young-person': null,
};

/** Young people are let in from their own record: with a code, by those who look after them. */
const LET_IN_BY_HAND: readonly MembershipRole[] = MEMBERSHIP_ROLES.filter((role) => role !== 'young-person');

/**
 * The rights that somebody may give: a manager all of the authority, an employer's owner those of its own people. An
 * operator is no right of anybody's: that is whoever has the command line of the machine.
 */
export function rightsGivenBy(role: Role): readonly MembershipRole[] {
  if (role === 'manager' || role === 'operator') return LET_IN_BY_HAND;
  return role === 'employer' ? LET_IN_BY_HAND.filter((right) => AT_EMPLOYER.includes(right)) : [];
}

export type LockoutCode = 'own-right' | 'last-manager';

/**
 * Why a right may not be taken away (or its holder be signed off), so that nobody locks themself or an authority out; null
 * where it may. `otherManagers`: how many others may sign in as manager there. The operator may always: only from the
 * machine itself can somebody be let in again.
 */
export function lockoutRefusal(
  right: { readonly role: MembershipRole; readonly isOwn: boolean; readonly otherManagers: number },
  by: Role,
): Refusal<LockoutCode> | null {
  if (by === 'operator' || by === 'system') return null;
  if (right.isOwn && right.role === by) return OWN_RIGHT;
  return right.role === 'manager' && right.otherManagers === 0 ? LAST_MANAGER : null;
}

const OWN_RIGHT: Refusal<LockoutCode> = {
  code: 'own-right',
  staffText: 'This is your own right to look after people. Ask somebody else who has it to end it.',
  kindText: 'You cannot do this for yourself. Ask somebody else.',
};
const LAST_MANAGER: Refusal<LockoutCode> = {
  code: 'last-manager',
  staffText: 'This is the last service manager who can sign in. Let another one in first.',
  kindText: 'Somebody must be there to look after people.',
};
