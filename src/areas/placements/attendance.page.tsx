import type { AgreedDay } from '#domain/placements/agreed-hours.ts';
import { ATTENDANCE_MARKS } from '#domain/placements/attendance.ts';
import { type Day, dayInWordsWithWeekday } from '#domain/shared/day.ts';
import { RadiosField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { MARK_WORDS } from '#web/week-marks.tsx';
import type { LoggedMark } from './calendar.queries.ts';
import { ATTENDANCE } from './placement-forms.content.ts';

export interface AttendancePageProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly path: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly week: number;
  readonly weeks: number;
  readonly days: readonly AgreedDay[];
  readonly marks: readonly LoggedMark[];
  readonly today: Day;
  /** Who logs, who only reads, and whose days they are. */
  readonly reader: 'logs' | 'reads' | 'own';
  /** Whether the young person's own words about a day are for this reader. */
  readonly seesWords: boolean;
}

/** A week of attendance: to be logged in a minute by the supervisor, to be seen and disagreed with by the young person. */
export function AttendancePage(props: AttendancePageProps) {
  const title = props.reader === 'own' ? ATTENDANCE.yourTitle : ATTENDANCE.title(props.week, props.weeks);
  return (
    <Page
      shell={props.shell}
      title={title}
      hasErrors={props.form.errors.length > 0}
      above={<BackLink href={props.path} />}
    >
      <FormErrors form={props.form} />
      <h1 class="govuk-heading-l">{title}</h1>
      {props.days.length === 0 && <p class="govuk-body">{ATTENDANCE.noDays}</p>}
      {props.reader === 'logs' ? <LogForm {...props} /> : <DayList {...props} />}
      <Weeks {...props} />
    </Page>
  );
}

function LogForm(props: AttendancePageProps) {
  const open = props.days.filter(({ day }) => day <= props.today);
  return (
    <>
      {open.length > 0 && (
        <Form
          action={`${props.path}/attendance?week=${props.week}`}
          submit={ATTENDANCE.submit}
          hidden={props.hidden}
          cancelHref={props.path}
        >
          <p class="govuk-body">{ATTENDANCE.hint}</p>
          {open.map((day) => (
            <RadiosField
              form={props.form}
              name={`mark-${day.day}`}
              label={dayWords(day)}
              hint={saidOf(props, day.day)}
              isInline
              isSmall
              items={ATTENDANCE_MARKS.map((mark) => ({ value: mark, text: MARK_WORDS[mark] }))}
            />
          ))}
        </Form>
      )}
      {props.days.some(({ day }) => day > props.today) && (
        <p class="govuk-hint">
          {ATTENDANCE.toCome}:{' '}
          {props.days
            .filter(({ day }) => day > props.today)
            .map(dayWords)
            .join('; ')}
        </p>
      )}
    </>
  );
}

function saidOf({ marks, seesWords }: AttendancePageProps, day: Day): string | undefined {
  const words = marks.find((mark) => mark.day === day)?.disagreement ?? null;
  if (words === null) return undefined;
  return seesWords ? ATTENDANCE.disagreedWords(words) : ATTENDANCE.disagreed;
}

function DayList(props: AttendancePageProps) {
  return (
    <ul class="govuk-list govuk-list--spaced">
      {props.days.map((day) => (
        <li>
          <strong>{dayWords(day)}</strong>
          <br />
          <Mark {...props} day={day.day} />
        </li>
      ))}
    </ul>
  );
}

function Mark({ marks, day, today, reader, path, seesWords }: AttendancePageProps & { day: Day }) {
  const logged = marks.find((mark) => mark.day === day);
  if (!logged) return <>{day > today ? ATTENDANCE.toCome : ATTENDANCE.notLogged}</>;
  const words = logged.disagreement;
  return (
    <>
      {MARK_WORDS[logged.mark]}
      {words !== null && seesWords && (
        <>
          <br />
          {reader === 'own' ? ATTENDANCE.said(words) : ATTENDANCE.disagreedWords(words)}
        </>
      )}
      {reader === 'own' && (
        <>
          <br />
          <a class="govuk-link" href={`${path}/attendance/${day}/disagree`}>
            {ATTENDANCE.wrong}
            <span class="govuk-visually-hidden">: {dayInWordsWithWeekday(day)}</span>
          </a>
        </>
      )}
    </>
  );
}

function Weeks({ path, week, weeks }: AttendancePageProps) {
  return (
    <p class="govuk-body">
      {week > 1 && (
        <a class="govuk-link" href={`${path}/attendance?week=${week - 1}`}>
          {ATTENDANCE.before}
        </a>
      )}{' '}
      {week < weeks && (
        <a class="govuk-link" href={`${path}/attendance?week=${week + 1}`}>
          {ATTENDANCE.after}
        </a>
      )}
    </p>
  );
}

function dayWords({ day, bankHoliday }: AgreedDay): string {
  return `${dayInWordsWithWeekday(day)}${bankHoliday === null ? '' : ` (${bankHoliday})`}`;
}
