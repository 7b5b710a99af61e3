import { sql } from 'kysely';
import type { RetentionKind } from '#domain/privacy/retention.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';
import { forgetToldNews } from '#platform/outbox/forget-news.ts';

/** Kinds of which whole rows go: table and key. As an erasure, this goes through tables of many areas by one list. */
const ROWS = {
  messages: ['messages', 'id::text'],
  'import-changes': ['import_changes', 'ctid::text'],
  'api-keys': ['api_keys', 'id::text'],
  'address-changes': ['address_changes', 'id::text'],
  covers: ['covers', 'id::text'],
  'calendar-addresses': ['calendar_addresses', 'id::text'],
  'meeting-people': ['meeting_people', 'id::text'],
  sessions: ['sessions', 'token_sha256'],
  'sign-in-links': ['sign_in_links', 'token_sha256'],
  'sign-in-codes': ['sign_in_codes', 'finder'],
  'second-factors': ['second_factors', 'user_id::text'],
  'sign-in-requests': ['sign_in_requests', 'id::text'],
} as const;

/** What goes by itself; care records are erased one by one. */
export type RowKind = Exclude<RetentionKind, 'care-records' | 'care-records-died'>;

/** Takes away what has these keys. @returns how many. */
export async function letGoOf(
  tx: Tx,
  kind: RowKind,
  keys: readonly string[],
  counted: { readonly authority: string | null; readonly days: readonly Day[] },
): Promise<number> {
  if (kind === 'outbox') return forgetToldNews(tx, counted.authority, counted.days, keys.length);
  const done = await statement(kind, keys).execute(tx.write);
  return Number(done.numAffectedRows ?? 0n);
}

function statement(kind: Exclude<RowKind, 'outbox'>, keys: readonly string[]) {
  if (kind === 'employer-contacts')
    return sql`update ${sql.table('employers')} set contact_name = null, contact_email = null, contact_phone = null,
      version = version + 1 where organisation_id::text = any(${keys}::text[])`;
  // The name must differ at a site, and records of training hang on it.
  if (kind === 'supervisors')
    return sql`update ${sql.table('supervisors')} set name = 'Former supervisor ' || left(id::text, 8), email = null,
      phone = null where id::text = any(${keys}::text[])`;
  const [table, key] = ROWS[kind];
  return sql`delete from ${sql.table(table)} where ${sql.raw(key)} = any(${keys}::text[])`;
}

/** Keeps that something went: what kind, how many, by which day; never whose. */
export async function insertRun(
  { write, now }: Tx,
  run: {
    readonly authority: string | null;
    readonly kind: RetentionKind;
    readonly countedTo: Day;
    readonly gone: number;
  },
): Promise<void> {
  await write
    .insertInto('retention_runs')
    .values({
      authority: run.authority,
      kind: run.kind,
      counted_to_on: run.countedTo,
      gone: run.gone,
      gone_at: now,
    })
    .execute();
}
