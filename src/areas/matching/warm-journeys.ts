import { journeysNotKnown } from '#areas/travel/index.ts';
import { readAs, SYSTEM } from '#platform/actor.ts';
import type { Ground } from '#platform/ground.ts';
import { peopleWaiting } from './intake.ts';
import { homeOf, type Look, lookAtAll, visitsOf } from './look.ts';
import { authoritiesWith } from './people.queries.ts';

/** Journeys worked out in one turn: a few seconds of work for a city. The next turn goes on from there. */
const AT_ONCE = 2_000;
/** What would push out what has just been worked out is left to be asked for. */
const PAIRS_MOST = 40_000;

/**
 * Works out the journeys of everybody who waits ahead of being asked: after a timetable came in, a limit changed, an option
 * was added, or a new day began. What is known already is not looked at again. No transaction is open while it searches, and
 * others have their turn after each person. @returns how many journeys were worked out.
 */
export async function warmJourneys(ground: Ground): Promise<number> {
  const authorities = await readAs(ground, SYSTEM, (tx) => authoritiesWith(tx, null));
  let found = 0;
  for (const authority of authorities) {
    const look = await readAs(ground, { ...SYSTEM, authority }, (tx) => lookAtAll(tx, tx.today));
    found += await warmLook(look, AT_ONCE - found);
  }
  return found;
}

async function warmLook(look: Look, most: number): Promise<number> {
  const { options } = look.supply;
  if (look.journeys.timetable === null || options.length === 0) return 0;
  const people = peopleWaiting(look).slice(0, Math.ceil(PAIRS_MOST / options.length));
  let found = 0;
  for (const person of people) {
    if (found >= most) break;
    const [home, visits] = [homeOf(person), visitsOf(look, person, options)];
    const unknown = journeysNotKnown(look.journeys.desk, home, visits);
    if (unknown === 0) continue;
    look.journeys.from(home, visits);
    found += unknown;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return found;
}
