import { dayInWords } from '#domain/shared/day.ts';
import { Page } from '#web/page.tsx';
import { MY_MONTH, monthInWords } from './month.content.ts';
import { type MonthPageProps, OtherMonths } from './month.page.tsx';
import type { MonthReport } from './read-month.ts';

/** The young person’s own form of it: short sentences, their own tasks in full, everybody else’s as a number. */
export function MyMonthPage(props: MonthPageProps) {
  const { shell, report } = props;
  const title = MY_MONTH.title(monthInWords(report.month.from));
  return (
    <Page shell={shell} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      {report.goal !== null && <p class="govuk-body-l">{MY_MONTH.goal(report.goal)}</p>}
      <Lines lines={happened(report)} />
      <h2 class="govuk-heading-m">{MY_MONTH.travelledTitle}</h2>
      <Lines lines={travelled(report)} />
      <h2 class="govuk-heading-m">{MY_MONTH.doneTitle}</h2>
      <Lines
        lines={[
          report.progress.done.length === 0
            ? MY_MONTH.nothingDone
            : MY_MONTH.done(report.progress.done.length),
        ]}
      />
      <h2 class="govuk-heading-m">{MY_MONTH.nextTitle}</h2>
      <Lines lines={next(report)} />
      <p class="govuk-body">{MY_MONTH.wrong}</p>
      <OtherMonths {...props} words={MY_MONTH} />
    </Page>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul class="govuk-list govuk-list--spaced">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

function happened({ progress }: MonthReport): string[] {
  const { contacts, days, reviews, meetings } = progress;
  const there = days.there + days.late;
  const away = days.away + days.awayUntold;
  return [
    MY_MONTH.contacts(contacts.real),
    ...(there > 0 ? [MY_MONTH.there(there)] : []),
    ...(days.late > 0 ? [MY_MONTH.late(days.late)] : []),
    ...(away > 0 ? [MY_MONTH.away(away)] : []),
    ...(reviews.length > 0 ? [MY_MONTH.reviews(reviews.length)] : []),
    ...(meetings.length > 0 ? [MY_MONTH.meetings(meetings.length)] : []),
  ];
}

function travelled({ progress }: MonthReport): string[] {
  const lines = progress.travelled.map(({ skill, first, now }) =>
    MY_MONTH.better(skill.charAt(0).toUpperCase() + skill.slice(1), first, now),
  );
  return lines.length === 0 ? [MY_MONTH.travelledNone] : lines;
}

function next({ progress, spokenOfNextOn }: MonthReport): string[] {
  const own = progress.open.filter(({ isTheirs }) => isTheirs);
  const others = progress.open.length - own.length;
  const lines = [
    ...own.map(({ what, dueOn }) => MY_MONTH.own(what, dayInWords(dueOn))),
    ...(others > 0 ? [MY_MONTH.open(others)] : []),
    ...(spokenOfNextOn === null ? [] : [MY_MONTH.nextMeeting(dayInWords(spokenOfNextOn))]),
  ];
  return lines.length === 0 ? [MY_MONTH.nothingNext] : lines;
}
