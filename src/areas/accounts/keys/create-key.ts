import { z } from 'zod';
import { API_SCOPES } from '#domain/accounts/roles.ts';
import { addMinutes } from '#platform/clock.ts';
import { command } from '#platform/command.ts';
import { invalid, notFound } from '#platform/errors.ts';
import { choices, recordId, text, wholeNumber } from '#platform/fields.ts';
import { makeSecret, sha256Hex } from '#platform/secrets.ts';
import { findMembership } from '../accounts.queries.ts';
import { insertKey } from './keys.store.ts';

// So that a secret that is found in a log or a shell history says what it is.
const PREFIX = 'foothold_';
const DAY_MINUTES = 24 * 60;

/**
 * Makes an API key that carries the rights of one membership, and no more of them than its scopes. The secret is in
 * the result and nowhere else: only its hash is kept.
 */
export const createKey = command({
  action: 'accounts.create-key',
  input: z.object({
    membershipId: recordId('whose rights it carries'),
    name: text('what the key is for', 100),
    scopes: choices('what the key may do', API_SCOPES, 1),
    days: wholeNumber('for how many days', 1, 366),
  }),
  allow: ['manager', 'operator'],
  run: async (tx, input) => {
    const holder = await findMembership(tx, input.membershipId);
    if (!holder) throw notFound('person');
    if (holder.role === 'young-person')
      throw invalid([
        { field: 'membershipId', message: 'A young person is asked on their own page, not by a program' },
      ]);
    const secret = `${PREFIX}${makeSecret()}`;
    const expiresAt = addMinutes(tx.now, input.days * DAY_MINUTES);
    const id = await insertKey(tx, {
      ...input,
      authority: holder.authority,
      secretSha256: await sha256Hex(secret),
      expiresAt,
    });
    return {
      result: { id, secret, expiresAt },
      audit: {
        subject: `api-key:${id}`,
        authority: holder.authority,
        detail: { membership: holder.id, scopes: input.scopes, days: input.days },
      },
    };
  },
});
