import type { ReadTx } from '#platform/actor.ts';
import { OPENED } from './file-openings.content.ts';
import { countUnjudged } from './file-openings.queries.ts';

/** For a manager's day: files that were opened with a reason and of which nobody has said yet whether it was right. */
export async function openingsToJudge(tx: ReadTx) {
  if (tx.actor.role !== 'manager') return [];
  const count = await countUnjudged(tx);
  return count === 0 ? [] : [{ title: OPENED.toRead(count), detail: OPENED.intro, href: '/opened-files' }];
}
