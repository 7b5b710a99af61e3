import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { findHolder, takeFolder } from '#platform/files/folder-lock.ts';

const root = mkdtempSync(join(tmpdir(), 'foothold-lock-'));
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folders = 0;
function newFolder(): string {
  const folder = join(root, `folder-${++folders}`);
  mkdirSync(folder);
  return folder;
}

async function hold(folder: string): Promise<{ child: ChildProcess; said: unknown }> {
  const child = fork(new URL('../support/hold-folder.ts', import.meta.url), [folder], {
    execArgv: ['--import', 'tsx'],
  });
  children.push(child);
  const [said] = await once(child, 'message');
  return { child, said };
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test('a second process is refused while the first holds the folder, and gets it once it was given back', async () => {
  const folder = newFolder();
  const first = await hold(folder);
  expect(first.said).toBe('holds');
  expect((await hold(folder)).said).toBe('refused');
  first.child.send('give back');
  await once(first.child, 'message');
  expect(readdirSync(folder)).toEqual([]);
  expect((await hold(folder)).said).toBe('holds');
});

test('a process that was killed does not keep the folder', async () => {
  const folder = newFolder();
  const first = await hold(folder);
  await killed(first.child);
  expect(readdirSync(folder)).toHaveLength(1);
  expect((await hold(folder)).said).toBe('holds');
  expect(readdirSync(folder)).toHaveLength(1);
});

test('of many processes that start at once beside the remains of a killed one, exactly one holds the folder', async () => {
  const folder = newFolder();
  await killed((await hold(folder)).child);
  const said = (await Promise.all(Array.from({ length: 6 }, () => hold(folder)))).map((one) => one.said);
  expect(said.filter((one) => one === 'holds')).toHaveLength(1);
});

test('of many takers in one process, each time exactly one holds the folder', async () => {
  for (let round = 0; round < 15; round++) {
    const folder = newFolder();
    // Remains of a killed process: a socket that nobody listens on.
    if (round % 2 === 0) await leaveDeadSocket(folder);
    const locks = await Promise.all(Array.from({ length: 12 }, () => takeFolder(folder, () => {})));
    expect(locks.filter((lock) => lock !== null)).toHaveLength(1);
    await Promise.all(locks.map((lock) => lock?.release()));
  }
});

async function leaveDeadSocket(folder: string): Promise<void> {
  const server = createServer();
  const path = join(folder, 'lock-0123456789abcdef.sock');
  await new Promise<void>((resolve) => {
    server.listen(join(folder, 'unnamed'), resolve);
  });
  linkSync(join(folder, 'unnamed'), path);
  await new Promise((resolve) => server.close(resolve));
}

test('only the owner may talk to the lock', async () => {
  const folder = newFolder();
  const lock = await takeFolder(folder, () => {});
  expect(statSync(join(folder, readdirSync(folder)[0] ?? '')).mode & 0o777).toBe(0o600);
  await lock?.release();
});

test('other files in the folder are left alone', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'lock-of-somebody.sock'), '');
  const lock = await takeFolder(folder, () => {});
  expect(lock).not.toBeNull();
  await lock?.release();
  expect(readdirSync(folder)).toEqual(['lock-of-somebody.sock']);
  expect(await findHolder(folder)).toBeNull();
});

test('a folder whose path is too long for a socket is refused with a sentence', async () => {
  const folder = join(newFolder(), 'a'.repeat(100));
  mkdirSync(folder);
  await expect(takeFolder(folder, () => {})).rejects.toThrow(
    /^FOOTHOLD_DATA: expected a folder with a shorter path/,
  );
});
