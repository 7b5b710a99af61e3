import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { MembershipRole } from '#domain/accounts/roles.ts';
import type { Instant } from '#domain/shared/day.ts';
import { asService, beyondAuthority, looked, type ReadTx } from '#platform/actor.ts';
import { likeText } from '#platform/db/like-text.ts';
import type { Tables, UsersTable } from '#platform/db/schema.ts';

/** Whether somebody may sign in here now, or could once. */
export const STANDINGS = ['now', 'ended'] as const;
export type Standing = (typeof STANDINGS)[number];

/** One thing that a person may do, or could. */
export interface Right {
  readonly id: string;
  readonly userId: string;
  readonly role: MembershipRole;
  readonly authority: string;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly supervisorId: string | null;
  readonly youngPersonId: string | null;
  /** It came with a group of the council's directory, and comes back with it. */
  readonly isFromGroup: boolean;
  readonly since: Instant;
  readonly endedAt: Instant | null;
}

/** Somebody who may sign in, or could once, as the actor may know them. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly disabledAt: Instant | null;
  readonly version: number;
  readonly rights: readonly Right[];
  /** Signs in with a council account, whose address and passwords are the council's affair. */
  readonly hasCouncilAccount: boolean;
  /** Null: not within the days for which sessions are kept. */
  readonly lastSeenAt: Instant | null;
}

export interface MembersFilter {
  readonly search?: string | undefined;
  readonly role?: MembershipRole | undefined;
  readonly organisationId?: string | undefined;
  readonly standing?: Standing | undefined;
}

/** People by name, after the one whose key is `after`. */
export async function listMembers(
  tx: ReadTx,
  filter: MembersFilter,
  page: { readonly after: string | null; readonly limit: number },
): Promise<(Member & { readonly key: string })[]> {
  const [name = '', id = ''] = page.after?.split('\t') ?? [];
  const rows = await tx.read
    .selectFrom('users as u')
    .where((row) => row.exists(rightsAsked(row, filter).select('m.id')))
    .$if(filter.standing !== undefined, (query) =>
      query.where((row) => (filter.standing === 'now' ? maySignIn(row) : row.not(maySignIn(row)))),
    )
    .$if(Boolean(filter.search), (query) =>
      query.where(sql<SqlBool>`lower(u.name) like lower(${`%${likeText(filter.search ?? '')}%`})`),
    )
    .$if(page.after !== null, (query) =>
      query.where(sql<SqlBool>`(lower(u.name), u.id::text) > (${name}, ${id})`),
    )
    .select([...PERSON, sql<string>`lower(u.name) || chr(9) || u.id`.as('key')])
    .orderBy(sql`lower(u.name)`)
    .orderBy(sql`u.id::text`)
    .limit(page.limit)
    .execute();
  return withWhatTheyMayDo(tx, rows);
}

const PERSON = ['u.id', 'u.name', 'u.email', 'u.disabled_at as disabledAt', 'u.version'] as const;

type Row = ExpressionBuilder<Tables & { u: UsersTable }, 'u'>;

function rightsAsked(row: Row, { role, organisationId }: MembersFilter) {
  return row
    .selectFrom('memberships as m')
    .whereRef('m.user_id', '=', 'u.id')
    .$if(role !== undefined, (query) => query.where('m.role', '=', role ?? ''))
    .$if(organisationId !== undefined, (query) =>
      query.where('m.organisation_id', '=', organisationId ?? ''),
    );
}

function maySignIn(row: Row) {
  return row.and([
    row('u.disabled_at', 'is', null),
    row.exists(rightsAsked(row, {}).where('m.ended_at', 'is', null).select('m.id')),
  ]);
}

/** One person, or none whom the actor may know. */
export async function findMember(tx: ReadTx, userId: string): Promise<Member | undefined> {
  const row = await tx.read
    .selectFrom('users as u')
    .where('u.id', '=', userId)
    .where((own) => own.exists(rightsAsked(own, {}).select('m.id')))
    .select([...PERSON])
    .executeTakeFirst();
  return row && (await withWhatTheyMayDo(tx, [row]))[0];
}

