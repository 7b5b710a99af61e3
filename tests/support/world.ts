import type { MembershipRole } from '#domain/accounts/roles.ts';
import type { Instant } from '#domain/shared/day.ts';
import { type Actor, operatorIn, SYSTEM, type Tx, withActor } from '#platform/actor.ts';
import { clockAt } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import type { Database } from '#platform/db/database.ts';
import type { Ground } from '#platform/ground.ts';
import { silentLog } from '#platform/log.ts';
import { allocate } from './allocate.ts';
import { openTestDatabase } from './database.ts';

/** Two neighbouring authorities that exist; the people are invented. */
export const HERE = 'E06000045';
export const THERE = 'E06000044';

/** Monday 14 July 2025, ten in the morning in London: day zero of the reference intake. */
const DAY_ZERO: Instant = '2025-07-14T09:00:00.000Z';

const TEST_CONFIG: Config = {
  databaseUrl: null,
  migrateDatabaseUrl: null,
  dataFolder: '',
  port: 0,
  baseUrl: 'http://localhost:8787',
  sessionSecret: 'a secret for tests that is long enough to be taken',
  sessionSecretBefore: null,
  secondFactor: 'none',
  isDemo: true,
  coverWeeksMax: 6,
  council: null,
  securityContact: null,
  mail: null,
  texts: null,
};

/** A small world to test in: one of each kind of person, one young person, one employer with one opportunity of two places. */
export interface World {
  readonly ground: Ground;
  /** The same ground on another day. */
  at(now: Instant): Ground;
  readonly coOrdinator: Actor;
  readonly manager: Actor;
  readonly worker: Actor;
  readonly employer: Actor;
  /** Who supervises at the employer and signs in for that. */
  readonly supervisor: Actor;
  readonly youngPerson: Actor;
  readonly operator: Actor;
  /** A co-ordinator of another authority. */
  readonly elsewhere: Actor;
  readonly youngPersonId: string;
  readonly referralId: string;
  readonly organisationId: string;
  readonly siteId: string;
  readonly supervisorId: string;
  readonly opportunityId: string;
  close(): Promise<void>;
}

export async function openWorld(now: Instant = DAY_ZERO): Promise<World> {
  return worldOn(await openTestDatabase(), now);
}

/** The same in a database that is migrated and empty. */
export async function worldOn(database: Database, now: Instant): Promise<World> {
  const ground = groundOn(database, now);
  const made = await withActor(ground, SYSTEM, fill);
  const actorAs = (role: MembershipRole, userId: string, more: Partial<Actor> = {}): Actor => ({
    role,
    authority: HERE,
    userId,
    organisationId: null,
    supervisorId: null,
    youngPersonId: null,
    name: `A ${role}`,
    ...more,
  });
  return {
    ground,
    at: (then) => groundOn(database, then),
    coOrdinator: actorAs('co-ordinator', made.users.coOrdinator),
    manager: actorAs('manager', made.users.manager),
    worker: actorAs('worker', made.users.worker),
    employer: actorAs('employer', made.users.employer, { organisationId: made.organisationId }),
    supervisor: actorAs('supervisor', made.users.supervisor, {
      organisationId: made.organisationId,
      supervisorId: made.supervisorId,
    }),
    youngPerson: actorAs('young-person', made.users.youngPerson, { youngPersonId: made.youngPersonId }),
    operator: operatorIn(HERE),
    elsewhere: actorAs('co-ordinator', made.users.elsewhere, { authority: THERE }),
    youngPersonId: made.youngPersonId,
    referralId: made.referralId,
    organisationId: made.organisationId,
    siteId: made.siteId,
    supervisorId: made.supervisorId,
    opportunityId: made.opportunityId,
    close: () => database.close(),
  };
}

function groundOn(database: Database, now: Instant): Ground {
  return { database, clock: clockAt(now), config: TEST_CONFIG, log: silentLog, looks: null };
}

async function fill(tx: Tx) {
  const worker = await addUser(tx, 'Otter Worker', 'otter.worker@council.example');
  const organisationId = await addEmployer(tx);
  const siteId = await addSite(tx, organisationId);
  const supervisorId = await addSupervisor(tx, organisationId, siteId);
  const youngPersonId = await addYoungPerson(tx, worker);
  const users = {
    coOrdinator: await addUser(tx, 'Fern Flint', 'fern.flint@council.example'),
    manager: await addUser(tx, 'Laurel Slate', 'laurel.slate@council.example'),
    worker,
    employer: await addUser(tx, 'Clover Marl', 'clover.marl@employer.example'),
    supervisor: await addUser(tx, 'Sedge Mica', 'sedge.mica@employer.example'),
    youngPerson: await addUser(tx, 'Aspen Garnet', null),
    elsewhere: await addUser(tx, 'Sorrel Chert', 'sorrel.chert@elsewhere.example'),
  };
  await addMemberships(tx, users, { organisationId, supervisorId, youngPersonId });
  return {
    users,
    organisationId,
    siteId,
    supervisorId,
    youngPersonId,
    referralId: await addReferral(tx, youngPersonId),
    opportunityId: await addOpportunity(tx, organisationId, siteId, supervisorId),
  };
}

async function addUser({ write }: Tx, name: string, email: string | null): Promise<string> {
  return (await write.insertInto('users').values({ name, email }).returning('id').executeTakeFirstOrThrow())
    .id;
}

