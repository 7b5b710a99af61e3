import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { startPostgres } from '#tests/support/postgres-server.ts';

// The whole service as a process, on the reference intake: time to the first answer, and pages and API requests a second
// with four people at once, on the embedded database and on a real Postgres in the same run.
// Run: npm run bench -- requests

const INTAKE = new URL('../../shared/data/intake-southampton', import.meta.url).pathname;
const CLI = ['--import', 'tsx', new URL('../src/entry/cli.ts', import.meta.url).pathname];
const AT_ONCE = 4;
const REQUESTS = 400;
const PATHS = [
  '/healthz',
  '/home',
  '/referrals',
  '/referrals/R1001',
  '/api/v1/referrals?limit=50',
  '/opportunities',
];

type Env = Record<string, string>;

interface Row {
  readonly database: string;
  readonly what: string;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

const folder = mkdtempSync(join(tmpdir(), 'foothold-bench-'));
const rows: Row[] = [];
const starts: Record<string, number> = {};

await measure('embedded', 18_791, { FOOTHOLD_DATA: join(folder, 'data') });
const postgres = await startPostgres();
await postgres.createDatabase('foothold');
await measure('Postgres', 18_792, { DATABASE_URL: postgres.url('foothold'), SESSION_SECRET: 'x'.repeat(40) });
await postgres.stop();
rmSync(folder, { recursive: true, force: true });

console.table(rows);
console.log(JSON.stringify({ startSeconds: starts, rows }));

async function measure(database: string, port: number, env: Env): Promise<void> {
  await cli(['migrate'], env);
  await cli(['import', 'folder', INTAKE, '--json'], env);
  await cli(
    [
      'person',
      'add',
      'fern@example.org',
      '--name',
      'Fern Flint',
      '--role',
      'co-ordinator',
      '--authority',
      'E06000045',
    ],
    env,
  );
  const { link } = JSON.parse(await cli(['person', 'link', 'fern@example.org', '--json'], env)) as {
    link: string;
  };
  const began = performance.now();
  const server = spawn(process.execPath, [...CLI, 'serve', '--no-demo'], {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: 'ignore',
  });
  process.once('exit', () => server.kill());
  const base = `http://127.0.0.1:${port}`;
  await untilReady(base);
  starts[database] = Number(((performance.now() - began) / 1000).toFixed(2));
  const cookie = await signIn(`http://localhost:${port}`, new URL(link).pathname.split('/').at(-1) ?? '');
  // Each path from an address of its own, so that none is held up by the limit for one address.
  for (const [at, path] of PATHS.entries()) {
    const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE, localAddress: `127.0.0.${10 + at}` });
    rows.push({ database, what: path, ...(await load(base + path, cookie, agent)) });
    agent.destroy();
  }
  await stop(server);
}

async function load(url: string, cookie: string, agent: Agent): Promise<Omit<Row, 'database' | 'what'>> {
  const times: number[] = [];
  let left = REQUESTS;
  const began = performance.now();
  const person = async () => {
    while (left-- > 0) {
      const from = performance.now();
      const status = await ask(url, cookie, agent);
      if (status !== 200) throw new Error(`${url} answered ${status}`);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, person));
  const seconds = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(1));
  return { perSecond: Math.round(times.length / seconds), p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

function ask(url: string, cookie: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { cookie } }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode ?? 0));
    }).once('error', reject);
  });
}

async function cli(args: readonly string[], env: Env): Promise<string> {
  const child = spawn(process.execPath, [...CLI, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = text(child.stdout);
  const code = await new Promise((done) => child.once('close', done));
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
  return said;
}

async function untilReady(base: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const ready = await fetch(`${base}/readyz`).then(
      (answer) => answer.status === 200,
      () => false,
    );
    if (ready) return;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new Error('The service did not start within 30 seconds.');
}

async function signIn(base: string, token: string): Promise<string> {
  const answer = await fetch(`${base}/sign-in/link`, {
    method: 'POST',
    body: new URLSearchParams({ token }),
    headers: { origin: base },
    redirect: 'manual',
  });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise((done) => {
    server.once('close', () => done());
    server.kill('SIGTERM');
  });
}
