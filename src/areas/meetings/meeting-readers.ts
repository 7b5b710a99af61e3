import { PROGRAMME_ROLES, type Role } from '#domain/accounts/roles.ts';

/** Who may know of meetings: the programme, and workers of those to which they are asked or that are about theirs. */
export const MEETING_READERS: readonly Role[] = [...PROGRAMME_ROLES, 'worker'];
