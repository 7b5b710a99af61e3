import { createRoute, z } from '@hono/zod-openapi';
import { API_SCOPES, MEMBERSHIP_ROLES, type Role } from '#domain/accounts/roles.ts';
import type { Command } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import {
  json,
  keyOfCursor,
  listOf,
  listQuery,
  newApi,
  PROBLEMS,
  pageOf,
  tagVersion,
  versionSeen,
} from '#platform/http/api.ts';
import { type AppContext, actorIn, change, read } from '#platform/http/app-env.ts';
import { listKeys } from '../keys/keys.queries.ts';
import { revokeKey } from '../keys/revoke-key.ts';
import { requireFreshSignIn } from '../sessions/fresh-sign-in.ts';
import { addMember } from './add-member.ts';
import {
  changeMemberEmail,
  disableMember,
  enableMember,
  renameMember,
  signOutMember,
} from './change-member.ts';
import { endMember } from './end-member.ts';
import { findMember, findRight, listMembers, type Member, STANDINGS } from './members.queries.ts';
import { MEMBER_READERS } from './members.routes.tsx';

const right = z
  .object({
    id: z.guid(),
    role: z.enum(MEMBERSHIP_ROLES),
    organisationId: z.guid().nullable(),
    organisationName: z.string().nullable(),
    supervisorId: z.guid().nullable(),
    isFromGroup: z.boolean(),
    since: z.string(),
    endedAt: z.string().nullable(),
  })
  .openapi('MemberRight');

const member = z
  .object({
    id: z.guid(),
    name: z.string(),
    email: z.string().nullable(),
    disabledAt: z.string().nullable(),
    hasCouncilAccount: z.boolean(),
    lastSeenAt: z.string().nullable(),
    version: z.int(),
    rights: z.array(right),
  })
  .openapi('Member');

const oneMember = member
  .extend({
    keys: z.array(
      z.object({
        id: z.guid(),
        name: z.string(),
        membershipId: z.guid(),
        scopes: z.array(z.enum(API_SCOPES)),
        createdAt: z.string(),
        expiresAt: z.string(),
        lastUsedAt: z.string().nullable(),
        revokedAt: z.string().nullable(),
      }),
    ),
  })
  .openapi('MemberWithKeys');

const changed = z.object({ userId: z.guid(), version: z.int() }).openapi('ChangedMember');
const given = z.object({ id: z.guid(), userId: z.guid() }).openapi('GivenRight');
const ofMember = z.object({ id: z.guid() });
const SEEN = { userId: true, version: true } as const;

const list = createRoute({
  method: 'get',
  path: '/members',
  request: {
    query: listQuery.extend({
      search: z.string().max(200).optional(),
      role: z.enum(MEMBERSHIP_ROLES).optional(),
      organisationId: z.guid().optional(),
      standing: z.enum(STANDINGS).optional(),
    }),
  },
  responses: { 200: json(listOf(member), 'People who sign in, by name; an owner sees its own'), ...PROBLEMS },
});
const one = createRoute({
  method: 'get',
  path: '/members/{id}',
  request: { params: ofMember },
  responses: { 200: json(oneMember, 'One of them, with their keys and the ETag'), ...PROBLEMS },
});
const add = createRoute({
  method: 'post',
  path: '/members',
  request: { body: json(addMember.input) },
  responses: { 201: json(given, 'Let in, or another right for somebody (`userId`)'), ...PROBLEMS },
});
const endRight = createRoute({
  method: 'post',
  path: '/members/{id}/rights/{right}/end',
  request: { params: ofMember.extend({ right: z.guid() }) },
  responses: { 200: json(given, 'The right is over'), ...PROBLEMS },
});
const rename = createRoute({
  method: 'patch',
  path: '/members/{id}',
  request: { params: ofMember, body: json(renameMember.input.omit(SEEN)) },
  responses: { 200: json(changed, 'Renamed'), ...PROBLEMS },
});
const changeEmail = createRoute({
  method: 'post',
  path: '/members/{id}/email',
  request: { params: ofMember, body: json(changeMemberEmail.input.omit(SEEN)) },
  responses: {
    200: json(
      changed.extend({ ended: z.int() }),
      'Changed, and signed out everywhere. Only for somebody who has just signed in: no key does this',
    ),
    ...PROBLEMS,
  },
});
const signOut = createRoute({
  method: 'post',
  path: '/members/{id}/sign-out',
  request: { params: ofMember },
  responses: {
    200: json(z.object({ userId: z.guid(), ended: z.int() }), 'Signed out everywhere'),
    ...PROBLEMS,
  },
});
const disable = createRoute({
  method: 'post',
  path: '/members/{id}/disable',
  request: { params: ofMember },
  responses: { 200: json(changed, 'They cannot sign in any more'), ...PROBLEMS },
});
const enable = createRoute({
  method: 'post',
  path: '/members/{id}/enable',
  request: { params: ofMember },
  responses: { 200: json(changed, 'They can sign in again'), ...PROBLEMS },
});
const revoke = createRoute({
  method: 'post',
  path: '/members/{id}/keys/{key}/revoke',
  request: { params: ofMember.extend({ key: z.guid() }) },
  responses: { 200: json(z.object({ id: z.guid() }), 'The key has ended'), ...PROBLEMS },
});