type PersonRow = Omit<Member, 'rights' | 'hasCouncilAccount' | 'lastSeenAt'>;

async function withWhatTheyMayDo<Person extends PersonRow>(
  tx: ReadTx,
  people: readonly Person[],
): Promise<(Person & Member)[]> {
  const rights = await listRights(
    tx,
    people.map(({ id }) => id),
  );
  looked(
    tx,
    rights.flatMap(({ youngPersonId }) => youngPersonId ?? []),
  );
  const { accounts, seen } = await asService(tx, (service) => signInsOf(service, rights));
  return people.map((person) => {
    const own = rights.filter(({ userId }) => userId === person.id);
    return {
      ...person,
      rights: own,
      hasCouncilAccount: accounts.has(person.id),
      lastSeenAt: seen.get(person.id) ?? null,
    };
  });
}

const rights = ({ read }: ReadTx) =>
  read
    .selectFrom('memberships as m')
    .leftJoin('organisations as o', 'o.id', 'm.organisation_id')
    .select([
      'm.id',
      'm.user_id as userId',
      'm.role',
      'm.authority',
      'm.organisation_id as organisationId',
      'o.name as organisationName',
      'm.supervisor_id as supervisorId',
      'm.young_person_id as youngPersonId',
      'm.is_from_group as isFromGroup',
      'm.created_at as since',
      'm.ended_at as endedAt',
    ])
    .$narrowType<{ role: MembershipRole }>();

/** What somebody may do here, or could, those that hold first. */
function listRights(tx: ReadTx, userIds: readonly string[]): Promise<Right[]> {
  if (userIds.length === 0) return Promise.resolve([]);
  return rights(tx)
    .where('m.user_id', 'in', [...userIds])
    .orderBy('m.ended_at', (order) => order.desc().nullsFirst())
    .orderBy('m.created_at')
    .orderBy('m.id')
    .execute();
}

/** A right that the actor may know of, ended or not. */
export function findRight(tx: ReadTx, id: string): Promise<Right | undefined> {
  return rights(tx).where('m.id', '=', id).executeTakeFirst();
}

// Sessions and accounts are the service's own to read; of them come out when and whether.
async function signInsOf({ read }: ReadTx, held: readonly Right[]) {
  if (held.length === 0) return { accounts: new Set<string>(), seen: new Map<string, Instant>() };
  const accounts = await read
    .selectFrom('council_accounts')
    .where('user_id', 'in', [...new Set(held.map(({ userId }) => userId))])
    .select('user_id as userId')
    .execute();
  const seen = await read
    .selectFrom('sessions as s')
    .innerJoin('memberships as m', 'm.id', 's.membership_id')
    .where(
      'm.id',
      'in',
      held.map(({ id }) => id),
    )
    .groupBy('m.user_id')
    .select(({ fn }) => ['m.user_id as userId', fn.max('s.last_seen_at').as('at')])
    .execute();
  return {
    accounts: new Set(accounts.map(({ userId }) => userId)),
    seen: new Map(seen.map(({ userId, at }) => [userId, at])),
  };
}

/** Whether somebody may do something in another authority too: then nobody of this one changes who they are. */
export async function hasRightElsewhere(tx: ReadTx, userId: string): Promise<boolean> {
  const { authority } = tx.actor;
  if (authority === null) return false;
  return beyondAuthority(tx, async ({ read }) => {
    const found = await read
      .selectFrom('memberships')
      .where('user_id', '=', userId)
      .where('authority', '<>', authority)
      .where('ended_at', 'is', null)
      .select('id')
      .executeTakeFirst();
    return found !== undefined;
  });
}

/** People whom the actor may know with an address; those too whose rights have ended, or who may not sign in. */
export function listPeopleByAddress(
  { read }: ReadTx,
  email: string,
): Promise<{ id: string; name: string; disabledAt: Instant | null }[]> {
  return read
    .selectFrom('users')
    .where(sql<string>`lower(email)`, '=', email.toLowerCase())
    .select(['id', 'name', 'disabled_at as disabledAt'])
    .orderBy('created_at')
    .execute();
}
