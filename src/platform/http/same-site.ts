import { csrf } from 'hono/csrf';
import { createMiddleware } from 'hono/factory';
import { ServiceError } from '#platform/errors.ts';
import type { AppContext, AppEnv } from './app-env.ts';

/** Where the council's identity provider, which is no browser, says that a session has ended. */
export const COUNCIL_LOGOUT_PATH = '/sign-in/council/logout';

const READS = ['GET', 'HEAD', 'OPTIONS'];

// Behind a proxy that ends TLS the address of the request is not the one that the browser knows.
const ours = (c: AppContext): readonly string[] => [
  new URL(c.req.url).origin,
  new URL(c.get('ground').config.baseUrl).origin,
];

// What a page of another site can send by itself, forms and plain text, must say that it comes from ours.
const forms = csrf({ origin: (origin, c) => ours(c as AppContext).includes(origin) });

/**
 * Turns away a change that a page of another site sends in somebody's name: forms that do not say where they come from,
 * and whatever says that it comes from elsewhere, JSON too. A browser sends a key for nobody but the program that has it,
 * so a request with one needs no such guard. Nor does the provider's word that a session has ended: it is signed, and no
 * cookie makes a difference to it.
 */
export const fromOurPages = createMiddleware<AppEnv>(async (c, next) => {
  if (READS.includes(c.req.method) || c.req.header('Authorization') !== undefined) return next();
  if (c.req.path === COUNCIL_LOGOUT_PATH) return next();
  const origin = c.req.header('Origin');
  const site = c.req.header('Sec-Fetch-Site') ?? 'same-origin';
  if (site === 'cross-site' || site === 'same-site' || (origin !== undefined && !ours(c).includes(origin)))
    throw new ServiceError(
      'forbidden',
      'from-elsewhere',
      'This was not sent from a page of ours. Open the page again.',
    );
  return forms(c, next);
});
