import type { Hono } from 'hono';
import { sql } from 'kysely';
import { TAXONOMIES, TAXONOMY_TERMS } from '#areas/open-referral/taxonomies.ts';
import { GATE_ITEMS } from '#domain/placements/gate-items.ts';
import { REVIEW_KINDS } from '#domain/reviews/review-kinds.ts';
import type { Database } from '#platform/db/database.ts';
import type { AppEnv } from '#platform/http/app-env.ts';

const MOST = 4;
const LISTED = "select id from opportunities where is_public and status = 'live' order by 1";
const THEIRS = 'where young_person_id is not null order by young_person_id';

/** How each part of an address that stands for a record is filled, by the pattern up to it: with SQL, or with these words. */
const FILLED: Readonly<Record<string, string | readonly string[]>> = {
  '/employers/:id': 'select organisation_id from employers order by 1',
  '/employers/:id/supervisors/:supervisor': 'select id from supervisors order by organisation_id',
  '/employers/:id/move/:to': ['paused', 'ended'],
  '/employers/:id/merge/:other': 'select organisation_id from employers order by 1 desc',
  '/opportunities/:id': 'select id from opportunities order by 1',
  '/opportunities/:id/move/:to': ['paused', 'closed'],
  '/listed/:id': LISTED,
  '/open-referral/v3/services/:id': LISTED,
  '/open-referral/v3/service_at_locations/:id': LISTED,
  '/open-referral/v3/taxonomies/:id': TAXONOMIES.map(({ id }) => id),
  '/open-referral/v3/taxonomy_terms/:id': TAXONOMY_TERMS.slice(0, MOST).map(({ id }) => id),
  '/course-runs/:id': 'select id from course_runs order by 1',
  '/courses/:id': 'select id from course_runs order by 1',
  '/training-sessions/:id': 'select id from training_sessions order by 1',
  '/training/sessions/:id': 'select id from training_sessions order by 1',
  '/training-records/:id': 'select id from training_records order by 1',
  '/training/records/:id': 'select id from training_records order by 1',
  '/referrals/:reference': 'select reference from referrals order by closed_on nulls last, reference',
  '/referrals/:reference/options/:option': 'select id from opportunities order by 1',
  '/actions/:id': `select id from actions ${THEIRS}`,
  '/young-people/:id': 'select id from young_people order by id',
  '/young-people/:id/months/:month': ['2025-06', '2025-07'],
  '/young-people/:id/file/requests/:request': `select id from file_requests ${THEIRS}`,
  '/young-people/:id/file/released/:request': `select id from file_requests ${THEIRS}`,
  '/young-people/:id/activity/:activity': `select id from activity_episodes ${THEIRS}`,
  '/young-people/:id/homes/:home': `select id from accommodation_episodes ${THEIRS}`,
  '/young-people/:id/apprenticeships/:apprenticeship': `select id from apprenticeships ${THEIRS}`,
  '/apprenticeships/:id': `select id from apprenticeships ${THEIRS}`,
  '/placements/:reference': 'select reference from placements order by status, reference',
  '/placements/:reference/pauses/:id': 'select id from placement_pauses order by placement_id',
  '/placements/:reference/gate/:item': Object.keys(GATE_ITEMS).slice(0, MOST),
  '/placements/:reference/attendance/:day': 'select day_on::text from attendance order by 1',
  '/placements/:reference/next-steps/:id': 'select id from next_steps order by placement_id',
  '/placements/:reference/reviews/:kind': REVIEW_KINDS,
  '/matches/:id': 'select id from matches order by status, id',
  '/matches/:id/:step': ['wanted', 'sent-to-employer', 'interview', 'offered', 'withdrawn', 'back'],
  '/calendar/feed/:file': ['none.ics'],
  '/concerns/raised/:reference': 'select reference from concerns order by 1',
  '/concerns/:reference': 'select reference from concerns order by 1',
  '/cohorts/:id': 'select id from cohorts order by 1',
  '/cohorts/:id/sessions/:session': 'select id from cohort_sessions order by cohort_id',
  '/cohorts/:id/people/:person': 'select id from cohort_enrolments order by cohort_id',
  '/people/:id': 'select user_id from memberships order by 1',
  '/people/:id/rights/:right': 'select id from memberships order by user_id',
  '/members/:id': 'select user_id from memberships order by 1',
  '/your-people/:id': 'select id from memberships where organisation_id is not null order by 1',
  '/your-people/supervisors/:id': 'select id from supervisors order by 1',
  '/caseloads/:userId': `select user_id from memberships where role = 'worker' order by authority desc, user_id`,
  '/covers/:id': 'select id from covers order by 1',
  '/meetings/:id': 'select id from meetings order by status, id',
  '/meetings/:id/agenda/:item': 'select id from agenda_items order by young_person_id',
  '/meetings/:id/agenda/:itemId': 'select id from agenda_items order by young_person_id',
  '/meetings/:id/people/:person': 'select id from meeting_people order by 1',
  '/meetings/:id/pack/for/:organisation':
    'select organisation_id from meeting_people where organisation_id is not null',
  '/meetings/:id/packs/:organisationId':
    'select organisation_id from meeting_people where organisation_id is not null',
  '/duplicates/:id': 'select id from possible_duplicates order by 1',
  '/fares/:id': 'select id from fares order by 1',
  '/imports/:id': 'select id from import_receipts order by 1',
  '/imports/files/:name': ['referrals.csv'],
  '/imports/templates/:name': ['referrals.csv'],
  '/exports/:kind': ['referrals', 'young-people'],
  '/kept-plans/:number': 'select number from intake_plans order by 1',
  '/reports/:name': ['programme', 'eet', 'apprenticeships'],
  '/sign-in/link/:token': ['none'],
  '/api/docs/:section': ['referrals', 'placements'],
};

