import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { accountsPages, recogniseKey, recogniseSession, shellOf } from '#areas/accounts/index.ts';
import { auditLogPages, looksPages, noteOpenFiles, openedFilesPages } from '#areas/audit/index.ts';
import { calendarFeed, calendarPages } from '#areas/calendar/index.ts';
import { coversPages, handOverPages, noteCovering, workersPages } from '#areas/caseloads/index.ts';
import { concernsPages } from '#areas/concerns/index.ts';
import { cohortsPages, coursesPages } from '#areas/courses/index.ts';
import { employersPages } from '#areas/employers/index.ts';
import { importsPages } from '#areas/imports/index.ts';
import { countWhoCanReach, matchesPages, optionsPages, planPages } from '#areas/matching/index.ts';
import { agendaPages, meetingsPages, monthPages } from '#areas/meetings/index.ts';
import { notificationsPages } from '#areas/notifications/index.ts';
import { listedPages, openReferral } from '#areas/open-referral/index.ts';
import { opportunitiesPages } from '#areas/opportunities/index.ts';
import { outcomesPages } from '#areas/outcomes/index.ts';
import { placementsPages } from '#areas/placements/index.ts';
import { erasePages, filePages, myFilePages, privacyPages, retentionPages } from '#areas/privacy/index.ts';
import { referralsPages } from '#areas/referrals/index.ts';
import { reportsPages } from '#areas/reports/index.ts';
import { reviewsPages } from '#areas/reviews/index.ts';
import { todayPages } from '#areas/today/index.ts';
import { trainingPages } from '#areas/training/index.ts';
import { faresPages, timetablesPages, travellingPages } from '#areas/travel/index.ts';
import { contactsPages, duplicatesPages } from '#areas/young-people/index.ts';
import { ServiceError } from '#platform/errors.ts';
import type { Ground } from '#platform/ground.ts';
import type { AppContext, AppEnv } from '#platform/http/app-env.ts';
import { plainAddress, requestLimits } from '#platform/http/limits.ts';
import { once } from '#platform/http/once.ts';
import { asOurs, problemOf, statusOf } from '#platform/http/problem.ts';
import { network, rateLimit } from '#platform/http/rate-limit.ts';
import { recordLooks } from '#platform/http/record-looks.ts';
import { routeOf } from '#platform/http/route-of.ts';
import { fromOurPages } from '#platform/http/same-site.ts';
import { addApi } from './api.ts';
import { assets } from './assets.ts';
import { ErrorPage } from './error.page.tsx';
import { securityTxt } from './security-txt.ts';

/** What the runtime knows and the service does not. */
interface Edge {
  /** Whether the database answers and is up to this release. */
  readonly isReady: (ground: Ground) => Promise<boolean>;
  /** Where a request comes from, for the rate limit; left out, all come from one place. */
  readonly addressOf?: (c: AppContext) => string;
}

/**
 * The whole service as one fetch function, the same on Node and on Workers. `ground`: what it stands on; on Workers
 * it is made for each request, from what the runtime hands over with it.
 */
