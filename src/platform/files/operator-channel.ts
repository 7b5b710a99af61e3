import { type IncomingMessage, type RequestListener, request, type ServerResponse } from 'node:http';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const asked = z.object({
  args: z.array(z.string()),
  /** Where the person stands: paths are meant from there. */
  cwd: z.string(),
  isTerminal: z.boolean(),
  columns: z.number(),
});

/** A command as it was typed. */
export type Asked = z.output<typeof asked>;

const said = z.union([
  z.object({ out: z.string() }),
  z.object({ problem: z.string() }),
  z.object({ exit: z.number() }),
]);

/** What a command says on its way: text for stdout, text for stderr, and at the end its exit code. */
export type Said = z.output<typeof said>;

/**
 * Answers commands that come through the folder's lock, one JSON document a line, while they work.
 * `null`: this process holds the folder but takes no commands; whoever asks may try again later.
 */
export function answerCommands(
  run: ((ask: Asked, say: (part: Said) => void) => Promise<number>) | null,
): RequestListener {
  return (incoming, outgoing) => {
    if (run === null) {
      outgoing.writeHead(503).end();
      return;
    }
    // Whoever asked has gone away before they had asked to the end, or the answer broke: they see that it has no end.
    answer(run, incoming, outgoing).catch(() => outgoing.destroy());
  };
}

async function answer(
  run: (ask: Asked, say: (part: Said) => void) => Promise<number>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const ask = asked.safeParse(parsed(await text(incoming)));
  if (!ask.success) {
    outgoing.writeHead(400).end();
    return;
  }
  const say = (part: Said) => {
    outgoing.write(`${JSON.stringify(part)}\n`);
  };
  outgoing.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
  say({ exit: await run(ask.data, say) });
  outgoing.end();
}

/**
 * Has a command done by the process that holds the folder.
 * @returns its exit code, or null where it takes no commands at the moment.
 * @throws Error where it ends before it has answered.
 */
export function askHolder(socket: string, ask: Asked, hear: (part: Said) => void): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ socketPath: socket, path: '/', method: 'POST' }, async (incoming) => {
      if (incoming.statusCode === 503) {
        incoming.resume();
        resolve(null);
        return;
      }
      try {
        for await (const line of createInterface({ input: incoming })) {
          const part = said.parse(parsed(line));
          if ('exit' in part) resolve(part.exit);
          else hear(part);
        }
      } catch {
        // Falls through: the answer has no end.
      }
      reject(brokenOff());
    });
    outgoing.once('error', (error: NodeJS.ErrnoException) => {
      // It ended after it had been found, before it was asked.
      if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') resolve(null);
      else reject(brokenOff());
    });
    outgoing.end(JSON.stringify(ask));
  });
}

function brokenOff(): Error {
  return new Error(
    'The running service stopped before it had finished. Look at what was done, then ask again.',
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}