async function addMemberships(
  { write }: Tx,
  users: Record<
    'coOrdinator' | 'manager' | 'worker' | 'employer' | 'supervisor' | 'youngPerson' | 'elsewhere',
    string
  >,
  at: { readonly organisationId: string; readonly supervisorId: string; readonly youngPersonId: string },
): Promise<void> {
  await write
    .insertInto('memberships')
    .values([
      { user_id: users.coOrdinator, role: 'co-ordinator', authority: HERE },
      { user_id: users.manager, role: 'manager', authority: HERE },
      { user_id: users.worker, role: 'worker', authority: HERE },
      { user_id: users.employer, role: 'employer', authority: HERE, organisation_id: at.organisationId },
      {
        ...{ user_id: users.supervisor, role: 'supervisor', authority: HERE },
        ...{ organisation_id: at.organisationId, supervisor_id: at.supervisorId },
      },
      {
        user_id: users.youngPerson,
        role: 'young-person',
        authority: HERE,
        young_person_id: at.youngPersonId,
      },
      { user_id: users.elsewhere, role: 'co-ordinator', authority: THERE },
    ])
    .execute();
}

async function addYoungPerson(tx: Tx, workerUserId: string): Promise<string> {
  const { write } = tx;
  const row = await write
    .insertInto('young_people')
    .values({
      authority: HERE,
      first_name: 'Aspen',
      last_name: 'Garnet',
      date_of_birth: '2007-12-17',
      sex: 'M',
      ethnicity: 'WBRI',
      care_status: 'relevant',
      postcode: 'SO14 3AU',
      phone: '07700 900539',
      referred_on: '2025-07-01',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await allocate(tx, row.id, workerUserId, {
    name: 'Otter Worker',
    email: 'otter.worker@council.example',
    role: 'social worker',
    startsOn: '2025-07-01',
  });
  // Somebody who is on nobody's caseload.
  await write
    .insertInto('young_people')
    .values({ authority: HERE, first_name: 'Hazel', last_name: 'Pumice', date_of_birth: '2004-11-27' })
    .execute();
  return row.id;
}

async function addReferral({ write }: Tx, youngPersonId: string): Promise<string> {
  const row = await write
    .insertInto('referrals')
    .values({
      authority: HERE,
      reference: 'R1',
      young_person_id: youngPersonId,
      referred_on: '2025-07-01',
      source: 'worker',
      interests: ['gardening', 'animals'],
      available_from_on: '2025-07-14',
      available_days: [1, 2, 3, 4, 5],
      earliest_start_minute: 480,
      latest_finish_minute: 1080,
      journey_minutes_max: 60,
      walk_minutes_max: 20,
      driving_licence: 'none',
      benefits: 'none',
      highest_level: 'Level 1',
      english_level: 'Level 1',
      maths_level: 'Level 1',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

async function addEmployer({ write }: Tx): Promise<string> {
  const { id } = await write
    .insertInto('organisations')
    .values({ authority: HERE, kind: 'employer', name: 'Marl & Slate Ltd' })
    .returning('id')
    .executeTakeFirstOrThrow();
  await write
    .insertInto('employers')
    .values({ organisation_id: id, authority: HERE, status: 'live', contact_name: 'Clover Marl' })
    .execute();
  await write
    .insertInto('employer_checks')
    .values({
      authority: HERE,
      organisation_id: id,
      checked_on: '2025-06-02',
      met_whom: 'Clover Marl',
      saw_workplace: true,
      supervisor_known: true,
    })
    .execute();
  return id;
}

async function addSite({ write }: Tx, organisationId: string): Promise<string> {
  const row = await write
    .insertInto('sites')
    .values({ authority: HERE, organisation_id: organisationId, name: 'Nursery', postcode: 'SO15 2FZ' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

async function addSupervisor({ write }: Tx, organisationId: string, siteId: string): Promise<string> {
  const { id } = await write
    .insertInto('supervisors')
    .values({ authority: HERE, organisation_id: organisationId, site_id: siteId, name: 'Sedge Mica' })
    .returning('id')
    .executeTakeFirstOrThrow();
  await write
    .insertInto('training_records')
    .values({
      authority: HERE,
      organisation_id: organisationId,
      supervisor_id: id,
      topic: 'care-experience awareness',
      trained_on: '2025-05-01',
      valid_to_on: '2027-04-30',
    })
    .execute();
  return id;
}

async function addOpportunity(
  { write }: Tx,
  organisationId: string,
  siteId: string,
  supervisorId: string,
): Promise<string> {
  const { id } = await write
    .insertInto('opportunities')
    .values({
      authority: HERE,
      reference: 'O1',
      organisation_id: organisationId,
      site_id: siteId,
      kind: 'work experience',
      title: 'Plant nursery trainee',
      job_category: 'Environment and land',
      places: 2,
      days: [1, 2, 3, 4, 5],
      starts_minute: 570,
      ends_minute: 930,
      first_start_on: '2025-07-21',
      is_rolling: true,
      minimum_age: 16,
      supervisor_id: supervisorId,
      insurance_expires_on: '2026-06-30',
      insurance_pounds: 10_000_000,
      risk_assessed_on: '2025-06-02',
      weeks: 10,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await write
    .insertInto('seats')
    .values([
      { authority: HERE, opportunity_id: id, number: 1 },
      { authority: HERE, opportunity_id: id, number: 2 },
    ])
    .execute();
  return id;
}
