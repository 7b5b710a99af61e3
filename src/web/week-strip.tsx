import { type Day, weekdayOf } from '#domain/shared/day.ts';
import { weekdayName } from '#domain/shared/weekdays.ts';
import { classList } from './govuk/part.ts';
import { shortSpan } from './short-day.ts';
import { type DayMark, MARK_WORDS, MarkShape } from './week-marks.tsx';

interface WeekReview {
  /** "Check-in", "Mid-point review", "End review". */
  readonly name: string;
  readonly state: 'done' | 'due' | 'overdue' | 'to come';
}

export interface StripWeek {
  readonly week: number;
  readonly state: 'done' | 'now' | 'to come' | 'paused';
  /** Its calendar days; more than one stretch where a pause falls inside, none where an open pause hides it. */
  readonly stretches: readonly { readonly from: Day; readonly to: Day }[];
  /** The agreed working days. */
  readonly days: readonly { readonly day: Day; readonly mark: DayMark }[];
  readonly reviews: readonly WeekReview[];
  /** Why it is paused, a bank holiday, who is away. */
  readonly note?: string | undefined;
}

interface WeekStripProps {
  /** What a screen reader hears first: "Aspen's ten weeks". */
  readonly label: string;
  readonly weeks: readonly StripWeek[];
}

const STATE_WORDS = { done: 'Done', now: 'Now', 'to come': 'To come', paused: 'Paused' } as const;

/** The placement weeks side by side, or one below the other on a phone: state, dates, a mark a day, reviews. */
export function WeekStrip({ label, weeks }: WeekStripProps) {
  const marks = new Set(weeks.flatMap((week) => week.days.map((day) => day.mark ?? 'open')));
  return (
    <div class="foothold-weeks">
      <ol class="foothold-weeks__list" aria-label={label}>
        {weeks.map((week) => (
          <Week week={week} of={weeks.length} />
        ))}
      </ol>
      {marks.size > 0 && (
        <ul class="foothold-weeks__key" aria-hidden="true">
          {Object.entries(MARK_WORDS)
            .filter(([mark]) => marks.has(mark as keyof typeof MARK_WORDS))
            .map(([mark, words]) => (
              <li>
                <MarkShape mark={mark === 'open' ? null : (mark as DayMark)} /> {words}
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}

function Week({ week, of }: { week: StripWeek; of: number }) {
  return (
    <li
      class={`foothold-weeks__week foothold-weeks__week--${week.state.replace(' ', '-')}`}
      aria-current={week.state === 'now' ? 'step' : undefined}
    >
      <p class="foothold-weeks__name">
        Week {week.week}
        <span class="govuk-visually-hidden"> of {of}:</span>
      </p>
      <p class="foothold-weeks__state">{STATE_WORDS[week.state]}</p>
      {week.stretches.length > 0 && (
        <p class="foothold-weeks__dates">
          {week.stretches.map(({ from, to }) => shortSpan(from, to)).join(', ')}
        </p>
      )}
      {week.days.length > 0 && (
        <p class="foothold-weeks__days">
          {week.days.map((day) => (
            <MarkShape mark={day.mark} />
          ))}
          <span class="govuk-visually-hidden">{attendanceInWords(week.days)}</span>
        </p>
      )}
      {week.reviews.map((review) => (
        <p
          class={classList(
            'foothold-weeks__review',
            review.state === 'overdue' && 'foothold-weeks__review--overdue',
          )}
        >
          {review.name}: {review.state}
        </p>
      ))}
      {week.note && <p class="foothold-weeks__note">{week.note}</p>}
    </li>
  );
}

/** "Present: Monday, Wednesday. Late: Friday." */
function attendanceInWords(days: StripWeek['days']): string {
  return Object.entries(MARK_WORDS)
    .map(([mark, words]) => {
      const on = days.filter((day) => (day.mark ?? 'open') === mark);
      return on.length > 0 ? `${words}: ${on.map(({ day }) => weekdayName(weekdayOf(day))).join(', ')}.` : '';
    })
    .filter(Boolean)
    .join(' ');
}