/** The patterns of every page and API route that can be read, from the app's own table. */
export function readRoutes(app: Hono<AppEnv>): string[] {
  const found = app.routes.filter(({ method, path }) => method === 'GET' && !path.includes('*'));
  return [...new Set(found.map(({ path }) => path))];
}

/**
 * Addresses of a route: with the records that fill it, some of each at most; where the table above does not say what a
 * part stands for, those of the links that were seen on pages. Empty: nothing fills it.
 */
export async function addressesOf(
  database: Database,
  route: string,
  links: ReadonlySet<string>,
): Promise<string[]> {
  let addresses = [''];
  let pattern = '';
  for (const part of route.split('/').slice(1)) {
    pattern += `/${part.replace(/\{.*\}$/, '')}`;
    const values = part.startsWith(':') ? await fillersOf(database, pattern.replace('/api/v1', '')) : [part];
    if (values === null) return [...links].filter(matcherOf(route)).slice(0, MOST);
    addresses = addresses.flatMap((address) => values.map((value) => `${address}/${value}`));
  }
  return addresses.slice(0, MOST * MOST);
}

async function fillersOf(database: Database, pattern: string): Promise<readonly string[] | null> {
  const how = FILLED[pattern];
  if (typeof how !== 'string') return how ?? null;
  const { rows } = await sql.raw<Record<string, string>>(`${how} limit ${MOST}`).execute(database.kysely);
  return rows.map((row) => Object.values(row)[0] ?? '');
}

function matcherOf(route: string): (link: string) => boolean {
  const pattern = new RegExp(`^${route.replace(/\{.*?\}/g, '').replace(/:\w+/g, '[^/]+')}$`);
  return (link) => pattern.test(link);
}

/** The addresses that a page links to, without their queries. */
export function linksIn(page: string): string[] {
  return [...page.matchAll(/href="(\/[^"?#]*)/g)].map((found) => found[1] ?? '');
}
