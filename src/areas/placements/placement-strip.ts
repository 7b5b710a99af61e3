import { agreedDaysOfWeek } from '#domain/placements/agreed-hours.ts';
import type { LoggedDay } from '#domain/placements/attendance.ts';
import type { Pause, PauseKind } from '#domain/placements/pauses.ts';
import { isFinalPlacement, type PlacementStatus } from '#domain/placements/statuses.ts';
import { type StripWeek as DrawnWeek, placementStrip } from '#domain/placements/strip.ts';
import { placementWeeks } from '#domain/placements/ten-weeks.ts';
import type { ReviewState } from '#domain/reviews/schedule.ts';
import { type Day, dayInWords } from '#domain/shared/day.ts';
import type { StripWeek } from '#web/week-strip.tsx';
import type { Calendar } from './calendar.ts';
import { PAUSE_WORDS, REVIEW_NAMES } from './placements.content.ts';
import type { ReviewStanding } from './review-states.queries.ts';

interface StripFacts {
  readonly calendar: Calendar;
  readonly status: PlacementStatus;
  readonly lastDayOn: Day;
  readonly marks: readonly LoggedDay[];
  readonly reviews: readonly ReviewStanding[];
  /** An employer is told of its own closure, not of illness or bereavement. */
  readonly isForEmployer: boolean;
}

const SHOWN_STATE = {
  held: 'done',
  'paper-awaited': 'done',
  due: 'due',
  overdue: 'overdue',
  'not-yet': 'to come',
} as const satisfies Partial<Record<ReviewState, string>>;

/** The placement weeks as the strip draws them; after an early end those that were not reached are left out. */
export function stripOf(facts: StripFacts, today: Day): StripWeek[] {
  const { calendar, status, lastDayOn } = facts;
  const on = isFinalPlacement(status) && today > lastDayOn ? '9999-01-01' : today;
  const drawn = placementStrip(calendar.dates, calendar.agreed, on);
  const weeks = placementWeeks(calendar.dates);
  return drawn
    .filter((week) => !isFinalPlacement(status) || (week.from !== null && week.from <= lastDayOn))
    .map((week) => ({
      week: week.week,
      state:
        week.state === 'ahead' || status === 'planned' || status === 'confirmed' ? 'to come' : week.state,
      stretches: weeks[week.week - 1]?.stretches ?? [],
      days: agreedDaysOfWeek(calendar.dates, calendar.agreed, week.week).map(({ day }) => ({
        day,
        mark: facts.marks.find((entry) => entry.day === day)?.mark ?? null,
      })),
      reviews: facts.reviews.filter((review) => review.week === week.week).flatMap(reviewOf),
      note: noteOf(week, facts.isForEmployer),
    }));
}

function reviewOf({ kind, state }: ReviewStanding): StripWeek['reviews'][number][] {
  return state === 'not-needed' ? [] : [{ name: REVIEW_NAMES[kind], state: SHOWN_STATE[state] }];
}

function noteOf(week: DrawnWeek, isForEmployer: boolean): string | undefined {
  const notes = [
    ...week.pauses.map((pause) => pauseNote(pause, isForEmployer)),
    ...week.bankHolidays.map((holiday) => `${holiday.name}, ${withoutYear(holiday.day)}`),
  ];
  return notes.length === 0 ? undefined : notes.join('. ');
}

function pauseNote({ kind, from, to }: Pause, isForEmployer: boolean): string {
  const until = to === null ? 'until further notice' : `to ${withoutYear(to)}`;
  return `${pauseName(kind, isForEmployer)} from ${withoutYear(from)} ${until}`;
}

/** "25 December": beside the week's own dates the year is plain. */
function withoutYear(day: Day): string {
  return dayInWords(day).replace(/ \d{4}$/, '');
}

/** What a reader may know of why the clock stands still. */
export function pauseName(kind: PauseKind, isForEmployer: boolean): string {
  return isForEmployer && kind !== 'closure' ? PAUSE_WORDS.other : PAUSE_WORDS[kind];
}
