import { journeysNotKnown } from '#areas/travel/index.ts';
import { readAs, SYSTEM } from '#platform/actor.ts';
import type { Ground } from '#platform/ground.ts';
import { peopleWaiting } from '../plan/intake.ts';
import { homeOf, type Look, lookAtAll, visitsOf } from './look.ts';
import { authoritiesWith } from './people.queries.ts';
import type { Person } from './person.ts';

/** Works out the journeys of one person. @returns how many were not known before. */
type Task = () => number;

/** What is left to be worked out, by whoever asked for it. */
const waiting = new WeakMap<Ground, Task[]>();

/** Journeys worked out in one turn: half a second or a second for a city. */
const AT_ONCE = 250;
/** What would push out what has just been worked out is left to be asked for. */
const PAIRS_MOST = 40_000;

/**
 * Notes whose journeys are not known yet, of everybody who waits: after a timetable came in, a limit changed, an option was
 * added, or a new day began. @returns of how many people.
 */
export async function noteUnknownJourneys(ground: Ground): Promise<number> {
  const tasks: Task[] = [];
  for (const authority of await readAs(ground, SYSTEM, (tx) => authoritiesWith(tx, null))) {
    const look = await readAs(ground, { ...SYSTEM, authority }, (tx) => lookAtAll(tx, tx.today));
    tasks.push(...tasksOf(look));
  }
  waiting.set(ground, tasks);
  return tasks.length;
}

/**
 * Works out some of them ahead of being asked; the next turn goes on from there. No transaction is open meanwhile, and others
 * have their turn after each person. @returns how many journeys were worked out.
 */
export async function warmJourneys(ground: Ground): Promise<number> {
  const tasks = waiting.get(ground) ?? [];
  let found = 0;
  for (let task = tasks.shift(); task; task = found < AT_ONCE ? tasks.shift() : undefined) {
    found += task();
    await turn();
  }
  return found;
}

/** Those who wait and whose journeys can be worked out: nobody without a timetable, and no more than this process keeps. */
export function peopleAhead(look: Look): readonly Person[] {
  const { options } = look.supply;
  if (look.journeys.timetable === null || options.length === 0) return [];
  return peopleWaiting(look).slice(0, Math.ceil(PAIRS_MOST / options.length));
}

/** Lets whoever else is served by this process have a turn. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function tasksOf(look: Look): Task[] {
  return peopleAhead(look).flatMap((person) => {
    const [home, visits] = [homeOf(person), visitsOf(look, person, look.supply.options)];
    const unknown = () => journeysNotKnown(look.journeys.desk, home, visits);
    if (unknown() === 0) return [];
    return () => {
      const count = unknown();
      look.journeys.from(home, visits);
      return count;
    };
  });
}
