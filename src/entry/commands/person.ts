import { z } from 'zod';
import {
  addMember,
  endMember,
  makeSignInCode,
  makeSignInLink,
  membershipByEmail,
  removeSecondFactor,
} from '#areas/accounts/index.ts';
import { instantInWords } from '#domain/shared/day.ts';
import { perform } from '#platform/command.ts';
import { groundCommand } from './cli-command.ts';

export const personAddCommand = groundCommand({
  name: 'person add',
  summary:
    'Let somebody sign in: as co-ordinator, manager, data-officer, auditor, worker, employer (owner), supervisor or tutor',
  parts: [
    ['<email>', 'their e-mail address'],
    ['--name <name>', 'their name'],
    ['--role <role>', 'what they are'],
    ['--organisation <name>', 'the employer or provider, for its owner or tutor'],
    ['--supervisor <id>', 'for a supervisor: their id among the employer’s, as the API gives it'],
    ['--shares-address', 'two people have this address'],
  ],
  input: z.object({
    email: z.string(),
    name: z.string('Expected their name'),
    role: z.string('Expected what they are'),
    organisation: z.string().nullish(),
    supervisor: z.string().nullish(),
    sharesAddress: z.boolean().nullish(),
  }),
  run: async ({ ground, actor, authority }, { supervisor, ...input }) => {
    const asked = { ...input, supervisorId: supervisor, authority };
    const added = await perform(ground, actor, addMember, asked);
    return { json: added, text: 'They can sign in from now on.' };
  },
});

export const personLinkCommand = groundCommand({
  name: 'person link',
  summary: 'Make a link that signs somebody in once, within ten minutes',
  parts: [['<email>', 'their e-mail address']],
  input: z.object({ email: z.string() }),
  run: async ({ ground, actor }, input) => {
    const made = await perform(ground, actor, makeSignInLink, input);
    return { json: made, text: `${made.link}\nIt works once, for ${made.minutes} minutes.` };
  },
});

export const personCodeCommand = groundCommand({
  name: 'person code',
  summary: 'Make a code on paper that signs a young person in once',
  parts: [
    ['<young-person>', 'the id of the young person, as the API gives it'],
    ['--days <days>', 'for how many days it works, 7 at most (default 3)'],
  ],
  input: z.object({ youngPerson: z.string(), days: z.string().nullish() }),
  run: async ({ ground, actor }, input) => {
    const asked = { youngPersonId: input.youngPerson, days: input.days ?? '3' };
    const { code, expiresAt } = await makeSignInCode(ground, actor, asked);
    return { json: { code, expiresAt }, text: `${code}\nIt works once, until ${instantInWords(expiresAt)}.` };
  },
});

export const personRemoveAppCommand = groundCommand({
  name: 'person remove-app',
  summary: 'Take the authenticator app away from somebody who has lost it and their recovery codes',
  parts: [['<email>', 'their e-mail address']],
  input: z.object({ email: z.string() }),
  run: async ({ ground, actor, authority }, { email }) => {
    const { userId } = await membershipByEmail(ground, email, authority, 'email');
    const removed = await perform(ground, actor, removeSecondFactor, { userId });
    return {
      json: removed,
      text: 'They are signed out, are told so, and set up a new app when they sign in next.',
    };
  },
});

export const personEndCommand = groundCommand({
  name: 'person end',
  summary: 'Take somebody’s right away, with effect at their next click',
  parts: [['<membership>', 'the id of the right, as `person add` and `person list` give it']],
  input: z.object({ membership: z.string() }),
  run: async ({ ground, actor }, { membership }) => {
    const ended = await perform(ground, actor, endMember, { membershipId: membership });
    return { json: ended, text: 'They cannot sign in as that any more.' };
  },
});
