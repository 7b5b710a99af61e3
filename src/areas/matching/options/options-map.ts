import { locate, type ReachMap, stopsFromHome, type TravelDesk } from '#areas/travel/index.ts';
import type { RankedJourney } from '#domain/matching/rank.ts';
import { type HomeArea, homeArea } from '#domain/travel/home-area.ts';
import type { ReadTx } from '#platform/actor.ts';
import { homeOf, lookAtOne, rankIn } from '../ranking/look.ts';
import type { Person } from '../ranking/person.ts';
import type { SupplyOption } from '../ranking/supply-option.ts';

/** One possible option with its way: a row of the table behind the map. */
export interface MappedOption {
  readonly option: SupplyOption;
  readonly journey: RankedJourney;
  /** The longer of the two ways; null where that is not checked. */
  readonly minutes: number | null;
  /** The number of its place on the map; null where that is not known to the door. */
  readonly number: number | null;
  /** The first of its place in the list. */
  readonly isFirst: boolean;
}

/** A place on the map: one number for all that is offered there. */
export interface MappedPlace {
  readonly lat: number;
  readonly lon: number;
  readonly options: readonly MappedOption[];
}

export interface OptionsMapView {
  readonly person: Person;
  /** Null where their home is not known to the door. Never the door itself. */
  readonly area: HomeArea | null;
  /** Null where no timetable speaks about their home. */
  readonly reach: ReachMap | null;
  readonly places: readonly MappedPlace[];
  readonly options: readonly MappedOption[];
  /** How many are possible, whatever minutes were asked for. */
  readonly all: number;
}

/** Nine o'clock on a weekday: when most work and learning has begun. */
const BY = { weekdays: [1, 2, 3, 4, 5], arriveBy: 9 * 60 } as const;

/**
 * What is possible for one young person, the shortest way first. `within`: only what takes so many minutes at most; null
 * is everything, what nobody has checked included.
 * @throws ServiceError not-found where the actor may not see the referral.
 */
export async function readOptionsMap(
  tx: ReadTx,
  reference: string,
  within: number | null,
): Promise<OptionsMapView> {
  const look = await lookAtOne(tx, reference, tx.today);
  const [person] = look.people;
  if (!person) throw new RangeError('nobody was looked at');
  const { desk } = look.journeys;
  const possible = rankIn(look, person).options.flatMap(({ id = '', journey }) => {
    const option = look.optionById.get(id);
    return option ? [{ option, journey, minutes: minutesOf(journey) }] : [];
  });
  const shown = possible
    .filter(({ minutes }) => within === null || (minutes !== null && minutes <= within))
    .sort((a, b) => (a.minutes ?? Number.POSITIVE_INFINITY) - (b.minutes ?? Number.POSITIVE_INFINITY));
  const home = locate(desk, person.postcode, 'home');
  return {
    person,
    area: 'why' in home ? null : homeArea(home),
    reach: stopsFromHome(desk, homeOf(person), { ...BY, from: look.on }),
    ...placed(desk, shown),
    all: possible.length,
  };
}

function minutesOf(journey: RankedJourney): number | null {
  return journey.state === 'reachable' ? Math.max(journey.minutesThere, journey.minutesHome) : null;
}

/** Numbers the places in the order of what is nearest there. */
function placed(
  desk: TravelDesk,
  shown: readonly Omit<MappedOption, 'number' | 'isFirst'>[],
): Pick<OptionsMapView, 'places' | 'options'> {
  const places = new Map<string, { lat: number; lon: number; number: number; options: MappedOption[] }>();
  const options = shown.map((one): MappedOption => {
    const at = locate(desk, one.option.postcode, 'workplace');
    if ('why' in at) return { ...one, number: null, isFirst: false };
    const key = `${at.lat} ${at.lon}`;
    const place = places.get(key) ?? { ...at, number: places.size + 1, options: [] };
    places.set(key, place);
    const numbered = { ...one, number: place.number, isFirst: place.options.length === 0 };
    place.options.push(numbered);
    return numbered;
  });
  return { places: [...places.values()], options };
}
