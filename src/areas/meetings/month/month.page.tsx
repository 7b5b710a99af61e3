import { dayInWords } from '#domain/shared/day.ts';
import { type MonthTask, monthAfter, monthBefore, type Travelled } from '#domain/young-people/month.ts';
import { fullName } from '#domain/young-people/names.ts';
import { DataTable } from '#web/data-table.tsx';
import { SummaryList } from '#web/govuk/summary-list.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { MONTH, monthInWords } from './month.content.ts';
import type { MonthReport } from './read-month.ts';

export interface MonthPageProps {
  readonly shell: Shell;
  readonly report: MonthReport;
  readonly path: string;
  /** False where the next month has not begun. */
  readonly hasNext: boolean;
}

/** How a month was for one young person, for those who work with them: on one page of paper. */
export function MonthPage(props: MonthPageProps) {
  const { shell, report, path } = props;
  const { person, month, progress } = report;
  const title = MONTH.title(fullName(person), monthInWords(month.from));
  return (
    <Page shell={shell} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <Facts {...props} />
      <TravelledTable travelled={progress.travelled} />
      <h2 class="govuk-heading-m">{MONTH.doneTitle}</h2>
      <Tasks tasks={progress.done} none={MONTH.nothingDone} isDone />
      <h2 class="govuk-heading-m">{MONTH.openTitle}</h2>
      <Tasks tasks={progress.open} none={MONTH.nothingOpen} />
      <p class="govuk-body foothold-screen-only">
        {MONTH.print}{' '}
        <a class="govuk-link" href={`${path}?month=${month.key}&format=csv`}>
          {MONTH.csv}
        </a>
      </p>
      <OtherMonths {...props} words={MONTH} />
    </Page>
  );
}

/** The way to the months around this one. */
export function OtherMonths({
  report,
  path,
  hasNext,
  words,
}: Omit<MonthPageProps, 'shell'> & { readonly words: { readonly before: string; readonly after: string } }) {
  const { month } = report;
  return (
    <ul class="govuk-list foothold-screen-only">
      <li>
        <a class="govuk-link" href={`${path}?month=${monthBefore(month.from)}`}>
          {words.before}
        </a>
      </li>
      {hasNext && (
        <li>
          <a class="govuk-link" href={`${path}?month=${monthAfter(month.from)}`}>
            {words.after}
          </a>
        </li>
      )}
    </ul>
  );
}

function Facts({ report }: MonthPageProps) {
  const { goal, progress, spokenOfNextOn } = report;
  const { contacts, days } = progress;
  const listed = (all: readonly string[]) => all.join(', ') || MONTH.none;
  return (
    <SummaryList
      rows={[
        goal !== null && { key: MONTH.goal, value: goal },
        {
          key: MONTH.contacts,
          value: MONTH.contactsText(contacts.real, contacts.minutes, contacts.tries),
        },
        { key: MONTH.days, value: MONTH.daysText(days.there, days.late, days.away, days.awayUntold) },
        {
          key: MONTH.reviews,
          value: listed(progress.reviews.map(({ kind, heldOn }) => `${kind}, ${dayInWords(heldOn)}`)),
        },
        { key: MONTH.meetings, value: listed(progress.meetings.map(dayInWords)) },
        spokenOfNextOn !== null && { key: MONTH.next, value: dayInWords(spokenOfNextOn) },
      ]}
    />
  );
}

function TravelledTable({ travelled }: { travelled: readonly Travelled[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">{MONTH.travelledTitle}</h2>
      {travelled.length === 0 ? (
        <p class="govuk-body">{MONTH.travelledNone}</p>
      ) : (
        <>
          <p class="govuk-body">{MONTH.travelledHint}</p>
          <DataTable<Travelled>
            caption={MONTH.travelledTitle}
            isCaptionHidden
            rows={travelled}
            columns={[
              { head: MONTH.skill, cell: ({ skill }) => skill },
              { head: MONTH.first, cell: ({ first }) => String(first), isNumeric: true },
              { head: MONTH.now, cell: ({ now }) => String(now), isNumeric: true },
            ]}
          />
        </>
      )}
    </>
  );
}

function Tasks({
  tasks,
  none,
  isDone = false,
}: {
  tasks: readonly MonthTask[];
  none: string;
  isDone?: boolean;
}) {
  if (tasks.length === 0) return <p class="govuk-body">{none}</p>;
  return (
    <DataTable<MonthTask>
      caption={isDone ? MONTH.doneTitle : MONTH.openTitle}
      isCaptionHidden
      rows={tasks}
      columns={[
        { head: MONTH.what, cell: ({ what }) => what },
        { head: MONTH.who, cell: ({ owner }) => owner },
        {
          head: isDone ? MONTH.on : MONTH.by,
          cell: ({ dueOn, doneOn }) => dayInWords(isDone ? (doneOn ?? dueOn) : dueOn),
        },
      ]}
    />
  );
}
