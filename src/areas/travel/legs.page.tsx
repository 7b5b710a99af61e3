import { type Journey, TIGHT_CHANGE_MINUTES } from '#engines/travel/index.ts';
import { LEGS, timeText } from './commute.content.ts';

type Leg = Journey['legs'][number];

/** One way, door to door: a time and what to do then, in order. */
export function Legs({ journey, label, end }: { journey: Journey; label: string; end: string }) {
  return (
    <ol class="govuk-list foothold-legs" aria-label={label}>
      {journey.legs.map((leg) => (
        <li>
          <strong>{timeText(leg.departs)}</strong> <span>{legText(leg)}</span>
        </li>
      ))}
      <li>
        <strong>{timeText(journey.arriveAt)}</strong> <span>{end}</span>
      </li>
    </ol>
  );
}

function legText(leg: Leg): string {
  const minutes = leg.arrives - leg.departs;
  if (!('line' in leg)) return LEGS[leg.mode](minutes, leg.to);
  return [
    `${LEGS.ride(LEGS.modes[leg.mode], leg.line, leg.from, leg.to)}.`,
    leg.towards && leg.towards !== leg.to ? LEGS.front(leg.towards) : '',
    LEGS.off(timeText(leg.arrives)),
    isTight(leg) ? LEGS.tight(leg.spareMinutes) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function isTight<Ride extends { readonly spareMinutes?: number }>(
  ride: Ride,
): ride is Ride & { readonly spareMinutes: number } {
  return ride.spareMinutes !== undefined && ride.spareMinutes < TIGHT_CHANGE_MINUTES;
}
