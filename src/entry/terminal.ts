import { Writable } from 'node:stream';
import { Presets, SingleBar } from 'cli-progress';

/** Where a command says things: a person's terminal, a pipe, or the command line at the other end of the channel. */
export interface Terminal {
  /** Where the person stands: paths are meant from there. */
  readonly cwd: string;
  /** True where a person looks at it, so that a progress bar makes sense. */
  readonly isTerminal: boolean;
  readonly columns: number;
  out(text: string): void;
  problem(text: string): void;
}

export const processTerminal: Terminal = {
  cwd: process.cwd(),
  isTerminal: process.stderr.isTTY === true,
  columns: process.stderr.columns ?? 100,
  out: (text) => {
    process.stdout.write(text);
  },
  problem: (text) => {
    process.stderr.write(text);
  },
};

export interface Progress {
  /** How much is done, out of `total`. */
  to(done: number): void;
  end(): void;
}

/** A bar on stderr while something long is at work; nothing where nobody looks. */
export function showProgress(terminal: Terminal, label: string, total: number): Progress {
  if (!terminal.isTerminal) return { to: () => {}, end: () => {} };
  const bar = new SingleBar(
    {
      format: `${label} [{bar}] {percentage}%, {duration_formatted}`,
      stream: asStream(terminal),
      hideCursor: true,
      clearOnComplete: true,
      stopOnComplete: false,
    },
    Presets.rect,
  );
  bar.start(total, 0);
  return { to: (done) => bar.update(done), end: () => bar.stop() };
}

// The bar asks its stream whether it is a terminal and how wide.
function asStream(terminal: Terminal): Writable {
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      terminal.problem(String(chunk));
      done();
    },
  });
  return Object.assign(stream, { isTTY: true, columns: terminal.columns });
}
