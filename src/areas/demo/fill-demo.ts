import { readAs, SYSTEM } from '#platform/actor.ts';
import type { Ground } from '#platform/ground.ts';
import { DEMO_AUTHORITY } from './demo-world.ts';
import { fillBuses } from './fill-buses.ts';
import { fillCaseloads } from './fill-caseloads.ts';
import { fillMeetings } from './fill-meetings.ts';
import { fillYoungPeople } from './fill-people.ts';
import { fillStory } from './fill-story.ts';
import { fillCouncil, fillCourses, fillEmployers, fillStreets } from './fill-town.ts';

/**
 * Fills the invented town of Rockford, in its own authority, by the commands that people use: so that everything in it is
 * something that can really happen. Does nothing where it is there already. @returns whether it was filled now.
 */
export async function fillDemo(ground: Ground): Promise<boolean> {
  if (ground.database.kind !== 'embedded' || (await isFilled(ground))) return false;
  await fillStreets(ground);
  const cast = await fillCouncil(ground);
  await fillBuses(ground, cast.coOrdinator);
  const employers = await fillEmployers(ground, cast);
  await fillCourses(ground, cast);
  const people = await fillYoungPeople(ground, cast);
  await fillStory({ ground, cast, people, employers });
  await fillCaseloads(ground, cast, people);
  await fillMeetings(ground, cast, people);
  return true;
}

async function isFilled(ground: Ground): Promise<boolean> {
  const somebody = await readAs(ground, SYSTEM, ({ read }) =>
    read
      .selectFrom('memberships')
      .where('authority', '=', DEMO_AUTHORITY)
      .select('id')
      .limit(1)
      .executeTakeFirst(),
  );
  return somebody !== undefined;
}
