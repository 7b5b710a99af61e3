import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { AT_EMPLOYER } from '#domain/accounts/roles.ts';
import { agreedDaysOfWeek } from '#domain/placements/agreed-hours.ts';
import { isFinalPlacement } from '#domain/placements/statuses.ts';
import { momentOn, weekCount } from '#domain/placements/ten-weeks.ts';
import { dayInWordsWithWeekday, isDay } from '#domain/shared/day.ts';
import { mayTry } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, actorOf, change, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { LongTextField } from '#web/fields.tsx';
import { EMPTY_FORM, type FormValues } from '#web/form-values.ts';
import { AttendancePage } from './attendance.page.tsx';
import { listMarks, readCalendar } from './calendar.queries.ts';
import { disagreeAttendance } from './disagree-attendance.ts';
import { logAttendance } from './log-attendance.ts';
import { PlacementFormPage } from './placement-form.page.tsx';
import { ATTENDANCE } from './placement-forms.content.ts';
import { findPlacement } from './placements.queries.ts';

const MARK_FIELD = /^mark-(\d{4}-\d{2}-\d{2})$/;

export const attendancePages = new Hono<AppEnv>()
  .get('/placements/:reference/attendance', (c) => showWeek(c, EMPTY_FORM))
  .post('/placements/:reference/attendance', (c) =>
    tryForm(
      c,
      async (answers) => {
        const reference = c.req.param('reference');
        const days = Object.entries(answers).flatMap(([name, mark]) => {
          const day = MARK_FIELD.exec(name)?.[1];
          return day === undefined ? [] : [{ day, mark }];
        });
        const { alerts } = await change(c, logAttendance, { ...answers, reference, days });
        return seeOther(
          c,
          `/placements/${reference}`,
          alerts.length > 0 ? ATTENDANCE.worry : ATTENDANCE.done,
        );
      },
      (form) => showWeek(c, form),
    ),
  )
  .get('/placements/:reference/attendance/:day/disagree', (c) => showDisagree(c, EMPTY_FORM))
  .post('/placements/:reference/attendance/:day/disagree', (c) =>
    tryForm(
      c,
      async (answers) => {
        const { reference, day } = c.req.param();
        await change(c, disagreeAttendance, { ...answers, reference, day });
        return seeOther(c, `/placements/${reference}/attendance`, ATTENDANCE.disagreeDone);
      },
      (form) => showDisagree(c, form),
    ),
  );

async function weekData(c: AppContext) {
  return read(c, async (tx) => {
    const placement = await findPlacement(tx, c.req.param('reference') ?? '');
    if (!placement) throw notFound('placement');
    const calendar = await readCalendar(tx, placement);
    const weeks = weekCount(calendar.dates);
    const asked = Number(c.req.query('week'));
    const moment = momentOn(calendar.dates, tx.today);
    const current = 'week' in moment ? moment.week : moment.state === 'after' ? weeks : 1;
    const week = Number.isInteger(asked) && asked >= 1 && asked <= weeks ? asked : current;
    const isOver = isFinalPlacement(placement.status);
    const days = agreedDaysOfWeek(calendar.dates, calendar.agreed, week);
    return {
      placement,
      week,
      weeks,
      today: tx.today,
      days: days.filter(({ day }) => !isOver || day <= placement.lastDayOn),
      marks: await listMarks(tx, [placement.id]),
    };
  });
}

async function showWeek(c: AppContext, form: FormAgain) {
  const actor = actorOf(c);
  const { placement, marks, ...week } = await weekData(c);
  const logged: FormValues = Object.fromEntries(marks.map(({ day, mark }) => [`mark-${day}`, mark]));
  const hasBegun = ['active', 'paused', 'completed', 'left-early'].includes(placement.status);
  return c.html(
    <AttendancePage
      {...week}
      shell={shellOf(c)}
      form={{ ...form, values: { ...logged, ...form.values } }}
      path={`/placements/${placement.reference}`}
      hidden={{ _once: crypto.randomUUID(), version: String(placement.version) }}
      marks={marks}
      reader={
        actor.role === 'young-person' ? 'own' : mayTry(actor, logAttendance) && hasBegun ? 'logs' : 'reads'
      }
      seesWords={!AT_EMPLOYER.includes(actor.role)}
    />,
  );
}

async function showDisagree(c: AppContext, form: FormAgain) {
  actorIn(c, disagreeAttendance.allow);
  const { placement } = await weekData(c);
  const day = c.req.param('day') ?? '';
  if (!isDay(day)) throw notFound('day');
  const path = `/placements/${placement.reference}/attendance`;
  return c.html(
    <PlacementFormPage
      shell={shellOf(c)}
      form={form}
      title={ATTENDANCE.disagreeTitle(dayInWordsWithWeekday(day))}
      action={`${path}/${day}/disagree`}
      hidden={{ _once: crypto.randomUUID() }}
      backHref={path}
      submit={ATTENDANCE.disagreeSubmit}
    >
      <LongTextField form={form} name="words" label={ATTENDANCE.disagreeHint} rows={4} />
    </PlacementFormPage>,
  );
}
