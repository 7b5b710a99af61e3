import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import type { Role } from '#domain/accounts/roles.ts';
import { financialYearOf } from '#domain/outcomes/periods.ts';
import { looked } from '#platform/actor.ts';
import { fieldProblems } from '#platform/command.ts';
import { invalid, notFound, ServiceError } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, actorOf, change, read } from '#platform/http/app-env.ts';
import { type FormValues, foldForm, readForm } from '#platform/http/form.ts';
import { exportReport, REPORT_READERS } from './export-report.ts';
import { ALL_REPORTS, type ReportName, readReport, reportNamed } from './registry.ts';
import { ReportPage, type ReportPageProps } from './report.page.tsx';
import { filterOf, isOfDay, type NamedFilter, reportInput } from './report-filter.ts';
import { BehindPage, ReportsPage } from './reports.page.tsx';

// An auditor looks whether figures are right, not at people.
const PEOPLE_READERS: readonly Role[] = ['co-ordinator', 'manager', 'data-officer', 'operator'];
const YEARS_BACK = 5;

export const reportsPages = new Hono<AppEnv>()
  .get('/reports', (c) => {
    actorIn(c, REPORT_READERS);
    return c.html(<ReportsPage shell={shellOf(c)} reports={ALL_REPORTS} />);
  })
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
  const isTyped = Boolean(asked.from) || Boolean(asked.to) || Boolean(asked.on);
  const parsed = reportInput.safeParse({ ...asked, year: isTyped ? null : year, name });
  if (!parsed.success) throw invalid(fieldProblems(parsed.error));
  return filterOf(parsed.data, today);
}

async function showReport(c: AppContext): Promise<Response> {
  const name = nameOf(c);
  const today = await read(c, async (tx) => tx.today);
  const latest = financialYearOf(today);
  const page = {
    shell: shellOf(c),
    report: reportNamed(name),
    years: Array.from({ length: YEARS_BACK }, (_, back) => latest - back),
  };
  try {
    const filter = askedIn(c, name, today);
    const { lines, behind } = await read(c, (tx) => readReport(tx, filter, false));
    const mayLook = PEOPLE_READERS.includes(actorOf(c).role);
    const query = queryOf(filter);
    const shown = {
      ...filter.period,
      asAt: filter.asAt,
      lines,
      linked: mayLook ? [...behind.keys()] : [],
      query,
    };
    return c.html(<ReportPage {...page} form={{ values: valuesOf(c, query), errors: [] }} shown={shown} />);
  } catch (error) {
    if (!(error instanceof ServiceError) || error.kind !== 'invalid') throw error;
    return showProblems(c, page, error);
  }
}

function showProblems(
  c: AppContext,
  page: Omit<ReportPageProps, 'form' | 'shown'>,
  error: ServiceError,
): Response | Promise<Response> {
  c.status(422);
  const form = { values: c.req.query(), errors: error.fields };
  return c.html(<ReportPage {...page} form={form} shown={null} />);
}

// What was typed, or what is shown where nothing was.
function valuesOf(c: AppContext, query: Readonly<Record<string, string>>): FormValues {
  const typed = c.req.query();
  return Object.keys(typed).length > 0 ? typed : query;
}

/** The same report again: in links and in the download's form. */
function queryOf({ name, period, on, asAt }: NamedFilter): Record<string, string> {
  const known = asAt === null ? {} : { asAt };
  return isOfDay(name) ? { on, ...known } : { ...period, ...known };
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

async function download(c: AppContext): Promise<Response> {
  const name = nameOf(c);
  const { format, ...asked } = foldForm(await readForm(c));
  const { fileName, csv, json } = await change(c, exportReport, { ...asked, name });
  const isJson = format === 'json';
  c.header('Content-Disposition', `attachment; filename="${fileName}.${isJson ? 'json' : 'csv'}"`);
  c.header('Content-Type', isJson ? 'application/json' : 'text/csv; charset=utf-8');
  return c.body(isJson ? JSON.stringify(json) : csv);
}
