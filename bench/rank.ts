import { candidateIndex, candidatesFor } from '../src/domain/matching/candidate-index.ts';
import { DEFAULT_SETTINGS, type MatchOption, type MatchPerson } from '../src/domain/matching/match-facts.ts';
import { type RankContext, rankOptions, rankPossible, scorePossible } from '../src/domain/matching/rank.ts';
import { DEFAULT_WEIGHTS } from '../src/domain/matching/score/weights.ts';
import { NOT_CHECKED, referenceIntake } from '../tests/support/match-facts.ts';

/** One line of the table: milliseconds to rank one person. */
interface Measure {
  readonly what: string;
  readonly p50: number;
  readonly p95: number;
}

const CONTEXT: RankContext = {
  on: '2025-07-14',
  weights: DEFAULT_WEIGHTS,
  settings: DEFAULT_SETTINGS,
  nextTrainingOn: null,
  seesSafeguarding: true,
  pair: () => ({ journey: NOT_CHECKED }),
};

/** So many options, made from those of the reference intake. */
function many(options: readonly MatchOption[], count: number): MatchOption[] {
  return Array.from({ length: count }, (_, at) => ({
    ...(options[at % options.length] as MatchOption),
    reference: `X${at}`,
  }));
}

function measure(
  what: string,
  people: readonly MatchPerson[],
  rank: (person: MatchPerson) => unknown,
): Measure {
  for (const person of people.slice(0, 5)) rank(person);
  const times = people.map((person) => {
    const began = performance.now();
    rank(person);
    return performance.now() - began;
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => Number((times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(2));
  return { what, p50: at(0.5), p95: at(0.95) };
}

/** As many as a page or a meeting looks at. */
const SHOWN = 20;

/**
 * Ranks each young person of the reference intake: among its 130 options, ten thousand and two hundred thousand; all with every
 * reason, all that are possible, and the best of those as a page shows them, through the index. Journeys are given.
 */
export function benchRank(): Measure[] {
  const { people, options } = referenceIntake();
  const [some, most] = [many(options, 10_000), many(options, 200_000)];
  const among = (all: readonly MatchOption[]) => {
    const index = candidateIndex(all, CONTEXT.on, DEFAULT_SETTINGS);
    const count = all.length.toLocaleString('en-GB');
    return [
      measure(`${count} options, the best ${SHOWN}`, people, (person) =>
        rankPossible(person, index, CONTEXT, SHOWN),
      ),
      measure(`${count} options, points of all possible`, people, (person) =>
        scorePossible(
          person,
          candidatesFor(person, index).map((at) => all[at] as MatchOption),
          CONTEXT,
        ),
      ),
      measure(`${count} options, all possible`, people, (person) => rankPossible(person, index, CONTEXT)),
    ];
  };
  const every = (all: readonly MatchOption[]) =>
    measure(`${all.length.toLocaleString('en-GB')} options, every reason`, people, (person) =>
      rankOptions(person, all, CONTEXT),
    );
  return [...among(options), every(options), ...among(some), every(some), ...among(most).slice(0, 2)];
}

if (import.meta.main) {
  const measures = benchRank();
  process.stdout.write(
    `${measures.map(({ what, p50, p95 }) => `${what.padEnd(44)} p50 ${p50} ms  p95 ${p95} ms`).join('\n')}\n`,
  );
  process.stdout.write(`${JSON.stringify(measures)}\n`);
}
