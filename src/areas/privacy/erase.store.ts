import { sql } from 'kysely';
import { birthMonth, ERASED_WORD, type ERASURE_GROUNDS } from '#domain/privacy/erasing.ts';
import { HELD, LEFT_OUT, type LeftOut } from '#domain/privacy/held.ts';
import type { Day } from '#domain/shared/day.ts';
import { asService, readSql, type Tx } from '#platform/actor.ts';
import { forgetReplies } from '#platform/http/once.ts';
import { forgetNewsAbout } from '#platform/outbox/forget-news.ts';
import { idsOf, isTheirs } from './held-rows.queries.ts';

/** Table -> rows that something was taken from. */
export type Taken = Record<string, number>;

/**
 * Takes out of every table what would tell who somebody was, by the one list of what is held (domain/privacy/held.ts): as a
 * merge does, this goes through tables of many areas in one transaction, so that none is forgotten. Rows that figures
 * count stay. Cannot be undone. @returns how many rows of each table.
 */
export function eraseRecords(tx: Tx, youngPersonId: string): Promise<Taken> {
  return asService(tx, async () => {
    const ids = await idsOf(tx, youngPersonId);
    const { userIds, words } = await tracesOf(tx, ids);
    const taken: Taken = {
      replies: await forgetReplies(tx, userIds, words),
      ...(await forgetImports(tx, ids)),
      ...(await forgetSignIns(tx, ids, userIds)),
      messages: await forgetMessagesAbout(tx, ids, userIds),
    };
    const kinds = await columnKinds(tx);
    for (const [table, rule] of Object.entries({ ...HELD, ...LEFT_OUT }))
      await add(taken, table, await takeFrom(tx, { table, rule, kinds, ids, userIds }));
    taken.outbox = await forgetNewsAbout(tx, ids);
    await endMemberships(tx, ids, userIds);
    await blurPeople(tx, ids);
    await blurReferences(tx, ids);
    return Object.fromEntries(Object.entries(taken).filter(([, many]) => many > 0));
  });
}

async function add(taken: Taken, table: string, many: number): Promise<void> {
  taken[table] = (taken[table] ?? 0) + many;
}

// Accounts that stand for nobody else, and words by which a kept reply could be about them.
async function tracesOf(tx: Tx, ids: readonly string[]) {
  const users = await readSql(
    tx,
    sql<{ id: string }>`select m.user_id as id from memberships m group by m.user_id
      having every(m.young_person_id = any(${ids}::uuid[])) is true`,
  );
  const words = await readSql(
    tx,
    sql<{ word: string }>`select id::text as word from young_people where id = any(${ids}::uuid[])
      union select first_name || ' ' || last_name from young_people where id = any(${ids}::uuid[])
      union select email from young_people where id = any(${ids}::uuid[])
      union select phone from young_people where id = any(${ids}::uuid[])`,
  );
  return {
    userIds: users.map(({ id }) => id),
    words: words.map(({ word }) => word).filter((word) => word !== null && word.trim() !== ''),
  };
}

// Whatever of theirs a row of a file became.
const IMPORTED = ['referrals', 'activity_episodes', 'accommodation_episodes', 'contacts', 'apprenticeships'];

async function forgetImports({ write }: Tx, ids: readonly string[]): Promise<Taken> {
  const records = sql.join(
    [...IMPORTED, 'destinations'].map(
      (table) => sql`select id from ${sql.table(table)} where young_person_id = any(${ids}::uuid[])`,
    ),
    sql` union all `,
  );
  const taken: Taken = {};
  for (const table of ['import_rows', 'import_changes']) {
    const done = await sql`delete from ${sql.table(table)} where record_id = any(${ids}::uuid[])
      or record_id in (${records})`.execute(write);
    taken[table] = Number(done.numAffectedRows ?? 0n);
  }
  return taken;
}

// Tables of an account, by whose it is.
const OF_ACCOUNTS = [
  'sign_in_links',
  'sign_in_codes',
  'council_accounts',
  'second_factors',
  'address_changes',
];

async function forgetSignIns(
  { write }: Tx,
  ids: readonly string[],
  userIds: readonly string[],
): Promise<Taken> {
  const taken: Taken = {};
  for (const table of OF_ACCOUNTS) {
    const done = await sql`delete from ${sql.table(table)} where user_id = any(${userIds}::uuid[])`.execute(
      write,
    );
    taken[table] = Number(done.numAffectedRows ?? 0n);
  }
  const asked = await sql`delete from ${sql.table('sign_in_requests')} where user_id = any(${userIds}::uuid[])
    or lower(address) in (select lower(u.email) from users u where u.id = any(${userIds}::uuid[]))
    or address in (select app.uk_mobile(y.phone) from young_people y where y.id = any(${ids}::uuid[]))`.execute(
    write,
  );
  return { ...taken, sign_in_requests: Number(asked.numAffectedRows ?? 0n) };
}

