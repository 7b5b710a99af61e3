import type { Child } from 'hono/jsx';
import { type Day, dayInWords } from '#domain/shared/day.ts';
import { BarChart } from '#web/charts/bar-chart.tsx';
import { LineChart } from '#web/charts/line-chart.tsx';
import { DataTable } from '#web/data-table.tsx';
import { CheckboxesField, DateField, SelectField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import { type FieldError, type FormState, textsOf } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Details } from '#web/govuk/details.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { BESIDE } from './beside.content.ts';
import type { Line } from './lines.ts';
import type { Report, ReportChart, ReportTrend } from './report.ts';
import { ReportDownload } from './report-download.page.tsx';
import { REPORTS } from './reports.content.ts';

export interface ReportPageProps {
  readonly shell: Shell;
  readonly report: Report;
  readonly form: FormState;
  readonly years: readonly number[];
  /** Authorities that can stand beside; none where the report has none. */
  readonly others: readonly { readonly code: string; readonly name: string }[];
  /** Whether they may set what figures stand against. */
  readonly maySet: boolean;
  /** Null where what was asked for cannot be shown; the form says why. */
  readonly shown: ShownReport | null;
  /** Why the download that was asked for could not be had. */
  readonly download: readonly FieldError[];
}

interface ShownReport {
  readonly from: Day;
  readonly to: Day;
  readonly asAt: Day | null;
  readonly lines: readonly Line[];
  /** Codes of the figures whose people may be looked at. */
  readonly linked: readonly string[];
  /** What was asked for, for links and the download. */
  readonly query: Readonly<Record<string, string>>;
  /** How much is still to be answered before there is a file. */
  readonly gaps: number;
  /** Whether they may take it away. */
  readonly mayTake: boolean;
}

/** One report: what it is of, a chart, the figures with the people behind them, and the download. */
export function ReportPage(props: ReportPageProps) {
  const { shown, report } = props;
  const { title, hint } = report.words;
  return (
    <Page
      shell={props.shell}
      title={title}
      width="wide"
      hasErrors={props.form.errors.length > 0 || props.download.length > 0}
      above={<BackLink href="/reports">{REPORTS.title}</BackLink>}
    >
      <FormErrors form={props.form} />
      <FormErrors form={{ values: {}, errors: props.download }} />
      <h1 class="govuk-heading-l">{title}</h1>
      {shown && (
        <p class="govuk-body">
          {report.of === 'day'
            ? REPORTS.onDay(dayInWords(shown.to))
            : REPORTS.of(dayInWords(shown.from), dayInWords(shown.to))}{' '}
          {shown.asAt === null ? REPORTS.knownNow : REPORTS.knownThen(dayInWords(shown.asAt))} {hint}
        </p>
      )}
      <Filter {...props} />
      {props.maySet && report.settings && (
        <p class="govuk-body">
          <a class="govuk-link" href={report.settings.href}>
            {report.settings.label}
          </a>
        </p>
      )}
      {shown && report.chart && <Chart {...report.chart(shown.lines)} />}
      {shown && report.trend && <Trend {...report.trend(shown.lines)} />}
      {shown &&
        sectionsOf(shown.lines).map((section) => <Section {...props} shown={shown} section={section} />)}
      {shown?.mayTake && (
        <ReportDownload report={report} query={shown.query} gaps={shown.gaps} problems={props.download} />
      )}
    </Page>
  );
}

function Filter({ report, form, years, others }: ReportPageProps) {
  return (
    <Details summary={REPORTS.otherDates} open={form.errors.length > 0}>
      <Form method="get" action={`/reports/${report.name}`} submit={REPORTS.show}>
        {report.of === 'day' ? (
          <DateField form={form} name="on" label={REPORTS.on} />
        ) : (
          <>
            <SelectField
              form={form}
              name="year"
              label={REPORTS.year}
              items={[
                ...(report.of === 'period' ? [{ value: '', text: REPORTS.otherDates }] : []),
                ...years.map((year) => ({ value: String(year), text: REPORTS.yearIn(year) })),
              ]}
            />
            {report.of === 'period' && (
              <>
                <DateField form={form} name="from" label={REPORTS.from} />
                <DateField form={form} name="to" label={REPORTS.to} />
              </>
            )}
          </>
        )}
        <DateField form={form} name="asAt" label={REPORTS.asAt} hint={REPORTS.asAtHint} />
        {others.length > 0 && (
          <Details summary={BESIDE.pick} open={textsOf(form.values, 'beside').length > 0}>
            <CheckboxesField
              form={form}
              name="beside"
              label={BESIDE.pick}
              hint={BESIDE.pickHint}
              items={others.map(({ code, name }) => ({ value: code, text: name }))}
            />
          </Details>
        )}
      </Form>
    </Details>
  );
}

