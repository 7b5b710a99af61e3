import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Side } from '#domain/accounts/sides.ts';
import { OPTION_KINDS } from '#domain/matching/match-facts.ts';
import { MATCH_STATUSES } from '#domain/matching/statuses.ts';
import type { SharedWithEmployer } from '#domain/privacy/shared-with-employer.ts';
import { callName } from '#domain/young-people/names.ts';
import type { Command } from '#platform/command.ts';
import { json, PROBLEMS, tagVersion, versionSeen } from '#platform/http/api.ts';
import { type AppEnv, change } from '#platform/http/app-env.ts';
import type { MatchRecord } from './matches.queries.ts';

const text = z.string().nullable();

/** One match in a list. What the caller may not know is null. */
export const listedMatch = z
  .object({
    id: z.guid(),
    status: z.enum(MATCH_STATUSES),
    since: z.string(),
    reference: text.openapi({ description: 'The referral; null for an employer or a college' }),
    who: z.string().openapi({ description: 'What the young person is called' }),
    opportunity: z.string().openapi({ description: 'The reference of the opportunity or course run' }),
    kind: z.enum(OPTION_KINDS),
    title: z.string(),
    organisation: z.string(),
    startsOn: text,
    interviewAt: text,
    interviewPlace: text,
    offerUntil: text,
    remindersSent: z.int(),
    version: z.int(),
  })
  .openapi('ListedMatch');

/** A match as somebody on one side of it may know it. `shared`: what an employer was told, by which it knows the young person. */
export function asListed(match: MatchRecord, side: Side, shared: SharedWithEmployer | null) {
  const isOutside = side === 'outside';
  return listedMatch.parse({
    ...match,
    since: match.statusSince,
    opportunity: match.optionReference,
    reference: isOutside ? null : match.reference,
    who: isOutside ? (shared?.firstName ?? '') : callName(match),
  });
}

const ofMatch = z.object({ id: z.guid() });
const changed = z.looseObject({ id: z.guid(), version: z.int() }).openapi('ChangedMatch');

/** A POST that changes one match by a command: If-Match holds the version that was looked at, ETag the new one. */
export function addMatchStep(
  api: OpenAPIHono<AppEnv>,
  path: string,
  it: Command<z.ZodObject, unknown>,
): void {
  const route = createRoute({
    method: 'post',
    path: `/matches/{id}${path}`,
    request: {
      params: ofMatch,
      body: json(it.input.omit({ id: true, version: true } as Record<string, true>)),
    },
    responses: { 200: json(changed, `Done (${it.action})`), ...PROBLEMS },
  });
  api.openapi(route, async (c) => {
    const version = versionSeen(c);
    const { id } = c.req.valid('param');
    const body: unknown = await c.req.json();
    const result = await change(c, it, { ...(body as object), id, version });
    tagVersion(c, version + 1);
    return c.json(changed.parse(result), 200);
  });
}
