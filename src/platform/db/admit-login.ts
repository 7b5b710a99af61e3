import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * Lets the login that the service uses act as `foothold_service`. Done as the owner of the tables, where the two
 * are not the same: a login that owns nothing is bound by row-level security even if the service has a fault.
 */
export async function admitLogin(owner: Database, login: string): Promise<void> {
  await sql`grant foothold_service to ${sql.id(login)}`.execute(owner.kysely);
}
