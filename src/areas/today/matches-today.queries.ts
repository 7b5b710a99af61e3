import { sql } from 'kysely';
import type { Role } from '#domain/accounts/roles.ts';
import { dayInWords, dayOf, type Instant } from '#domain/shared/day.ts';
import { fullName } from '#domain/young-people/names.ts';
import { type ReadTx, readSql } from '#platform/actor.ts';
import { MATCH_NEEDS } from './today.content.ts';
import type { Need } from './today.page.tsx';

const SHOWN_MAX = 12;

interface Row {
  readonly id: string;
  readonly status: string;
  readonly status_since: Instant;
  readonly title: string;
  readonly organisation: string;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly known_as: string | null;
}

/** The matches that wait for a person of this role, longest first; row-level security decides which they may see. */
export async function matchesWaitingFor(tx: ReadTx, role: Role): Promise<Need[]> {
  const words = MATCH_NEEDS[role] ?? {};
  const statuses = Object.keys(words);
  if (statuses.length === 0) return [];
  const rows = await readSql(
    tx,
    sql<Row>`
      select m.id, m.status, m.status_since, coalesce(o.title, k.title, '') as title, coalesce(g.name, '') as organisation,
        y.first_name, y.last_name, y.known_as
      from matches m
      left join opportunities o on o.id = m.opportunity_id
      left join course_runs cr on cr.id = m.course_run_id left join courses k on k.id = cr.course_id
      left join organisations g on g.id = m.organisation_id
      left join young_people y on y.id = m.young_person_id
      where m.status = any (${statuses}::text[])
      order by m.status_since, m.id limit ${SHOWN_MAX}`,
  );
  return rows.map((row) => ({
    title:
      role === 'employer' || role === 'tutor' || role === 'young-person'
        ? row.title
        : `${nameOf(row)}: ${row.title}`,
    detail: `${words[row.status] ?? ''} Since ${dayInWords(dayOf(row.status_since))}.`,
    href: `/matches/${row.id}`,
  }));
}

function nameOf(row: Row): string {
  return fullName({ firstName: row.first_name, lastName: row.last_name, knownAs: row.known_as });
}
