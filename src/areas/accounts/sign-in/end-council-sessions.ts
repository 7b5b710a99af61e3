import { z } from 'zod';
import { addMinutes } from '#platform/clock.ts';
import { command } from '#platform/command.ts';
import { conflict } from '#platform/errors.ts';
import { sha256Hex } from '#platform/secrets.ts';
import { revokeCouncilSessions } from '../sessions/sessions.store.ts';
import { takeAnswer } from './council-accounts.store.ts';

// Longer than a token is taken for: platform/council/logout-token.
const KEPT_MINUTES = 60;

/** The council's provider has ended a session, or all of an account: ours that began with it end too. Each word is taken once. */
export const endCouncilSessions = command({
  action: 'accounts.end-council-sessions',
  input: z
    .object({
      issuer: z.string(),
      jti: z.string(),
      subject: z.string().nullable(),
      sid: z.string().nullable(),
    })
    .refine(({ subject, sid }) => subject !== null || sid !== null),
  allow: ['system'],
  run: async (tx, { jti, ...whose }) => {
    const sha = await sha256Hex(JSON.stringify(['logout', whose.issuer, jti]));
    if (!(await takeAnswer(tx, sha, addMinutes(tx.now, KEPT_MINUTES))))
      throw conflict('taken-before', 'This logout token was taken before.');
    const ended = await revokeCouncilSessions(tx, whose);
    return { result: { ended }, audit: { subject: 'council-logout', detail: { ended } } };
  },
});
