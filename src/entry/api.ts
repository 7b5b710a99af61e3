import type { Hono } from 'hono';
import { membersApi } from '#areas/accounts/index.ts';
import { auditLogApi, looksApi, openedFilesApi } from '#areas/audit/index.ts';
import { calendarApi } from '#areas/calendar/index.ts';
import { caseloadsApi } from '#areas/caseloads/index.ts';
import { coursesApi } from '#areas/courses/index.ts';
import { employersApi } from '#areas/employers/index.ts';
import { importsApi } from '#areas/imports/index.ts';
import { matchingApi } from '#areas/matching/index.ts';
import { meetingsApi } from '#areas/meetings/index.ts';
import { opportunitiesApi } from '#areas/opportunities/index.ts';
import { outcomesApi } from '#areas/outcomes/index.ts';
import { placementsApi } from '#areas/placements/index.ts';
import { eraseApi, fileApi, privacyApi, retentionApi } from '#areas/privacy/index.ts';
import { referralsApi } from '#areas/referrals/index.ts';
import { reportsApi } from '#areas/reports/index.ts';
import { reviewsApi } from '#areas/reviews/index.ts';
import { trainingApi } from '#areas/training/index.ts';
import { faresApi, journeysApi, timetablesApi, travellingApi } from '#areas/travel/index.ts';
import { contactsApi, duplicatesApi } from '#areas/young-people/index.ts';
import { newApi } from '#platform/http/api.ts';
import type { AppEnv } from '#platform/http/app-env.ts';
import type { ApiDocument } from '#web/api-document.ts';
import { apiDocs } from './api-docs.tsx';

const INFO = {
  openapi: '3.1.0',
  servers: [{ url: '/api/v1' }],
  security: [{ key: [] }],
  info: {
    title: 'Foothold',
    version: '1',
    description:
      'Matches young people who are leaving care with employers and courses. Keys are bearer tokens; changes need If-Match; POST takes Idempotency-Key; errors are RFC 9457 problems.',
  },
};

/** Hangs the JSON API under /api/v1, described by the same schemas that check it. */
export function addApi(app: Hono<AppEnv>): void {
  const api = newApi();
  api.route('/', membersApi);
  api.route('/', employersApi);
  api.route('/', opportunitiesApi);
  api.route('/', coursesApi);
  api.route('/', trainingApi);
  api.route('/', referralsApi);
  api.route('/', outcomesApi);
  api.route('/', privacyApi);
  api.route('/', fileApi);
  api.route('/', eraseApi);
  api.route('/', retentionApi);
  api.route('/', auditLogApi);
  api.route('/', looksApi);
  api.route('/', openedFilesApi);
  api.route('/', reportsApi);
  api.route('/', placementsApi);
  api.route('/', matchingApi);
  api.route('/', reviewsApi);
  api.route('/', importsApi);
  api.route('/', timetablesApi);
  api.route('/', journeysApi);
  api.route('/', faresApi);
  api.route('/', travellingApi);
  api.route('/', duplicatesApi);
  api.route('/', contactsApi);
  api.route('/', caseloadsApi);
  api.route('/', calendarApi);
  api.route('/', meetingsApi);
  api.openAPIRegistry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer' });
  api.doc31('/openapi.json', INFO);
  app.route('/api/v1', api);
  // As it is sent: the pages show what programs read.
  app.route(
    '/',
    apiDocs((): ApiDocument => JSON.parse(JSON.stringify(api.getOpenAPI31Document(INFO)))),
  );
}
