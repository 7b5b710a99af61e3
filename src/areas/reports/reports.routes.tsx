import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { financialYearOf } from '#domain/outcomes/periods.ts';
import type { Day } from '#domain/shared/day.ts';
import { looked } from '#platform/actor.ts';
import { fieldProblems, mayTry } from '#platform/command.ts';
import { type FieldProblem, invalid, notFound, ServiceError } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, actorOf, change, read } from '#platform/http/app-env.ts';
import { type FormValues, foldForm, readForm } from '#platform/http/form.ts';
import { listAuthorities } from './areas.queries.ts';
import { exportReport, PEOPLE_READERS, REPORT_READERS } from './export-report.ts';
import { contentOf, FORMATS, nameOfFile } from './file-formats.ts';
import { needTargetsPages } from './needs/need-targets.routes.tsx';
import { setNeedTarget } from './needs/set-need-target.ts';
import { ALL_REPORTS, type ReportName, readReport, reportNamed } from './registry.ts';
import { ReportPage, type ReportPageProps } from './report.page.tsx';
import { filterOf, type NamedFilter, reportInput } from './report-filter.ts';
import { REPORTS } from './reports.content.ts';
import { BehindPage, ReportsPage } from './reports.page.tsx';

const YEARS_BACK = 5;

export const reportsPages = new Hono<AppEnv>()
  .get('/reports', (c) => {
    actorIn(c, REPORT_READERS);
    return c.html(<ReportsPage shell={shellOf(c)} reports={ALL_REPORTS} />);
  })
  .route('/', needTargetsPages)
  .get('/reports/:name', showReport)
  .get('/reports/:name/people', showPeople)
  .post('/reports/:name/export', download);

function nameOf(c: AppContext): ReportName {
  actorIn(c, REPORT_READERS);
  const report = ALL_REPORTS.find(({ name }) => name === c.req.param('name'));
  if (!report) throw notFound('report');
  return report.name;
}

/** What the address asks for. The form sends a year with the dates: where dates are typed, they are meant. */
function askedIn(c: AppContext, name: ReportName, today: string): NamedFilter {
  const { year, ...asked } = foldForm(c.req.query());
  const beside = c.req.queries('beside') ?? [];
  const isTyped = Boolean(asked.from) || Boolean(asked.to) || Boolean(asked.on);
  const parsed = reportInput.safeParse({
    ...asked,
    year: isTyped ? null : year,
    name,
    beside: beside.join(','),
  });
  if (!parsed.success) throw invalid(fieldProblems(parsed.error));
  return filterOf(parsed.data, today);
}

async function showReport(c: AppContext): Promise<Response> {
  const name = nameOf(c);
  const page = await pageOf(c, name);
  try {
    return await showFilled(c, page, askedIn(c, name, page.today), []);
  } catch (error) {
    if (!(error instanceof ServiceError) || error.kind !== 'invalid') throw error;
    return showProblems(c, page, error);
  }
}

type PageParts = Omit<ReportPageProps, 'form' | 'shown' | 'download'> & { readonly today: Day };

async function pageOf(c: AppContext, name: ReportName): Promise<PageParts> {
  const report = reportNamed(name);
  const { today, others } = await read(c, async (tx) => ({
    today: tx.today,
    others: report.hasBeside
      ? (await listAuthorities(tx)).filter(({ code }) => code !== tx.actor.authority)
      : [],
  }));
  const latest = financialYearOf(today);
  const years = Array.from({ length: YEARS_BACK }, (_, back) => latest - back);
  return { shell: shellOf(c), report, years, today, others, maySet: mayTry(actorOf(c), setNeedTarget) };
}

/** The page with its figures. `problems`: why a download that was asked for there could not be had. */
async function showFilled(
  c: AppContext,
  page: PageParts,
  filter: NamedFilter,
  problems: readonly FieldProblem[],
): Promise<Response> {
  const { lines, behind, file } = await read(c, (tx) => readReport(tx, filter, false));
  const mayLook = PEOPLE_READERS.includes(actorOf(c).role);
  const query = queryOf(filter);
  const shown = {
    ...filter.period,
    asAt: filter.asAt,
    lines,
    linked: mayLook ? [...behind.keys()] : [],
    query,
    gaps: file?.gaps.rows.length ?? 0,
    mayTake: mayLook || !page.report.isOfPeople,
  };
  const form = { values: valuesOf(c, query), errors: [] };
  return c.html(<ReportPage {...page} form={form} shown={shown} download={problems} />);
}

function showProblems(c: AppContext, page: PageParts, error: ServiceError): Response | Promise<Response> {
  c.status(422);
  const form = { values: c.req.query(), errors: error.fields };
  return c.html(<ReportPage {...page} form={form} shown={null} download={[]} />);
}

// What was typed, or what is shown where nothing was.
function valuesOf(c: AppContext, query: Readonly<Record<string, string>>): FormValues {
  const typed: FormValues = { ...c.req.query(), beside: (query.beside ?? '').split(',').filter(Boolean) };
  return Object.keys(c.req.query()).length > 0 ? typed : { ...query, beside: typed.beside ?? [] };
}

/** The same report again: in links and in the download's form. */
function queryOf({ name, period, on, asAt, beside }: NamedFilter): Record<string, string> {
  const known = {
    ...(asAt === null ? {} : { asAt }),
    ...(beside.length === 0 ? {} : { beside: beside.join(',') }),
  };
  const asked = { day: { on }, period, year: { year: String(financialYearOf(period.to)) } };
  return { ...asked[reportNamed(name).of], ...known };
}

async function showPeople(c: AppContext): Promise<Response> {
  const name = nameOf(c);
  actorIn(c, PEOPLE_READERS);
  const figure = c.req.query('figure') ?? '';
  const { filter, figures } = await read(c, async (tx) => {
    const filter = askedIn(c, name, tx.today);
    const figures = await readReport(tx, filter, false);
    looked(tx, figures.behind.get(figure)?.map(({ id }) => id) ?? []);
    return { filter, figures };
  });
  const people = figures.behind.get(figure);
  const line = figures.lines.find(({ code }) => code === figure);
  if (!people || !line) throw notFound('figure');
  return c.html(
    <BehindPage
      shell={shellOf(c)}
      report={reportNamed(name)}
      label={line.label}
      backHref={`/reports/${name}?${new URLSearchParams(queryOf(filter))}`}
      people={people}
    />,
  );
}

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  gaps: 'text/csv; charset=utf-8',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

async function download(c: AppContext): Promise<Response> {
  const name = nameOf(c);
  const { format: asked, ...given } = foldForm(await readForm(c));
  const format = FORMATS.find((one) => one === asked) ?? 'csv';
  // The list of gaps is there to be answered, whether the file goes out without those rows or not.
  const withGaps = format === 'gaps' ? 'yes' : given.withGaps;
  const taken = await change(c, exportReport, { ...given, withGaps, name });
  if (taken.isHeldBack) {
    const filter = await read(c, async (tx) => filterOf(reportInput.parse({ ...given, name }), tx.today));
    const message = REPORTS.heldBack(taken.gaps?.rows.length ?? 0);
    c.status(422);
    return showFilled(c, await pageOf(c, name), filter, [{ field: 'withGaps', message }]);
  }
  c.header('Content-Disposition', `attachment; filename="${nameOfFile(taken.fileName, format)}"`);
  c.header('Content-Type', TYPES[format]);
  return c.body(await contentOf(taken, format));
}
