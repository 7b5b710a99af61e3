import { z } from 'zod';
import { createKey, listKeys, membershipByEmail, revokeKey } from '#areas/accounts/index.ts';
import { readAs } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { groundCommand } from './cli-command.ts';

export const keyCreateCommand = groundCommand({
  name: 'key create',
  summary: 'Make a key with which a program uses the API as somebody; it is shown this once',
  parts: [
    ['<email>', 'whose rights the key carries'],
    ['--name <name>', 'what the key is for'],
    ['--scopes <scopes>', 'read, or read,write (default: read)'],
    ['--days <n>', 'for how long, up to 366 (default: 90)'],
  ],
  input: z.object({
    email: z.string(),
    name: z.string('Expected what the key is for'),
    scopes: z.string().default('read'),
    days: z.string().default('90'),
  }),
  run: async ({ ground, actor, authority }, input) => {
    const holder = await membershipByEmail(ground, input.email, authority, 'email');
    const key = await perform(ground, actor, createKey, {
      ...input,
      membershipId: holder.id,
      scopes: input.scopes.split(','),
    });
    return {
      json: key,
      text: `${key.secret}\nKeep it now: it is not shown again. It ends on ${key.expiresAt.slice(0, 10)}.`,
    };
  },
});

export const keyListCommand = groundCommand({
  name: 'key list',
  summary: 'The API keys, newest first, without their secrets',
  parts: [],
  input: z.object({}),
  run: async ({ ground, actor }) => {
    const keys = await readAs(ground, actor, (tx) => listKeys(tx));
    const now = ground.clock.now();
    const state = ({ revokedAt, expiresAt }: (typeof keys)[number]) =>
      revokedAt !== null ? 'revoked' : expiresAt <= now ? 'over' : `until ${expiresAt.slice(0, 10)}`;
    return {
      json: { keys },
      text: keys
        .map(
          (key) =>
            `${key.id}  ${key.authority}  ${state(key)}  ${key.scopes.join(',')}  ${key.name} (${key.holder})`,
        )
        .join('\n'),
    };
  },
});

export const keyRevokeCommand = groundCommand({
  name: 'key revoke',
  summary: 'End a key with its next request',
  parts: [['<id>', 'the id that `key list` shows']],
  input: z.object({ id: z.string() }),
  run: async ({ ground, actor }, input) => {
    const revoked = await perform(ground, actor, revokeKey, input);
    return { json: revoked, text: 'The key has ended.' };
  },
});
