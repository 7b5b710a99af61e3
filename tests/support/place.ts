import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openAsBlob, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { systemClock } from '#platform/clock.ts';
import { openEmbedded } from '#platform/db/embedded.ts';
import { openDataFolder } from '#platform/files/data-folder.ts';
import { type World, worldOn } from './world.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLI = ['--import', 'tsx', join(ROOT, 'src/entry/cli.ts')];

export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly problem: string;
}

/** A data folder of a test's own, and the service and the command line as real processes on it. */
export interface Place {
  readonly folder: string;
  /** Starts the service on a free port and waits for its first page. */
  serve(...options: string[]): Promise<Served>;
  /** Runs `foothold -- …` to its end. */
  run(...args: string[]): Promise<Ran>;
  /** Ends every process and takes the folder away. */
  close(): Promise<void>;
}

export interface Served {
  readonly url: string;
  readonly process: ChildProcess;
  /** Everything that it has written to stdout so far: the request log. */
  log(): string;
  stop(): Promise<number | null>;
}

/** A new data folder. `env` adds to the settings of its processes. */
export function newPlace(env: Readonly<Record<string, string>> = {}): Place {
  const folder = mkdtempSync(join(tmpdir(), 'foothold-place-'));
  const served: Served[] = [];
  // Only what is said here: vitest itself sets BASE_URL and more.
  const { PATH = '', HOME = '' } = process.env;
  const settings = { PATH, HOME, TMPDIR: tmpdir(), FOOTHOLD_DATA: folder, PORT: '0', ...env };
  const start = (args: readonly string[]) =>
    spawn(process.execPath, [...CLI, ...args], {
      cwd: ROOT,
      env: settings,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  return {
    folder,
    serve: async (...options) => {
      const one = await whenReady(start(['serve', ...options]));
      served.push(one);
      return one;
    },
    run: async (...args) => {
      const child = start(args);
      const [out, problem, [exit]] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        once(child, 'close'),
      ]);
      return { exit: exit as number | null, out, problem };
    },
    close: async () => {
      for (const one of served) await one.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function whenReady(child: ReturnType<typeof spawn>): Promise<Served> {
  let [log, problems] = ['', ''];
  child.stdout?.on('data', (part: Buffer) => {
    log += part;
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr?.on('data', (part: Buffer) => {
      problems += part;
      const found = /ready: (http:\S+)/.exec(problems)?.[1];
      if (found) resolve(found);
    });
    child.once('close', (code, signal) =>
      reject(new Error(`The service ended (${code ?? signal}) before it was ready: ${problems}${log}`)),
    );
  });
  return {
    url,
    process: child,
    log: () => log,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const ended = once(child, 'close');
      child.kill('SIGTERM');
      const [exit] = await ended;
      return exit as number | null;
    },
  };
}

/**
 * Puts the small world of the tests into a data folder, its people marked as invented so that one may sign in as
 * them. Needs tests/config/database-setup.ts.
 */
export async function settleWorld(
  { folder }: Place,
  isDemo = true,
): Promise<Omit<World, 'ground' | 'at' | 'close'>> {
  const template = inject('template');
  if (template === null) throw new Error('Run this with the embedded database.');
  const database = await openEmbedded(openDataFolder(folder).database, await openAsBlob(template));
  const { ground, at, close, ...people } = await worldOn(database, systemClock.now());
  if (isDemo) await database.script('update users set is_demo = true');
  await close();
  return people;
}
