import { locate, type ReachMap, stopsToPlace } from '#areas/travel/index.ts';
import type { Weekday } from '#domain/shared/day.ts';
import { type HomeArea, homeArea } from '#domain/travel/home-area.ts';
import type { ReadTx } from '#platform/actor.ts';
import type { Look } from '../ranking/look.ts';
import type { Person } from '../ranking/person.ts';
import type { SupplyOption } from '../ranking/supply-option.ts';
import { reachOf, type WhoCanReach } from './who-can-reach.ts';

/** Who can reach one place, as its page shows it. */
export interface ReachView {
  readonly option: SupplyOption;
  readonly who: WhoCanReach;
  /** Null where it is not known to the door. */
  readonly place: { readonly lat: number; readonly lon: number } | null;
  /** Null where no timetable speaks about the place, or its hours are not known. */
  readonly reach: ReachMap | null;
  /** Where those who wait live, by square kilometre: never a door. */
  readonly areas: readonly (HomeArea & { readonly people: number })[];
}

const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5];

/** @throws ServiceError forbidden (an employer never learns of it); not-found. */
export async function readReach(tx: ReadTx, optionId: string): Promise<ReachView> {
  const { look, option, who } = await reachOf(tx, optionId);
  const { startsAt, days, firstStart } = option.facts;
  const place = locate(look.journeys.desk, option.postcode, 'workplace');
  const isToCome = firstStart !== null && firstStart > look.on;
  return {
    option,
    who,
    place: 'why' in place ? null : place,
    reach:
      startsAt === null
        ? null
        : stopsToPlace(look.journeys.desk, option.postcode, {
            from: isToCome ? firstStart : look.on,
            weekdays: days ?? WEEK,
            arriveBy: startsAt,
          }),
    areas: areasOf(
      look,
      who.people.map(({ person }) => person),
    ),
  };
}

function areasOf(look: Look, people: readonly Person[]): ReachView['areas'] {
  const areas = new Map<string, HomeArea & { people: number }>();
  for (const { postcode } of people) {
    const home = locate(look.journeys.desk, postcode, 'home');
    if ('why' in home) continue;
    const area = homeArea(home);
    const key = `${area.lat} ${area.lon}`;
    areas.set(key, { ...area, people: (areas.get(key)?.people ?? 0) + 1 });
  }
  return [...areas.values()].sort((a, b) => b.people - a.people);
}
