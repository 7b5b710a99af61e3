import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { monthAfter } from '#domain/young-people/month.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, idParam, read } from '#platform/http/app-env.ts';
import { MEETING_READERS } from '../meeting-readers.ts';
import { MonthPage } from './month.page.tsx';
import { monthCsv } from './month-sheet.ts';
import { MyMonthPage } from './my-month.page.tsx';
import { readMonthReport } from './read-month.ts';

export const monthPages = new Hono<AppEnv>()
  .get('/young-people/:id/month', async (c) => {
    actorIn(c, MEETING_READERS);
    const id = idParam(c, 'young person');
    const { report, hasNext } = await readFor(c, id);
    if (c.req.query('format') === 'csv') {
      c.header('Content-Type', 'text/csv; charset=utf-8');
      c.header('Content-Disposition', `attachment; filename="month-${report.month.key}.csv"`);
      return c.body(monthCsv(report));
    }
    const path = `/young-people/${id}/month`;
    return c.html(<MonthPage shell={shellOf(c)} report={report} path={path} hasNext={hasNext} />);
  })
  .get('/my-month', async (c) => {
    const { youngPersonId } = actorIn(c, ['young-person']);
    if (youngPersonId === null) throw notFound('young person');
    const { report, hasNext } = await readFor(c, youngPersonId);
    return c.html(<MyMonthPage shell={shellOf(c)} report={report} path="/my-month" hasNext={hasNext} />);
  });

function readFor(c: AppContext, youngPersonId: string) {
  return read(c, async (tx) => {
    const report = await readMonthReport(tx, youngPersonId, c.req.query('month'));
    return { report, hasNext: monthAfter(report.month.from) <= tx.today.slice(0, 7) };
  });
}
