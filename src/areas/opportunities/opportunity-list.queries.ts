import { type SqlBool, sql } from 'kysely';
import type { OpportunityKind } from '#domain/opportunities/kinds.ts';
import type { OpportunityStatus } from '#domain/opportunities/statuses.ts';
import {
  CONFIRM_AFTER_DAYS,
  type OpportunityState,
  opportunityState,
} from '#domain/opportunities/still-open.ts';
import { addDays, type Day, type Weekday } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

export interface OpportunityFilter {
  /** Part of the title, the employer’s name or the reference, capitals aside. */
  readonly search?: string | undefined;
  readonly kind?: OpportunityKind | undefined;
  readonly state?: OpportunityState | undefined;
  readonly organisationId?: string | undefined;
}

export interface ListedOpportunity {
  readonly id: string;
  readonly key: string;
  readonly reference: string;
  readonly title: string;
  readonly kind: OpportunityKind;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly siteName: string;
  readonly postcode: string | null;
  readonly days: readonly Weekday[] | null;
  readonly startsMinute: number | null;
  readonly endsMinute: number | null;
  readonly firstStartOn: Day | null;
  readonly lastStartOn: Day | null;
  readonly isRolling: boolean;
  readonly closesOn: Day | null;
  readonly places: number;
  /** Seats that nobody has today. */
  readonly freeToday: number;
  readonly status: OpportunityStatus;
  readonly state: OpportunityState;
  readonly version: number;
}

/** Opportunities by title, after the one whose key is `after`. */
export async function listOpportunities(
  tx: ReadTx,
  filter: OpportunityFilter,
  page: { readonly after: string | null; readonly limit: number },
): Promise<ListedOpportunity[]> {
  const [afterTitle = '', afterId = ''] = page.after?.split('\t') ?? [];
  const rows = await tx.read
    .selectFrom('opportunities as p')
    .innerJoin('organisations as o', 'o.id', 'p.organisation_id')
    .innerJoin('sites as s', 's.id', 'p.site_id')
    .$if(Boolean(filter.search), (query) => query.where(matches(filter.search ?? '')))
    .$if(filter.kind !== undefined, (query) => query.where('p.kind', '=', filter.kind ?? ''))
    .$if(filter.state !== undefined, (query) => query.where(stateIs(filter.state ?? 'live', tx.today)))
    .$if(filter.organisationId !== undefined, (query) =>
      query.where('p.organisation_id', '=', filter.organisationId ?? ''),
    )
    .$if(page.after !== null, (query) =>
      query.where(sql<SqlBool>`(lower(p.title), p.id::text) > (${afterTitle}, ${afterId})`),
    )
    .select([
      'p.id',
      sql<string>`lower(p.title) || chr(9) || p.id`.as('key'),
      'p.reference',
      'p.title',
      'p.kind',
      'p.organisation_id as organisationId',
      'o.name as organisationName',
      's.name as siteName',
      's.postcode',
      'p.days',
      'p.starts_minute as startsMinute',
      'p.ends_minute as endsMinute',
      'p.first_start_on as firstStartOn',
      'p.last_start_on as lastStartOn',
      'p.is_rolling as isRolling',
      'p.closes_on as closesOn',
      'p.places',
      'p.status',
      'p.confirmed_on as confirmedOn',
      'p.still_open_asked_on as askedOn',
      'p.version',
    ])
    .select(
      sql<number>`(select count(*) from seats s where s.opportunity_id = p.id and not s.is_withdrawn
        and not exists (select from seat_holds h where h.seat_id = s.id and h.period @> ${tx.today}::date))`.as(
        'freeToday',
      ),
    )
    .$narrowType<{ status: OpportunityStatus; kind: OpportunityKind; days: Weekday[] | null }>()
    .orderBy(sql`lower(p.title)`)
    .orderBy(sql`p.id::text`)
    .limit(page.limit)
    .execute();
  return rows.map(({ confirmedOn, askedOn, ...row }) => ({
    ...row,
    state: opportunityState({ ...row, confirmedOn, askedOn }, tx.today),
  }));
}

function matches(search: string) {
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<SqlBool>`(p.title ilike ${like} or o.name ilike ${like} or p.reference ilike ${like})`;
}

// The same rule as domain/opportunities/still-open.ts, in SQL; a test holds them equal.
function stateIs(state: OpportunityState, today: Day) {
  const isOver = sql`(not p.is_rolling and p.closes_on is not null and p.closes_on < ${today}::date)`;
  const isDue = sql`(p.confirmed_on is null or p.confirmed_on <= ${addDays(today, -CONFIRM_AFTER_DAYS)}::date)`;
  if (state === 'past its closing day') return sql<SqlBool>`(p.status = 'live' and ${isOver})`;
  if (state === 'still open?') return sql<SqlBool>`(p.status = 'live' and not ${isOver} and ${isDue})`;
  if (state === 'live') return sql<SqlBool>`(p.status = 'live' and not ${isOver} and not ${isDue})`;
  return sql<SqlBool>`p.status = ${state}`;
}
