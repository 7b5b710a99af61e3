import { isMatchEnding } from '#domain/matching/statuses.ts';
import type { Day } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';
import { type Explanation, readExplanation } from './explanation.ts';
import { findExplanation, listMatchesOf, type MatchRecord } from './matches.queries.ts';
import { findWishes } from './young-person.queries.ts';

/** One of their choices, and why it was found for them. */
export interface MyChoice {
  readonly match: MatchRecord;
  /** Null where it is over, or nothing was kept. */
  readonly explanation: Explanation | null;
}

export interface MyChoicesView {
  readonly today: Day;
  /** What they told us, in their own words. */
  readonly wishes: readonly string[];
  /** The latest first. */
  readonly choices: readonly MyChoice[];
}

/** What a young person can choose from, as they see it. */
export async function readMyChoices(tx: ReadTx, youngPersonId: string): Promise<MyChoicesView> {
  const matches = await listMatchesOf(tx, youngPersonId);
  const choices: MyChoice[] = [];
  for (const match of matches) {
    const isOver = isMatchEnding(match.status);
    choices.push({
      match,
      explanation: isOver ? null : readExplanation(await findExplanation(tx, match.id)),
    });
  }
  const [newest] = matches;
  const { interests } = newest ? await findWishes(tx, newest.referralId) : { interests: [] };
  return { today: tx.today, wishes: interests, choices };
}
