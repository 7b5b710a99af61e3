import type { MiddlewareHandler, Next } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import type { Role } from '#domain/accounts/roles.ts';
import type { Actor } from '#platform/actor.ts';
import { type AppContext, type AppEnv, actorIn } from '#platform/http/app-env.ts';
import { JourneysAheadPage } from './journeys-ahead.page.tsx';
import { lookUpJourneys } from './journeys-ahead.ts';

/** As many as a second or two is enough for. */
const AT_ONCE = 400;
/** Where what was found does not last from one look to the next (Workers), the plan is worked out at last all the same. */
const LOOKS_MOST = 60;

/**
 * Before a page of the plan: where many journeys are not known yet (the timetable is new, or the service has just begun), shows
 * how far the looking up has come, and goes on with it at each look.
 */
export function journeysFirst(readers: readonly Role[]): MiddlewareHandler<AppEnv> {
  return (c, next) => lookFirst(c, next, actorIn(c, readers));
}

async function lookFirst(c: AppContext, next: Next, { authority }: Actor): Promise<Response | undefined> {
  const looks = Number(c.req.query('look') ?? 0);
  const ahead =
    authority === null || !(looks < LOOKS_MOST)
      ? null
      : await lookUpJourneys(c.var.ground, { authority, on: null, most: AT_ONCE });
  if (ahead === null) {
    await next();
    return undefined;
  }
  const url = new URL(c.req.url);
  const isStill = url.searchParams.has('still');
  url.searchParams.delete('still');
  url.searchParams.delete('look');
  const again = url.pathname + url.search;
  url.searchParams.set('look', String(looks + 1));
  if (!isStill) c.header('Refresh', `1; url=${url.pathname}${url.search}`);
  url.searchParams.set('still', 'yes');
  return c.html(
    <JourneysAheadPage
      shell={shellOf(c)}
      {...ahead}
      href={again}
      stillHref={isStill ? undefined : url.pathname + url.search}
    />,
  );
}
