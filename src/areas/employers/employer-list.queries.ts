import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { INSURANCE_WARNING_DAYS } from '#domain/employers/insurance.ts';
import type { EmployerStatus } from '#domain/employers/statuses.ts';
import { CONFIRM_AFTER_DAYS } from '#domain/opportunities/still-open.ts';
import { addDays, type Day } from '#domain/shared/day.ts';
import { RENEWAL_PROMPT_DAYS, SUPERVISOR_TOPIC } from '#domain/training/records.ts';
import type { ReadTx } from '#platform/actor.ts';
import { likeText } from '#platform/db/like-text.ts';
import type { EmployersTable, OrganisationsTable, Tables } from '#platform/db/schema.ts';
import { EMPLOYER_NEEDS, type EmployerNeed } from './employer-needs.ts';

export interface ListedEmployer {
  readonly id: string;
  /** By which the list goes on after this one. */
  readonly key: string;
  readonly name: string;
  readonly status: EmployerStatus;
  readonly contactName: string | null;
  readonly liveOpportunities: number;
  readonly version: number;
  readonly needs: readonly EmployerNeed[];
}

export interface EmployerFilter {
  /** Part of the name, capitals aside. */
  readonly name?: string | undefined;
  readonly status?: EmployerStatus | undefined;
  readonly need?: EmployerNeed | undefined;
}

/** Employers by name, after the one whose key is `after`. */
export async function listEmployers(
  tx: ReadTx,
  filter: EmployerFilter,
  page: { readonly after: string | null; readonly limit: number },
): Promise<ListedEmployer[]> {
  const [afterName = '', afterId = ''] = page.after?.split('\t') ?? [];
  const rows = await tx.read
    .selectFrom('employers as e')
    .innerJoin('organisations as o', 'o.id', 'e.organisation_id')
    .where('e.merged_into', 'is', null)
    .$if(Boolean(filter.name), (query) => query.where('o.name', 'ilike', `%${likeText(filter.name ?? '')}%`))
    .$if(filter.status !== undefined, (query) => query.where('e.status', '=', filter.status ?? ''))
    .$if(filter.need !== undefined, (query) =>
      query.where((row) => needOf(row, filter.need ?? 'check', tx.today)),
    )
    .$if(page.after !== null, (query) =>
      query.where(sql<SqlBool>`(lower(o.name), o.id::text) > (${afterName}, ${afterId})`),
    )
    .select((row) => [
      'o.id',
      'o.name',
      sql<string>`lower(o.name) || chr(9) || o.id`.as('key'),
      'e.status',
      'e.contact_name as contactName',
      'e.version',
      row
        .selectFrom('opportunities as p')
        .whereRef('p.organisation_id', '=', 'e.organisation_id')
        .where('p.status', '=', 'live')
        .select(({ fn }) => fn.countAll<number>().as('live'))
        .as('live'),
      ...EMPLOYER_NEEDS.map((need) => needOf(row, need, tx.today).as(need)),
    ])
    .orderBy(sql`lower(o.name)`)
    .orderBy(sql`o.id::text`)
    .limit(page.limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    name: row.name,
    status: row.status as EmployerStatus,
    contactName: row.contactName,
    liveOpportunities: row.live ?? 0,
    version: row.version,
    needs: EMPLOYER_NEEDS.filter((need) => row[need]),
  }));
}

type Row = ExpressionBuilder<Tables & { e: EmployersTable; o: OrganisationsTable }, 'e' | 'o'>;

// The same rules as domain/employers, domain/training and domain/opportunities, in SQL; a test holds them equal.
function needOf(row: Row, need: EmployerNeed, today: Day) {
  const takesPart = row('e.status', 'in', ['registered', 'checked', 'live']);
  if (need === 'check') return row('e.status', '=', 'registered');
  if (need === 'make-live') return row('e.status', '=', 'checked');
  if (need === 'training') return row.and([takesPart, row.not(inDateAfter(row, addDays(today, -1), today))]);
  if (need === 'renewal')
    return row.and([
      takesPart,
      inDateAfter(row, addDays(today, -1), today),
      row.not(inDateAfter(row, addDays(today, RENEWAL_PROMPT_DAYS[0]), today)),
    ]);
  const offers = row
    .selectFrom('opportunities as p')
    .whereRef('p.organisation_id', '=', 'e.organisation_id')
    .where('p.status', 'in', ['live', 'paused'])
    .select('p.id');
  const column = need === 'insurance' ? 'p.insurance_expires_on' : 'p.confirmed_on';
  const upTo = addDays(today, need === 'insurance' ? INSURANCE_WARNING_DAYS : -CONFIRM_AFTER_DAYS);
  return row.and([
    takesPart,
    row.exists(offers.where((offer) => offer.or([offer(column, 'is', null), offer(column, '<=', upTo)]))),
  ]);
}

// Is there a supervisor here now whose training counts today and goes on counting after a day?
function inDateAfter(row: Row, after: Day, today: Day) {
  return row.exists(
    row
      .selectFrom('supervisors as s')
      .innerJoin('training_records as t', 't.supervisor_id', 's.id')
      .whereRef('s.organisation_id', '=', 'e.organisation_id')
      .where((person) => person.or([person('s.left_on', 'is', null), person('s.left_on', '>', today)]))
      .where('t.topic', '=', SUPERVISOR_TOPIC)
      .where('t.trained_on', '<=', today)
      .where('t.valid_to_on', '>', after)
      .select('s.id'),
  );
}
