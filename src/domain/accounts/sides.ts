import { AT_EMPLOYER, type Role } from './roles.ts';

/** Whose page it is: those who work here, an employer or college, or the young person. */
export type Side = 'inside' | 'outside' | 'own';

/** Those of an employer or a college: they see what was agreed, and nothing else. */
export const OUTSIDE: readonly Role[] = [...AT_EMPLOYER, 'tutor'];

export function sideOf(role: Role): Side {
  if (role === 'young-person') return 'own';
  return OUTSIDE.includes(role) ? 'outside' : 'inside';
}
