/** How a session began. Equal to the CHECK on sessions.way. */
export const WAYS_IN = ['link', 'text', 'code', 'council', 'demonstration'] as const;
export type WayIn = (typeof WAYS_IN)[number];

/** How a message or a link gets to somebody. Equal to the CHECKs on messages, sign_in_links and sign_in_requests. */
export const CHANNELS = ['email', 'text'] as const;
export type Channel = (typeof CHANNELS)[number];
