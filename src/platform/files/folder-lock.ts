import { randomBytes } from 'node:crypto';
import { chmodSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { connect } from 'node:net';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

// The embedded database has no lock of its own, and two processes on one folder destroy it. A pid file cannot tell
// a process that lives from one that was killed; a listening socket can, because the kernel closes it with its
// process. So the lock is a socket in the folder, and the same socket is how the command line talks to the service.
//
// Each process announces itself under a name of its own and only then looks at the others: whoever finds another
// alive steps back. Of two that announce, the later one always sees the earlier, so two never hold. A name is never
// used again, so taking away a dead one can never take away a living one.
const HELD = /^lock-[0-9a-f]{16}\.sock$/;
const ANNOUNCING = /^taking-[0-9a-f]{16}\.sock$/;
// sun_path holds 104 bytes on macOS and 108 on Linux, the closing zero included.
const PATH_BYTES_MAX = 103;
const TRIES = 20;
// For an answer that is complete but not yet on its way.
const LAST_WORDS_MS = 1_000;

export interface FolderLock {
  /** Gives the folder back. Everything in it must be closed by then: from here on another process may take it. */
  release(): Promise<void>;
}

/**
 * Takes a folder that exists for this process alone. `answer` is how the holder answers whoever connects to the lock.
 * @returns null where another living process holds it.
 * @throws Error with a sentence for the operator where the folder's path is too long for a socket.
 */
export async function takeFolder(folder: string, answer: RequestListener): Promise<FolderLock | null> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    if ((await findHolder(folder)) !== null) return null;
    const id = randomBytes(8).toString('hex');
    const lock = await announce(folder, id, answer);
    if (lock && (await isAlone(folder, id))) return lock;
    await lock?.release();
    // Two that stepped back from one another must not meet again.
    await wait(10 + Math.random() * 200);
  }
  return null;
}

/** The socket of the living process that holds the folder, or null. Sockets of dead ones are taken away. */
export async function findHolder(folder: string): Promise<string | null> {
  for (const name of readdirSync(folder).filter((one) => HELD.test(one)))
    if (await isAlive(folder, name)) return socketPath(folder, name);
  return null;
}

async function announce(folder: string, id: string, answer: RequestListener): Promise<FolderLock | null> {
  const before = socketPath(folder, `taking-${id}.sock`);
  const after = socketPath(folder, `lock-${id}.sock`);
  const server = createServer(answer);
  await listen(server, before);
  try {
    chmodSync(before, 0o600);
    // A socket refuses connections until it listens, so it gets the name that others look for only now.
    renameSync(before, after);
  } catch (error) {
    server.close();
    // Whoever holds the folder has tidied it.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  return { release: () => release(server, after) };
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => resolve());
  });
}

async function isAlone(folder: string, id: string): Promise<boolean> {
  for (const name of readdirSync(folder)) {
    if (name.includes(id)) continue;
    if (HELD.test(name) && (await isAlive(folder, name))) return false;
  }
  for (const name of readdirSync(folder).filter((one) => ANNOUNCING.test(one)))
    rmSync(join(folder, name), { force: true });
  return true;
}

function isAlive(folder: string, name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect(socketPath(folder, name));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') rmSync(join(folder, name), { force: true });
      if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') resolve(false);
      // More callers than the socket has room for: somebody is there.
      else if (error.code === 'EAGAIN') resolve(true);
      // It closed while we waited to be let in.
      else if (error.code === 'ECONNRESET') resolve(isAlive(folder, name));
      else reject(new Error(`The lock in the data folder cannot be looked at (${error.code}).`));
    });
  });
}

async function release(server: Server, path: string): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  await Promise.race([closed, wait(LAST_WORDS_MS, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
  rmSync(path, { force: true });
}

// Sockets have short names: the way from the working folder may be shorter than the full path.
function socketPath(folder: string, name: string): string {
  const full = join(folder, name);
  const near = relative(process.cwd(), full);
  const path = Buffer.byteLength(near) < Buffer.byteLength(full) ? near : full;
  if (Buffer.byteLength(path) > PATH_BYTES_MAX)
    throw new Error(
      `FOOTHOLD_DATA: expected a folder with a shorter path; its lock would be ${Buffer.byteLength(path)} bytes long and may be ${PATH_BYTES_MAX}.`,
    );
  return path;
}