export function createApp(ground: Ground | ((env: unknown) => Ground), edge: Edge): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const addressOf = edge.addressOf ?? (() => 'anywhere');
  app.use(async (c, next) => {
    c.set('ground', typeof ground === 'function' ? ground(c.env) : ground);
    c.set('requestId', crypto.randomUUID());
    c.set('actor', null);
    c.set('halfSignedIn', null);
    c.set('from', network(addressOf(c)));
    c.set('place', '');
    c.set('keyId', null);
    c.set('filesOpenUntil', null);
    c.set('covering', []);
    await next();
  });
  app.use(logRequests, headers);
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    const ready = await edge.isReady(c.get('ground')).catch(() => false);
    return c.json({ status: ready ? 'ok' : 'not ready' }, ready ? 200 : 503);
  });
  app.route('/assets', assets);
  app.use(noStore, rateLimit(addressOf), fromOurPages, requestLimits, plainAddress);
  app.get('/.well-known/security.txt', securityTxt);
  // Before anybody is recognised: the answer is the same for everybody.
  app.route('/open-referral/v3', openReferral);
  // Before anybody is recognised: a calendar brings its secret, and whoever is signed in beside it makes no difference.
  app.route('/', calendarFeed);
  app.use(async (c, next) => {
    // A program shows its key; a browser has its session, on the API too.
    if (!(c.req.path.startsWith('/api/') && (await recogniseKey(c)))) await recogniseSession(c);
    await next();
  });
  app.use(noteOpenFiles, noteCovering, recordLooks, once);
  addApi(app);
  app.route('/', todayPages);
  app.route('/', accountsPages);
  app.route('/', referralsPages);
  app.route('/', employersPages);
  app.route('/', opportunitiesPages(countWhoCanReach));
  app.route('/', listedPages);
  app.route('/', coursesPages);
  app.route('/', cohortsPages);
  app.route('/', trainingPages);
  app.route('/', concernsPages);
  app.route('/', outcomesPages);
  app.route('/', privacyPages);
  app.route('/', filePages);
  app.route('/', myFilePages);
  app.route('/', erasePages);
  app.route('/', retentionPages);
  app.route('/', reportsPages);
  app.route('/', auditLogPages);
  app.route('/', looksPages);
  app.route('/', openedFilesPages);
  app.route('/', placementsPages);
  app.route('/', reviewsPages);
  app.route('/', meetingsPages);
  app.route('/', agendaPages);
  app.route('/', monthPages);
  app.route('/', importsPages);
  app.route('/', timetablesPages);
  app.route('/', travellingPages);
  app.route('/', faresPages);
  app.route('/', duplicatesPages);
  app.route('/', contactsPages);
  app.route('/', workersPages);
  app.route('/', handOverPages);
  app.route('/', coversPages);
  app.route('/', calendarPages);
  app.route('/', optionsPages);
  app.route('/', matchesPages);
  app.route('/', planPages);
  app.route('/', notificationsPages);
  app.notFound((c) =>
    answerError(
      c as AppContext,
      new ServiceError('not-found', 'not-found', 'We could not find that page. Check the address.'),
    ),
  );
  app.onError((error, c) => answerError(c as AppContext, asOurs(error)));
  return app;
}

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'none'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  // Two years; a browser heeds it over https only.
  strictTransportSecurity: 'max-age=63072000; includeSubDomains',
  // Whoever says something stricter keeps it.
  overwrite: false,
});

const noStore = async (c: AppContext, next: () => Promise<void>): Promise<void> => {
  await next();
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
};

// The path's pattern, not the path: an address may hold a reference.
const logRequests = async (c: AppContext, next: () => Promise<void>): Promise<void> => {
  const began = performance.now();
  await next();
  c.get('ground').log.info('request', {
    id: c.get('requestId'),
    method: c.req.method,
    route: routeOf(c),
    status: c.res.status,
    role: c.get('actor')?.role ?? null,
    ms: Math.round(performance.now() - began),
  });
};

function answerError(c: AppContext, error: Error): Response | Promise<Response> {
  const status = statusOf(error);
  if (status === 500)
    c.get('ground').log.problem('fault', {
      id: c.get('requestId'),
      // The message of a database error can quote a row; its kind and where it was thrown cannot.
      kind: error.name,
      code: 'code' in error && typeof error.code === 'string' ? error.code : null,
      where:
        error.stack
          ?.split('\n')
          .find((line) => line.includes('/src/') && !line.includes('node_modules'))
          ?.trim() ?? null,
    });
  if (/^\/(api|open-referral)\//.test(c.req.path)) {
    c.header('Content-Type', 'application/problem+json');
    return c.body(JSON.stringify(problemOf(error)), status as 500);
  }
  const known = error instanceof ServiceError ? error : null;
  if (known?.code === 'sign-in')
    return c.redirect(c.get('halfSignedIn') === null ? '/sign-in' : '/sign-in/second-step', 303);
  return c.html(<ErrorPage shell={shellOf(c)} error={known} requestId={c.get('requestId')} />, status as 500);
}
