import { type PlacementDays, placementDays } from '#areas/placements/index.ts';
import { REVIEW_NAMES } from '#areas/reviews/index.ts';
import { type EventKind, type EventTime, onClock, touches, wholeDay } from '#domain/calendar/events.ts';
import type { Span } from '#domain/calendar/span.ts';
import type { AgreedDay } from '#domain/placements/agreed-hours.ts';
import { SEAT_HOLDING_STATUSES } from '#domain/placements/statuses.ts';
import { addDays, type Day, laterOf } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';
import type { CalendarEntry } from './calendar-entry.ts';

type Part = Pick<CalendarEntry, 'kind' | 'record' | 'time'> &
  Partial<Pick<CalendarEntry, 'what' | 'isCalledOff'>>;

// An end review given more days closes after the last day of the placement, and stays due until it is held.
const REVIEWS_AFTER_DAYS = 60;

/** First days, last days, days of work, pauses and reviews of the placements of some days. */
export async function placementEntries(
  tx: ReadTx,
  span: Span,
  kinds: readonly EventKind[],
): Promise<CalendarEntry[]> {
  const all = await placementDays(tx, addDays(span.from, -REVIEWS_AFTER_DAYS), span.to);
  return all.flatMap((days) =>
    partsOf(days, tx.today)
      .filter(({ kind, time }) => kinds.includes(kind) && touches(time, span.from, span.to))
      .map((part) => entryOf(days, part)),
  );
}

function partsOf(days: PlacementDays, today: Day): Part[] {
  const { placement, working, lastDay } = days;
  if (!(SEAT_HOLDING_STATUSES as readonly string[]).includes(placement.status))
    return [{ ...endPart('first-day', days, placement.firstDayOn), isCalledOff: true }];
  return [
    endPart('first-day', days, placement.firstDayOn),
    ...(lastDay === null ? [] : [endPart('last-day', days, lastDay)]),
    ...working
      .filter(({ day }) => day !== placement.firstDayOn && day !== lastDay)
      .map((day): Part => ({ kind: 'work', record: `${placement.id}:${day.day}`, time: timeOf(day) })),
    ...reviewParts(days),
    ...days.pauses.map(
      ({ id, from, to }): Part => ({
        kind: 'pause',
        record: id,
        // Nobody knows when an open pause ends: it stands up to today, and goes on with it.
        time: wholeDay(from, to ?? laterOf(from, today)),
      }),
    ),
  ];
}

/** The first or last day: at its hours where work is agreed on it. */
function endPart(kind: 'first-day' | 'last-day', { placement, working }: PlacementDays, on: Day): Part {
  const agreed = working.find(({ day }) => day === on);
  return { kind, record: placement.id, time: agreed ? timeOf(agreed) : wholeDay(on) };
}

function timeOf({ day, shifts }: AgreedDay): EventTime {
  const [first] = shifts;
  const last = shifts.at(-1);
  return first && last ? onClock(day, first.from, last.to) : wholeDay(day);
}

function reviewParts({ placement, reviews }: PlacementDays): Part[] {
  return reviews
    .filter(({ state }) => state === 'not-yet' || state === 'due' || state === 'overdue')
    .flatMap(({ kind, closesOn }) =>
      closesOn === null
        ? []
        : [
            {
              kind: 'review' as const,
              record: `${placement.id}:${kind}`,
              time: wholeDay(closesOn),
              what: REVIEW_NAMES[kind],
            },
          ],
    );
}

function entryOf({ placement, who, place }: PlacementDays, part: Part): CalendarEntry {
  const href = `/placements/${placement.reference}`;
  const isThere = part.kind === 'first-day' || part.kind === 'work' || part.kind === 'last-day';
  return {
    what: placement.title,
    isCalledOff: false,
    ...part,
    revision: placement.version,
    youngPersonIds: [placement.youngPersonId],
    who,
    reference: placement.reference,
    organisation: placement.organisation,
    site: placement.site,
    detail: isThere ? place : '',
    href,
    visit:
      isThere && placement.postcode !== null
        ? { referralId: placement.referralId, postcode: placement.postcode, href: `${href}/journey` }
        : null,
  };
}
