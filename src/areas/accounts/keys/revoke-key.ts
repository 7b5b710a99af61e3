import { z } from 'zod';
import { command } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { revokeKeyRow } from './keys.store.ts';

/** Ends an API key with its next request. */
export const revokeKey = command({
  action: 'accounts.revoke-key',
  input: z.object({ id: recordId('the key') }),
  allow: ['manager', 'operator'],
  run: async (tx, { id }) => {
    const revoked = await revokeKeyRow(tx, id);
    if (!revoked) throw notFound('key');
    return { result: { id }, audit: { subject: `api-key:${id}`, authority: revoked.authority } };
  },
});