const READERS: readonly Role[] = [...MEMBER_READERS, 'employer'];

// A key is not made here: one that leaked would make itself another. It is shown once on a page or at the command line.
export const membersApi = newApi()
  .openapi(list, async (c) => {
    const { role: reader } = actorIn(c, READERS);
    const { cursor, limit, ...filter } = c.req.valid('query');
    const page = { after: keyOfCursor(cursor), limit: limit + 1 };
    const { items, next } = pageOf(
      await read(c, (tx) => listMembers(tx, filter, page)),
      limit,
      ({ key }) => key,
    );
    return c.json({ items: items.map((row) => member.parse(asKnownTo(reader, row))), next }, 200);
  })
  .openapi(one, async (c) => {
    const { role: reader } = actorIn(c, READERS);
    const { id } = c.req.valid('param');
    const found = await read(c, async (tx) => {
      const member = await findMember(tx, id);
      return member && { ...asKnownTo(reader, member), keys: await listKeys(tx, id) };
    });
    if (!found) throw notFound('person');
    tagVersion(c, found.version);
    return c.json(oneMember.parse(found), 200);
  })
  .openapi(add, async (c) => c.json(await change(c, addMember, await c.req.json()), 201))
  .openapi(endRight, async (c) => {
    const { id, right: membershipId } = c.req.valid('param');
    actorIn(c, endMember.allow);
    const found = await read(c, (tx) => findRight(tx, membershipId));
    if (found?.userId !== id) throw notFound('right');
    return c.json(await change(c, endMember, { membershipId }), 200);
  })
  .openapi(rename, async (c) => c.json(await changeSeen(c, renameMember, await c.req.json()), 200))
  .openapi(changeEmail, async (c) => {
    actorIn(c, changeMemberEmail.allow);
    const input = await c.req.json();
    await requireFreshSignIn(c);
    return c.json(await changeSeen(c, changeMemberEmail, input), 200);
  })
  .openapi(signOut, async (c) =>
    c.json(await change(c, signOutMember, { userId: c.req.valid('param').id }), 200),
  )
  .openapi(disable, async (c) => c.json(await changeSeen(c, disableMember), 200))
  .openapi(enable, async (c) => c.json(await changeSeen(c, enableMember), 200))
  .openapi(revoke, async (c) => {
    const { id, key } = c.req.valid('param');
    actorIn(c, revokeKey.allow);
    const keys = await read(c, (tx) => listKeys(tx, id));
    if (!keys.some((one) => one.id === key)) throw notFound('key');
    return c.json(await change(c, revokeKey, { id: key }), 200);
  });

/** When somebody was last here is for those who look after the authority, not for who pays them. */
function asKnownTo(reader: Role, found: Member): Member {
  return reader === 'employer' ? { ...found, lastSeenAt: null } : found;
}

/** Changes somebody from the version in If-Match, and says which one they have from now on. */
async function changeSeen<Schema extends z.ZodType, Result extends { readonly version: number }>(
  c: AppContext,
  it: Command<Schema, Result>,
  input: object = {},
): Promise<Result> {
  const result = await change(c, it, { ...input, userId: c.req.param('id'), version: versionSeen(c) });
  tagVersion(c, result.version);
  return result;
}
