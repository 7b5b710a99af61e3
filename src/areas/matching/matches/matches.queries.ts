import { sql } from 'kysely';
import type { OptionKind } from '#domain/matching/match-facts.ts';
import type { MatchStatus } from '#domain/matching/statuses.ts';
import type { OpportunityStatus } from '#domain/opportunities/statuses.ts';
import { readSharedWithEmployer, type SharedWithEmployer } from '#domain/privacy/shared-with-employer.ts';
import type { Instant, Weekday } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

type MatchRow = NonNullable<Awaited<ReturnType<ReturnType<typeof selectMatches>['executeTakeFirst']>>>;

/** A match with what it is about and whose. The names of the young person are null for whoever may not know them. */
export type MatchRecord = MatchRow;

/** A match by its id; undefined where there is none or the actor may not see it. */
export function findMatch(tx: ReadTx, id: string): Promise<MatchRecord | undefined> {
  return selectMatches(tx).where('m.id', '=', id).executeTakeFirst();
}

// A council has hundreds of matches on their way, not tens of thousands.
const LIST_MAX = 1000;

/** The matches that the actor may see in some statuses, those that have waited longest first. `most` null: every one. */
export function listMatchesIn(
  tx: ReadTx,
  statuses: readonly MatchStatus[],
  most: number | null = LIST_MAX,
): Promise<MatchRecord[]> {
  return selectMatches(tx)
    .where('m.status', 'in', [...statuses])
    .orderBy('m.status_since')
    .orderBy('m.id')
    .$if(most !== null, (query) => query.limit(most ?? LIST_MAX))
    .execute();
}

/** The matches with an interview from one instant up to another that the actor may see, with what an outsider was told of whom. */
export async function listInterviews(tx: ReadTx, from: Instant, before: Instant): Promise<Interview[]> {
  const rows = await selectMatches(tx)
    .select('m.shared_with_employer as shared')
    .where('m.interview_at', '>=', from)
    .where('m.interview_at', '<', before)
    .orderBy('m.interview_at')
    .orderBy('m.id')
    .limit(LIST_MAX)
    .execute();
  return rows.map(asInterview);
}

/** The interview of one match; undefined where there is none, or the actor may not see it. */
export async function findInterview(tx: ReadTx, matchId: string): Promise<Interview | undefined> {
  const row = await selectMatches(tx)
    .select('m.shared_with_employer as shared')
    .where('m.id', '=', matchId)
    .where('m.interview_at', 'is not', null)
    .executeTakeFirst();
  return row && asInterview(row);
}

/** A match whose interview has a day. */
export type Interview = Omit<MatchRecord, 'interviewAt'> & {
  readonly interviewAt: Instant;
  readonly shared: SharedWithEmployer;
};

function asInterview({
  interviewAt,
  shared,
  ...match
}: MatchRecord & { readonly shared: unknown }): Interview {
  return { ...match, interviewAt: interviewAt ?? '', shared: readSharedWithEmployer(shared) };
}

/** Every match of one young person, the latest first. */
export function listMatchesOf(tx: ReadTx, youngPersonId: string): Promise<MatchRecord[]> {
  return selectMatches(tx)
    .where('m.young_person_id', '=', youngPersonId)
    .orderBy('m.status_since', 'desc')
    .orderBy('m.id')
    .limit(LIST_MAX)
    .execute();
}

/** The open matches of others with the same option. */
export function listOpenMatchesWith(
  tx: ReadTx,
  option: { readonly opportunityId: string | null; readonly courseRunId: string | null },
  statuses: readonly MatchStatus[],
): Promise<MatchRecord[]> {
  return selectMatches(tx)
    .where('m.status', 'in', [...statuses])
    .where((row) =>
      option.opportunityId === null
        ? row('m.course_run_id', '=', option.courseRunId)
        : row('m.opportunity_id', '=', option.opportunityId),
    )
    .orderBy('m.id')
    .execute();
}

/** Matches in order of their ids, after the one named. */
export function listMatches(
  tx: ReadTx,
  filter: { readonly status?: MatchStatus | undefined; readonly reference?: string | undefined },
  page: { readonly after: string | null; readonly limit: number },
): Promise<MatchRecord[]> {
  return selectMatches(tx)
    .$if(filter.status !== undefined, (query) => query.where('m.status', '=', filter.status ?? ''))
    .$if(filter.reference !== undefined, (query) => query.where('r.reference', '=', filter.reference ?? ''))
    .$if(page.after !== null, (query) => query.where('m.id', '>', page.after ?? ''))
    .orderBy('m.id')
    .limit(page.limit)
    .execute();
}

