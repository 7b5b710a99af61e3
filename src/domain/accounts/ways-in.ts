import type { MembershipRole } from './roles.ts';

/** How a session began. Equal to the CHECK on sessions.way. */
export const WAYS_IN = ['link', 'text', 'code', 'council', 'demonstration'] as const;
export type WayIn = (typeof WAYS_IN)[number];

/**
 * Whether a way in leads to a role at all. A text and a code on paper let in a young person and nobody else, whatever else
 * the same person may be: who reads a phone or a piece of paper is not known well enough for more.
 */
export function leadsTo(way: WayIn, role: MembershipRole): boolean {
  return role === 'young-person' || (way !== 'text' && way !== 'code');
}

/** How a message or a link gets to somebody. Equal to the CHECKs on messages, sign_in_links and sign_in_requests. */
export const CHANNELS = ['email', 'text'] as const;
export type Channel = (typeof CHANNELS)[number];
