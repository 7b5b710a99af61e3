import { z } from 'zod';
import {
  changeMemberEmail,
  disableMember,
  enableMember,
  findMember,
  listMembers,
  type Member,
  type MembersFilter,
  renameMember,
  signOutMember,
} from '#areas/accounts/index.ts';
import { MEMBERSHIP_ROLES } from '#domain/accounts/roles.ts';
import { readAs } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { type GroundCommand, groundCommand, type Work } from './cli-command.ts';

const ID = ['<person>', 'the id that `person list` shows'] as const;
const who = { person: recordId('the person') };
const PAGE = 200;

/** Everybody, a page at a time: a council has some hundreds. */
async function everybody(work: Work, filter: MembersFilter, after: string | null = null): Promise<Member[]> {
  const rows = await readAs(work.ground, work.actor, (tx) => listMembers(tx, filter, { after, limit: PAGE }));
  const found = rows.map(({ key: _, ...member }) => member);
  return rows.length < PAGE ? found : [...found, ...(await everybody(work, filter, rows.at(-1)?.key))];
}

function lineOf({ id, name, email, disabledAt, rights }: Member): string {
  const holds = rights.filter(({ endedAt }) => endedAt === null).map(({ id, role }) => `${role} (${id})`);
  return [id, name, email ?? '-', disabledAt === null ? '' : 'may not sign in', holds.join(', ')]
    .filter(Boolean)
    .join('  ');
}

const personListCommand = groundCommand({
  name: 'person list',
  summary: 'People who may sign in, with the ids of their rights',
  parts: [
    ['--search <name>', 'part of a name'],
    ['--role <role>', 'what they are'],
    ['--all', 'those too who may no more'],
  ],
  input: z.object({
    search: z.string().optional(),
    role: z.enum(MEMBERSHIP_ROLES, 'Expected what they are, such as worker').optional(),
    all: z.boolean().optional(),
  }),
  run: async (work, { all, ...filter }) => {
    const members = await everybody(work, { ...filter, ...(all ? {} : { standing: 'now' }) });
    return { json: { members }, text: members.map(lineOf).join('\n') };
  },
});

const personNameCommand = groundCommand({
  name: 'person name',
  summary: 'Put somebody’s name right',
  parts: [ID, ['<name>', 'their name']],
  input: z.object({ ...who, name: z.string() }),
  run: async (work, { person, name }) => {
    const which = await seen(work, person);
    const json = await perform(work.ground, work.actor, renameMember, { ...which, name });
    return { json, text: 'Saved.' };
  },
});

const personEmailCommand = groundCommand({
  name: 'person email',
  summary:
    'Send somebody’s links to another address from now on; the old one is told, and they are signed out',
  parts: [ID, ['<email>', 'the new address']],
  input: z.object({ ...who, email: z.string() }),
  run: async (work, { person, email }) => {
    const which = await seen(work, person);
    const json = await perform(work.ground, work.actor, changeMemberEmail, { ...which, email });
    return { json, text: 'The address is changed, and they are signed out everywhere.' };
  },
});

const personSignOutCommand = groundCommand({
  name: 'person sign-out',
  summary: 'Sign somebody out everywhere; they may sign in again',
  parts: [ID],
  input: z.object(who),
  run: async ({ ground, actor }, { person }) => {
    const json = await perform(ground, actor, signOutMember, { userId: person });
    return { json, text: `Signed out of ${json.ended}.` };
  },
});

const personStopCommand = groundCommand({
  name: 'person stop',
  summary: 'Let somebody in no more, whatever their rights, until `person admit`; their keys end',
  parts: [ID],
  input: z.object(who),
  run: async (work, { person }) => {
    const json = await perform(work.ground, work.actor, disableMember, await seen(work, person));
    return { json, text: 'They cannot sign in any more.' };
  },
});

const personAdmitCommand = groundCommand({
  name: 'person admit',
  summary: 'Let somebody sign in again, as what they still are',
  parts: [ID],
  input: z.object(who),
  run: async (work, { person }) => {
    const json = await perform(work.ground, work.actor, enableMember, await seen(work, person));
    return { json, text: 'They can sign in again.' };
  },
});

/** What is done with somebody who signs in already. */
export const personChangeCommands: readonly GroundCommand[] = [
  personAdmitCommand,
  personEmailCommand,
  personListCommand,
  personNameCommand,
  personSignOutCommand,
  personStopCommand,
];

async function seen({ ground, actor }: Work, userId: string): Promise<{ userId: string; version: number }> {
  const member = await readAs(ground, actor, (tx) => findMember(tx, userId));
  if (!member) throw notFound('person');
  return { userId, version: member.version };
}
