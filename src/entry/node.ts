import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { knowsCouncilAuthorities } from '#areas/accounts/index.ts';
import type { Config } from '#platform/config.ts';
import { isMigrated } from '#platform/db/migrate.ts';
import type { Ground } from '#platform/ground.ts';
import type { AppContext } from '#platform/http/app-env.ts';
import { createApp } from './app.tsx';
import { doChores } from './chores.ts';
import { AT_FIRST_START } from './first-start.ts';
import { logTo, migrateNamed, type OpenGround, openNamed, openOwn, settings } from './open-ground.ts';
import { OperatorProblem } from './operator-problem.ts';
import { takeCommands } from './take-commands.ts';

const CHORES_EVERY_MS = 5_000;
// Every ten minutes.
const ALL_CHORES_EVERY = 120;
const LAST_REQUESTS_MS = 10_000;

/**
 * Serves until the process is told to stop (SIGINT, SIGTERM), then ends what is under way and closes the database.
 * `ready` is told the port once the first page can be had.
 */
export async function serve(withDemo: boolean, ready: (port: number) => void): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const config = settings();
  const commands = takeCommands();
  const open = await openUpToDate(config, commands.answer);
  try {
    await checkCouncil(open.ground);
    if (config.isDemo && withDemo) for (const fill of AT_FIRST_START) await fill(open.ground);
    const server = await listen(open.ground);
    commands.open(open.ground);
    open.ground.log.info('mail', { goesTo: config.mail === null ? 'the mailbox in the service' : 'Resend' });
    open.ground.log.info('sign-in', {
      textsGoTo: config.texts === null ? 'nobody' : 'GOV.UK Notify',
      secondFactor: config.secondFactor,
    });
    ready((server.address() as AddressInfo).port);
    await doChoresUntil(stop.signal, open.ground);
    await close(server);
    await commands.drain();
  } finally {
    await open.close();
  }
}

async function openUpToDate(config: Config, answer: Parameters<typeof openOwn>[2]): Promise<OpenGround> {
  const log = logTo(process.stdout);
  if (config.databaseUrl === null) {
    const own = await openOwn(config, log, answer);
    if (own) return own;
    throw new OperatorProblem(
      3,
      'Another Foothold is running on this data folder. Stop it, or give this one a folder of its own in FOOTHOLD_DATA.',
    );
  }
  await migrateNamed(config.databaseUrl, config.migrateDatabaseUrl);
  return openNamed(config, log, config.databaseUrl);
}

async function checkCouncil(ground: Ground): Promise<void> {
  if (!(await knowsCouncilAuthorities(ground)))
    throw new OperatorProblem(
      2,
      'OIDC_GROUP_ROLES: expected the GSS codes of authorities that exist, such as E06000045.',
    );
}

function listen(ground: Ground): Promise<ServerType> {
  const app = createApp(ground, {
    isReady: ({ database }) => isMigrated(database),
    addressOf: addressOfCaller,
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new OperatorProblem(
          2,
          `PORT: expected a port that this user may open and nobody else has (${error.code}).`,
        ),
      ),
    );
    server.listen(ground.config.port, () => resolve(server));
  });
}

// A proxy on this machine is believed when it says for whom it asks; anybody else could say anything.
function addressOfCaller(c: AppContext): string {
  const address = getConnInfo(c).remote.address ?? 'unknown';
  const isHere = address === '::1' || /^(::ffff:)?127\./.test(address);
  const saidByProxy = c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim();
  return isHere && saidByProxy ? saidByProxy : address;
}

async function doChoresUntil(stop: AbortSignal, ground: Ground): Promise<void> {
  for (let turn = 0; !stop.aborted; turn++) {
    await doChores(ground, turn % ALL_CHORES_EVERY === 0 ? 'all' : 'at once');
    // Told to stop: the wait ends by a rejection.
    await wait(CHORES_EVERY_MS, undefined, { signal: stop }).catch(() => {});
  }
}

async function close(server: ServerType): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  if ('closeIdleConnections' in server) server.closeIdleConnections();
  await Promise.race([closed, wait(LAST_REQUESTS_MS, undefined, { ref: false })]);
  if ('closeAllConnections' in server) server.closeAllConnections();
  await closed;
}