function selectMatches({ read }: ReadTx) {
  return read
    .selectFrom('matches as m')
    .innerJoin('organisations as g', 'g.id', 'm.organisation_id')
    .leftJoin('opportunities as o', 'o.id', 'm.opportunity_id')
    .leftJoin('course_runs as cr', 'cr.id', 'm.course_run_id')
    .leftJoin('courses as k', 'k.id', 'cr.course_id')
    .leftJoin('sites as s', (join) =>
      join.on((on) => on('s.id', '=', on.fn.coalesce('o.site_id', 'cr.site_id'))),
    )
    .leftJoin('referrals as r', 'r.id', 'm.referral_id')
    .leftJoin('young_people as y', 'y.id', 'm.young_person_id')
    .select([
      'm.id',
      'm.authority',
      'm.young_person_id as youngPersonId',
      'm.referral_id as referralId',
      'm.opportunity_id as opportunityId',
      'm.course_run_id as courseRunId',
      'm.organisation_id as organisationId',
      'm.status',
      'm.status_since as statusSince',
      'm.starts_on as startsOn',
      'm.sent_at as sentAt',
      'm.interview_at as interviewAt',
      'm.interview_place as interviewPlace',
      'm.offer_until_on as offerUntil',
      'm.ask_again_on as askAgainOn',
      'm.better_off_weekly_pence as betterOffWeekly',
      'm.better_off_on as betterOffOn',
      'm.reminders_sent as remindersSent',
      'm.version',
    ])
    .select(({ fn }) => [
      'g.name as organisation',
      's.name as site',
      's.postcode',
      fn.coalesce('o.title', 'k.title').$castTo<string>().as('title'),
      fn.coalesce('o.reference', 'cr.reference').$castTo<string>().as('optionReference'),
      sql<OptionKind>`coalesce(o.kind, 'course run')`.as('kind'),
      fn.coalesce('o.days', 'cr.days').$castTo<Weekday[] | null>().as('days'),
      fn.coalesce('o.starts_minute', 'cr.starts_minute').as('startsAt'),
      fn.coalesce('o.ends_minute', 'cr.ends_minute').as('endsAt'),
      fn.coalesce('o.weeks', 'cr.weeks').as('weeks'),
      'o.description',
      'o.weekly_pay_pence as weeklyPay',
      'o.pays_expenses as paysExpenses',
      'o.status as opportunityStatus',
      'o.still_open_asked_on as stillOpenAskedOn',
      'o.closes_on as closesOn',
      'o.last_start_on as lastStart',
      'o.is_rolling as isRolling',
    ])
    .select([
      'r.reference',
      'y.first_name as firstName',
      'y.last_name as lastName',
      'y.known_as as knownAs',
      'y.date_of_birth as born',
      'y.email',
    ])
    .$narrowType<{ status: MatchStatus; opportunityStatus: OpportunityStatus | null }>();
}

/** Why it was suggested, as it was kept with the match. Never for an employer. */
export async function findExplanation({ read }: ReadTx, matchId: string): Promise<unknown> {
  const row = await read
    .selectFrom('matches')
    .where('id', '=', matchId)
    .select('explanation')
    .executeTakeFirst();
  return row?.explanation ?? null;
}

/** What the employer may see, as it was agreed; null before it was sent. */
export async function findShared({ read }: ReadTx, matchId: string): Promise<unknown> {
  const row = await read
    .selectFrom('matches')
    .where('id', '=', matchId)
    .select('shared_with_employer as shared')
    .executeTakeFirst();
  return row?.shared ?? null;
}

/** What happened to a match, oldest first; nothing for an employer. */
export function listMatchSteps({ read }: ReadTx, matchId: string) {
  return read
    .selectFrom('match_steps as t')
    .leftJoin('users as u', 'u.id', 't.by_user_id')
    .where('t.match_id', '=', matchId)
    .orderBy('t.id')
    .select([
      't.id',
      't.from_status as from',
      't.to_status as to',
      't.at',
      't.by_role as byRole',
      'u.name as by',
      't.how',
      't.reasons',
      't.note',
    ])
    .$narrowType<{ from: MatchStatus | null; to: MatchStatus }>()
    .execute();
}
export type MatchStepRecord = Awaited<ReturnType<typeof listMatchSteps>>[number];

/** The status that a match had before it came to where it is now. */
export async function statusBefore(
  { read }: ReadTx,
  matchId: string,
  now: MatchStatus,
): Promise<MatchStatus | null> {
  const step = await read
    .selectFrom('match_steps')
    .where('match_id', '=', matchId)
    .where('to_status', '=', now)
    .whereRef('from_status', '<>', 'to_status')
    .orderBy('id', 'desc')
    .select('from_status as from')
    .$narrowType<{ from: MatchStatus | null }>()
    .executeTakeFirst();
  return step?.from ?? null;
}