function Chart({ caption, labelHead, shows, rows }: ReportChart) {
  const isShare = shows === 'percent';
  const bars = rows.map(({ line }) => (isShare ? shareBar(line) : countBar(line)));
  if (!bars.some(isDrawn))
    return <NothingToDraw caption={caption} areZeros={bars.every(({ value }) => value === 0)} />;
  return (
    <>
      <BarChart
        caption={caption}
        labelHead={labelHead}
        series={[caption]}
        end={isShare ? 100 : undefined}
        rows={rows.map(({ label }, at) => ({ label, bars: bars.slice(at, at + 1) }))}
      />
      {isShare && <p class="govuk-hint govuk-!-margin-bottom-6">{REPORTS.intervalHint}</p>}
    </>
  );
}

const isDrawn = ({ value, high }: DrawnBar) => (value ?? 0) > 0 || (high ?? 0) > 0;

/** In words, where a picture would be empty. */
function NothingToDraw({ caption, areZeros }: { readonly caption: string; readonly areZeros: boolean }) {
  return (
    <p class="govuk-body">
      <strong>{caption}.</strong> {areZeros ? REPORTS.allZero : REPORTS.nothingToDraw}
    </p>
  );
}

function Trend({ caption, labelHead, shows, labels, series }: ReportTrend) {
  const barOf = shows === 'percent' ? shareBar : countBar;
  return (
    <LineChart
      caption={caption}
      labelHead={labelHead}
      labels={labels}
      unit={shows === 'percent' ? '%' : ''}
      series={series.map(({ name, lines }) => ({
        name,
        values: lines.map((line) => (line === undefined ? null : barOf(line).value)),
        texts: lines.map((line) => (line === undefined ? REPORTS.notPublished : barOf(line).text)),
      }))}
    />
  );
}

interface DrawnBar {
  readonly value: number | null;
  readonly text: string;
  readonly low?: number;
  readonly high?: number;
}

function countBar({ count }: Line): DrawnBar {
  return { value: typeof count === 'number' ? count : null, text: String(count ?? '') };
}

function shareBar({ count, of, percent, low, high }: Line): DrawnBar {
  if (typeof percent !== 'number' || typeof count !== 'number' || typeof of !== 'number')
    return { value: null, text: REPORTS.nobody };
  return {
    value: percent,
    text: REPORTS.bar(percent, count, of),
    ...(typeof low === 'number' && typeof high === 'number' ? { low, high } : {}),
  };
}

function sectionsOf(lines: readonly Line[]): string[] {
  return [...new Set(lines.map(({ section }) => section))];
}

function Section({ report, shown, section }: ReportPageProps & { shown: ShownReport; section: string }) {
  const rows = shown.lines.filter((line) => line.section === section);
  const { columns } = REPORTS;
  const hasShare = rows.some(({ of }) => of !== null);
  const hasPercent = rows.some(({ percent }) => percent !== null);
  const number = (head: string, cell: (line: Line) => Child) => ({ head, cell, isNumeric: true });
  return (
    <DataTable<Line>
      caption={section}
      rows={rows}
      columns={[
        { head: columns.figure, cell: ({ label }) => label },
        number(columns.count, (line) => <Count line={line} name={report.name} shown={shown} />),
        ...(hasShare ? [number(columns.of, ({ of }) => of ?? '')] : []),
        ...(hasPercent
          ? [
              number(columns.percent, ({ percent }) => (percent === null ? '' : `${percent}%`)),
              number(columns.interval, ({ low, high }) =>
                typeof low === 'number' && typeof high === 'number' ? REPORTS.interval(low, high) : '',
              ),
            ]
          : []),
        ...(rows.some(({ medianDays }) => medianDays !== null)
          ? [number(columns.medianDays, ({ medianDays }) => medianDays ?? '')]
          : []),
      ]}
    />
  );
}

function Count({ line, name, shown }: { line: Line; name: string; shown: ShownReport }) {
  if (!line.count || !shown.linked.includes(line.code)) return <>{String(line.count ?? '')}</>;
  const query = new URLSearchParams({ ...shown.query, figure: line.code });
  return (
    <a class="govuk-link" href={`/reports/${name}/people?${query}`}>
      {line.count}
      <span class="govuk-visually-hidden"> {REPORTS.seePeople(line.label)}</span>
    </a>
  );
}
