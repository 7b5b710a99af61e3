import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { PLACEMENT_STATUSES } from '#domain/placements/statuses.ts';
import type { Command } from '#platform/command.ts';
import { json, PROBLEMS, tagVersion, versionSeen } from '#platform/http/api.ts';
import { type AppContext, type AppEnv, change } from '#platform/http/app-env.ts';

/** The path of every route about one placement. */
export const ofPlacement = z.object({ reference: z.string().max(20) });

/** One placement in a list. `who`: the name as the caller may know it. */
export const listedPlacement = z
  .object({
    reference: z.string(),
    status: z.enum(PLACEMENT_STATUSES),
    kind: z.enum(['taster', 'work experience', 'internship']),
    who: z.string(),
    organisation: z.string(),
    title: z.string(),
    firstDayOn: z.string(),
    lastDayOn: z.string(),
    isOpenEnded: z.boolean(),
    version: z.int(),
  })
  .openapi('ListedPlacement');

const changed = z
  .looseObject({ reference: z.string(), version: z.int().optional() })
  .openapi('ChangedPlacement');

/** What the path says of a command's input besides the placement: the name in the path, the name in the input. */
type Named = Readonly<Record<string, string>>;

/**
 * A POST that changes one placement by a command: If-Match holds the version that was looked at, ETag the new one.
 */
export function addChange(
  api: OpenAPIHono<AppEnv>,
  path: string,
  it: Command<z.ZodObject, unknown>,
  named: Named = {},
): void {
  api.openapi(routeOf(path, it, ['version'], named), async (c) => {
    const version = versionSeen(c);
    const result = await change(c, it, { ...(await inputFrom(c, named)), version });
    tagVersion(c, version + 1);
    return c.json(changed.parse(result), 200);
  });
}

/** A POST of what somebody adds of their own: it writes over nothing, so it needs no version. */
export function addOwn(
  api: OpenAPIHono<AppEnv>,
  path: string,
  it: Command<z.ZodObject, unknown>,
  named: Named = {},
): void {
  api.openapi(routeOf(path, it, [], named), async (c) =>
    c.json(changed.parse(await change(c, it, await inputFrom(c, named))), 200),
  );
}

function routeOf(path: string, it: Command<z.ZodObject, unknown>, told: readonly string[], named: Named) {
  const inPath = Object.fromEntries(Object.keys(named).map((name) => [name, z.string().max(40)]));
  return createRoute({
    method: 'post',
    path: `/placements/{reference}${path}`,
    request: {
      params: ofPlacement.extend(inPath),
      body: json(inputOf(it, ['reference', ...told, ...Object.values(named)])),
    },
    responses: { 200: json(changed, `Done (${it.action})`), ...PROBLEMS },
  });
}

function inputOf(it: Command<z.ZodObject, unknown>, told: readonly string[]) {
  return it.input.omit(Object.fromEntries(told.map((name) => [name, true])) as Record<string, true>);
}

async function inputFrom(c: AppContext, named: Named): Promise<Record<string, unknown>> {
  const body: unknown = await c.req.json();
  const told = Object.entries(named).map(([inPath, inInput]) => [inInput, c.req.param(inPath)]);
  return { ...(body as object), ...Object.fromEntries(told), reference: c.req.param('reference') };
}
