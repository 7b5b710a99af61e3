import { type PostcodePlace, placesOf } from '#areas/travel/index.ts';
import type { JourneyVerdict, TravelLimits } from '#domain/matching/journey.ts';
import { estimateJourney } from '#domain/matching/journey-estimate.ts';
import type { Day } from '#domain/shared/day.ts';
import type { MinuteOfDay } from '#domain/shared/minutes.ts';
import { estimateWay } from '#engines/travel/index.ts';
import type { ReadTx } from '#platform/actor.ts';

/** Where somebody sets out from, and what they can do. */
export interface Home {
  readonly postcode: string | null;
  readonly limits: TravelLimits;
}

/** Where they would work or learn, and when. Past midnight goes on counting. */
export interface Workplace {
  readonly postcode: string | null;
  readonly startsAt: MinuteOfDay | null;
  readonly endsAt: MinuteOfDay | null;
}

/** The timetable that journeys rest on. */
export interface TimetableInUse {
  readonly area: string;
  readonly validFrom: Day;
  readonly validTo: Day;
}

/** Journeys between some homes and some workplaces. */
export interface Journeys {
  /** Null where none is loaded: then a bus is never anything but "not checked". */
  readonly timetable: TimetableInUse | null;
  verdict(home: Home, workplace: Workplace, startsOn: Day): JourneyVerdict;
}

/** Whoever knows journeys: told all homes and workplaces at once, so that each place is looked up once. */
export type JourneysFor = (
  tx: ReadTx,
  homes: readonly Home[],
  workplaces: readonly Workplace[],
) => Promise<Journeys>;

/** On foot and by bicycle from the straight line, where both places are known exactly. Buses: not checked. */
const estimatedJourneys: JourneysFor = async (tx, homes, workplaces) => {
  const postcodes = [...homes, ...workplaces].flatMap(({ postcode }) => postcode ?? []);
  const places = await placesOf(tx, [...new Set(postcodes)]);
  const placeOf = ({ postcode }: Home | Workplace) => (postcode === null ? undefined : places.get(postcode));
  return {
    timetable: null,
    verdict: (home, workplace, startsOn) => {
      const [from, to] = [placeOf(home), placeOf(workplace)];
      if (from && to && !(isExact(from) && isExact(to))) return ABOUT_HERE;
      return estimateJourney({
        metres: from && to ? estimateWay(point(from), point(to)).metres : null,
        startsAt: workplace.startsAt,
        endsAt: workplace.endsAt,
        startsOn,
        limits: home.limits,
      });
    },
  };
};

/** The one place where journeys come from: whatever knows buses is plugged in here. */
export const journeysFor: JourneysFor = estimatedJourneys;

const ABOUT_HERE: JourneyVerdict = {
  state: 'not-checked',
  text: 'The journey is not checked: one of the two places is only known roughly.',
};

function isExact({ precision }: PostcodePlace): boolean {
  return precision === 'unit';
}

function point({ latitude, longitude }: PostcodePlace) {
  return { lat: latitude, lon: longitude };
}
