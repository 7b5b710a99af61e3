import type { TestProject } from 'vitest/node';
import { createKey, makeLink } from '#areas/accounts/index.ts';
import { fillBuses } from '#areas/demo/fill-buses.ts';
import { fillStreets } from '#areas/demo/fill-town.ts';
import { operatorIn, readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { systemClock } from '#platform/clock.ts';
import { perform } from '#platform/command.ts';
import type { Database } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openServer } from '#platform/db/server.ts';
import { readMigrations } from '#platform/files/migrations.ts';
import { startPostgres } from '#tests/support/postgres-server.ts';
import { worldOn } from '#tests/support/world.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated Postgres for the Worker, as a login that owns nothing. */
    hyperdriveUrl: string;
    /** The secret of a key with which a program may do what a co-ordinator may. */
    apiKey: string;
    /** The token of a link that signs a co-ordinator in. */
    linkToken: string;
  }
}

const LOGIN = 'foothold_login';

/** A real Postgres, migrated by its owner; the Worker logs in as somebody who owns nothing. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  await server.createDatabase('foothold');
  const owner = openServer(server.url('foothold'), 1);
  await migrate(owner, readMigrations());
  await owner.script(`create role ${LOGIN} login password '${LOGIN}'; grant foothold_service to ${LOGIN};`);
  const { secret, token } = await addCoOrdinator(owner);
  project.provide('apiKey', secret);
  project.provide('linkToken', token);
  await owner.close();
  project.provide(
    'hyperdriveUrl',
    server.url('foothold').replace('postgres:postgres@', `${LOGIN}:${LOGIN}@`),
  );
  return server.stop;
}

async function addCoOrdinator(database: Database): Promise<{ secret: string; token: string }> {
  const { ground, coOrdinator } = await worldOn(database, systemClock.now());
  await fillStreets(ground);
  await fillBuses(ground, coOrdinator);
  const { id } = await readAs(ground, SYSTEM, ({ read }) =>
    read
      .selectFrom('memberships')
      .where('user_id', '=', coOrdinator.userId)
      .select('id')
      .executeTakeFirstOrThrow(),
  );
  const key = { membershipId: id, name: 'Workers test', scopes: ['read', 'write'], days: 1 };
  const { secret } = await perform(ground, operatorIn(null), createKey, key);
  const link = await withActor(ground, SYSTEM, (tx) => makeLink(tx, coOrdinator.userId ?? '', 'email'));
  return { secret, token: link.split('/').at(-1) ?? '' };
}
