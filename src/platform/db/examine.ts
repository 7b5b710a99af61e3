import { sql } from 'kysely';
import type { Database } from './database.ts';

export interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly detail: string;
}

// Facts that are the same for everybody: open to every role, changed by migrations and the operator only.
const OPEN_TABLES = ['authorities', 'postcodes', 'schema_migrations', 'subject_areas'];

/** Looks at what the safety of the data rests on in the database itself. */
export async function examine(database: Database): Promise<Finding[]> {
  return [await examineVersion(database), await examineRowSecurity(database), await examineLogin(database)];
}

async function examineVersion({ kysely, kind }: Database): Promise<Finding> {
  const { rows } = await sql<{ version: number; text: string }>`
    select current_setting('server_version_num')::int as version,
      current_setting('server_version') as text`.execute(kysely);
  const version = rows[0]?.version ?? 0;
  return {
    check: 'database',
    ok: version >= 150_000,
    detail: `Postgres ${rows[0]?.text ?? 'unknown'}, ${kind === 'embedded' ? 'embedded' : 'a server'}; 15 or later is expected.`,
  };
}

async function examineRowSecurity({ kysely }: Database): Promise<Finding> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`.execute(kysely);
  const open = rows.map((row) => row.name).filter((name) => !OPEN_TABLES.includes(name));
  return {
    check: 'row-level security',
    ok: open.length === 0,
    detail: open.length === 0 ? 'Forced on every table about people.' : `Not forced on ${open.join(', ')}.`,
  };
}

// The service lays down its role in each transaction, so a strong login is no hole by itself; it is one fewer wall.
async function examineLogin({ kysely, kind }: Database): Promise<Finding> {
  const { rows } = await sql<{ strong: boolean; owns: boolean }>`
    select r.rolsuper or r.rolbypassrls as strong,
      exists (select from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) as owns
    from pg_roles r where r.rolname = current_user`.execute(kysely);
  const weak = kind === 'embedded' || (rows[0]?.strong === false && rows[0].owns === false);
  return {
    check: 'login',
    ok: weak,
    detail: weak
      ? 'The login can do no more than the service needs.'
      : 'Give DATABASE_URL a login that is no superuser and owns no table, and MIGRATE_DATABASE_URL the owner.',
  };
}
