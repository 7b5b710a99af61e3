import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type FolderLock, findHolder, takeFolder } from '#platform/files/folder-lock.ts';
import { answerCommands, askHolder, type Said } from '#platform/files/operator-channel.ts';

let lock: FolderLock | null = null;
const folder = mkdtempSync(join(tmpdir(), 'foothold-channel-'));
afterEach(async () => {
  await lock?.release();
  rmSync(folder, { recursive: true, force: true });
});

const ASK = { args: ['doctor'], cwd: '.', isTerminal: false, columns: 80 };

async function hold(run: Parameters<typeof answerCommands>[0]): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  lock = await takeFolder(folder, answerCommands(run));
  return (await findHolder(folder)) ?? '';
}

test('what a command says on its way is heard in order, and its exit code at the end', async () => {
  const socket = await hold(async (ask, say) => {
    say({ out: `${ask.args.join(' ')}\n` });
    say({ problem: 'half way\n' });
    return 3;
  });
  const heard: Said[] = [];
  expect(await askHolder(socket, ASK, (part) => heard.push(part))).toBe(3);
  expect(heard).toEqual([{ out: 'doctor\n' }, { problem: 'half way\n' }]);
});

test('a holder that takes no commands says so', async () => {
  expect(await askHolder(await hold(null), ASK, () => {})).toBeNull();
});

test('a command that breaks off is told as such, and the holder goes on', async () => {
  let times = 0;
  const socket = await hold(async (_, say) => {
    say({ out: 'begun' });
    if (++times === 1) throw new Error('broken');
    return 0;
  });
  await expect(askHolder(socket, ASK, () => {})).rejects.toThrow(/stopped before it had finished/);
  expect(await askHolder(socket, ASK, () => {})).toBe(0);
});

test('somebody who hangs up in the middle of asking, or asks nonsense, does no harm', async () => {
  const socket = await hold(async () => 0);
  await new Promise<void>((resolve) => {
    const caller = connect(socket, () => {
      caller.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"args"');
      setTimeout(() => caller.destroy(), 20);
    });
    caller.once('close', () => resolve());
  });
  const nonsense = { args: 'all' } as unknown as typeof ASK;
  await expect(askHolder(socket, nonsense, () => {})).rejects.toThrow(/stopped before it had finished/);
  expect(await askHolder(socket, ASK, () => {})).toBe(0);
});
