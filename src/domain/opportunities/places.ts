import { type Checked, checked } from '../shared/refusal.ts';

/** One seat as the places of an opportunity are changed. */
export interface SeatState {
  readonly id: string;
  readonly number: number;
  readonly isWithdrawn: boolean;
  /** Somebody sits there today or will. */
  readonly isTaken: boolean;
}

/** What to do so that as many seats stand as there are places. */
export interface SeatChange {
  readonly add: readonly number[];
  readonly withdraw: readonly string[];
  readonly offerAgain: readonly string[];
}

/**
 * How the seats come to be `places` in number. Nobody loses a seat: withdrawn are only those that nobody has, the
 * highest numbers first; withdrawn ones are offered again before new ones are added. O(seats log seats).
 */
export function changeSeats(seats: readonly SeatState[], places: number): SeatChange {
  const offered = seats.filter((seat) => !seat.isWithdrawn);
  const idle = seats.filter((seat) => seat.isWithdrawn);
  const missing = places - offered.length;
  if (missing <= 0)
    return {
      add: [],
      offerAgain: [],
      withdraw: offered
        .filter((seat) => !seat.isTaken)
        .sort((a, b) => b.number - a.number)
        .slice(0, -missing)
        .map((seat) => seat.id),
    };
  const again = idle.sort((a, b) => a.number - b.number).slice(0, missing);
  const highest = Math.max(0, ...seats.map((seat) => seat.number));
  const fresh = Array.from({ length: missing - again.length }, (_, at) => highest + 1 + at);
  return { add: fresh, withdraw: [], offerAgain: again.map((seat) => seat.id) };
}

/** May the places be this many? Not fewer than people sit there, today or later. */
export function checkPlaces(seats: readonly SeatState[], places: number): Checked<'places-taken'> {
  const taken = seats.filter((seat) => seat.isTaken).length;
  if (places >= taken) return checked([]);
  const people = taken === 1 ? '1 young person has' : `${taken} young people have`;
  return checked([
    {
      code: 'places-taken',
      staffText: `${people} a place here, so there cannot be fewer than ${taken}.`,
      kindText: 'Somebody already has this place.',
      wouldChangeIf: `With ${taken} places or more, or when somebody’s placement has ended.`,
    },
  ]);
}