async function forgetMessagesAbout(
  { write }: Tx,
  ids: readonly string[],
  userIds: readonly string[],
): Promise<number> {
  const done =
    await sql`delete from ${sql.table('messages')} where to_user_id = any(${userIds}::uuid[]) or outbox_id in
    (select o.id from outbox o where o.payload ->> 'youngPersonId' = any(${ids}::text[]))`.execute(write);
  return Number(done.numAffectedRows ?? 0n);
}

/** "table.column" -> whether it may be empty, and what kind of value it holds. */
type ColumnKinds = ReadonlyMap<string, { readonly mayBeNull: boolean; readonly type: string }>;

async function columnKinds(tx: Tx): Promise<ColumnKinds> {
  const rows = await readSql(
    tx,
    sql<{ name: string; mayBeNull: boolean; type: string }>`
      select table_name || '.' || column_name as name, is_nullable = 'YES' as "mayBeNull", data_type as type
      from information_schema.columns where table_schema = 'public'`,
  );
  return new Map(rows.map(({ name, ...kind }) => [name, kind]));
}

interface From {
  readonly table: string;
  readonly rule: Pick<LeftOut, 'by' | 'erase' | 'eraseToWord'>;
  readonly kinds: ColumnKinds;
  readonly ids: readonly string[];
  readonly userIds: readonly string[];
}

async function takeFrom({ write }: Tx, { table, rule, kinds, ids, userIds }: From): Promise<number> {
  const { by, erase = [], eraseToWord = [] } = rule;
  // An account that stands for somebody else too keeps its name.
  const theirs = by === 'user_id' ? sql`t.id = any(${userIds}::uuid[])` : isTheirs(by, ids);
  const target = sql.table(table);
  if (erase === 'rows') return affected(await sql`delete from ${target} t where ${theirs}`.execute(write));
  if (erase.length + eraseToWord.length === 0) return 0;
  const set = [
    ...erase.map((column) => {
      const kind = kinds.get(`${table}.${column}`);
      return sql`${sql.ref(column)} = ${kind?.mayBeNull === false ? sql`'{}'` : sql`null`}`;
    }),
    ...eraseToWord.map((column) => {
      const isJson = kinds.get(`${table}.${column}`)?.type === 'jsonb';
      const word = isJson ? sql`'{}'::jsonb` : sql.lit(ERASED_WORD);
      return sql`${sql.ref(column)} = case when ${sql.ref(`t.${column}`)} is null then null else ${word} end`;
    }),
  ];
  return affected(await sql`update ${target} t set ${sql.join(set)} where ${theirs}`.execute(write));
}

const affected = (done: { readonly numAffectedRows?: bigint }) => Number(done.numAffectedRows ?? 0n);

async function endMemberships(
  { write, now }: Tx,
  ids: readonly string[],
  userIds: readonly string[],
): Promise<void> {
  await sql`update ${sql.table('memberships')} set ended_at = ${now} where young_person_id = any(${ids}::uuid[])
    and ended_at is null`.execute(write);
  await sql`update ${sql.table('users')} set disabled_at = ${now} where id = any(${userIds}::uuid[])
    and disabled_at is null`.execute(write);
}

async function blurPeople(tx: Tx, ids: readonly string[]): Promise<void> {
  const people = await readSql(
    tx,
    sql<{ id: string; bornOn: Day | null; childId: string | null }>`select id, date_of_birth as "bornOn",
      child_id as "childId" from young_people where id = any(${ids}::uuid[])`,
  );
  for (const { id, bornOn, childId } of people)
    await sql`update ${sql.table('young_people')} set date_of_birth = ${bornOn && birthMonth(bornOn)}::date,
      child_id = ${childId && madeUpNumber()}, is_in_custody = null, has_no_fixed_abode = false, erased_at = ${tx.now},
      version = version + 1 where id = ${id}::uuid`.execute(tx.write);
}

// Figures count those with a number for the return; this one leads to nobody.
const madeUpNumber = () => `X${crypto.randomUUID().replaceAll('-', '').slice(0, 15)}`;

// An old file that is brought in again must not write into the erased record: its reference leads to nobody.
async function blurReferences({ write }: Tx, ids: readonly string[]): Promise<void> {
  await sql`update ${sql.table('referrals')} set version = version + 1,
    reference = 'X' || left(replace(gen_random_uuid()::text, '-', ''), 15)
    where young_person_id = any(${ids}::uuid[])`.execute(write);
}

/** Keeps that it was done. */
export async function insertErasure(
  { write, actor, now }: Tx,
  person: { readonly id: string; readonly authority: string },
  ground: (typeof ERASURE_GROUNDS)[number],
  taken: Taken,
): Promise<void> {
  await write
    .insertInto('erasures')
    .values({
      young_person_id: person.id,
      authority: person.authority,
      ground,
      erased_at: now,
      erased_by: actor.userId,
      counts: JSON.stringify(taken),
    })
    .execute();
}
