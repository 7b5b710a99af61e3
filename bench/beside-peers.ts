import { spawnSync } from 'node:child_process';
import type { Shape } from '#engines/matching/test-kit/shaped-intake.ts';
import { OURS, type PeerAnswer, SOLVERS } from './matching-solvers.ts';

export interface PeerLine {
  readonly shape: Shape;
  readonly people: number;
  readonly solver: string;
  /** Milliseconds, or why there are none. */
  readonly ms: number | string;
  readonly peakMb?: number;
  readonly timesOurs?: number;
  readonly sameOptimum?: boolean;
}

/** What ours found, and in how many milliseconds. */
export interface OursFound extends PeerAnswer {
  readonly shape: Shape;
  readonly people: number;
  readonly seed: number;
  readonly ms: number;
}

/** Every solver on the same intake, each for so many seconds at most; one that did not finish is not asked for a larger one. */
export class Peers {
  readonly #seconds: number;
  readonly #givenUp = new Map<string, string>();

  constructor(seconds: number) {
    this.#seconds = seconds;
  }

  beside(ours: OursFound): PeerLine[] {
    const { shape, people } = ours;
    const others = Object.keys(SOLVERS).filter((solver) => !OURS.some((own) => own === solver));
    return others.map((solver): PeerLine => {
      const key = `${shape} ${solver}`;
      const before = this.#givenUp.get(key);
      if (before !== undefined) return { shape, people, solver, ms: before };
      const found = run(solver, ours, this.#seconds);
      if (typeof found === 'string') {
        this.#givenUp.set(key, `${found} at ${people.toLocaleString('en-GB')}`);
        return { shape, people, solver, ms: found };
      }
      const { ms, peakMb, placed, total } = found;
      return {
        ...{ shape, people, solver, peakMb },
        ms: Math.round(ms * 10) / 10,
        timesOurs: Math.round((10 * ms) / ours.ms) / 10,
        sameOptimum: placed === ours.placed && total === ours.total,
      };
    });
  }
}

/** Megabytes that ours takes at most, and in fair form, each in a process of its own like the others; null where it did not end. */
export function memoryOfOurs(intake: OursFound): {
  readonly totalMb: number | null;
  readonly fairMb: number | null;
} {
  const [totalMb, fairMb] = OURS.map((own) => {
    const found = run(own, intake, OURS_SECONDS);
    return typeof found === 'string' ? null : found.peakMb;
  });
  return { totalMb: totalMb ?? null, fairMb: fairMb ?? null };
}

const OURS_SECONDS = 120;

interface Found extends PeerAnswer {
  readonly ms: number;
  readonly peakMb: number;
}

function run(solver: string, { shape, people, seed, placed }: OursFound, seconds: number): Found | string {
  const file = new URL('matching-peer.ts', import.meta.url).pathname;
  const args = ['--expose-gc', '--import', 'tsx', file, solver, shape, `${people}`, `${seed}`, `${placed}`];
  const { status, stdout, stderr, signal } = spawnSync(process.execPath, args, {
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Found;
  if (stderr.includes('ERR_MODULE_NOT_FOUND')) return 'not installed';
  if (/memory|Invalid (typed )?array (buffer )?length|allocation/i.test(stderr)) return 'out of memory';
  if (signal === 'SIGKILL') return `over ${seconds} s`;
  return 'no answer';
}
