import { weekdaysInWords } from '#domain/shared/weekdays.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { SummaryList, type SummaryRow } from '#web/govuk/summary-list.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { RUN } from './courses.content.ts';
import { RunStateTag } from './courses.page.tsx';
import type { CourseRun } from './courses.queries.ts';
import { datesText, hoursText } from './run-words.ts';

export interface CourseRunPageProps {
  readonly shell: Shell;
  readonly run: CourseRun;
  readonly sharedWith: readonly string[];
  readonly mayChange: boolean;
  /** Who can reach it places homes, so a college is not shown it. */
  readonly isForProgramme: boolean;
}

/** One dated delivery of a course. */
export function CourseRunPage(props: CourseRunPageProps) {
  const { shell, run, sharedWith, mayChange, isForProgramme } = props;
  return (
    <Page shell={shell} title={run.title} above={<BackLink href="/courses">{RUN.back}</BackLink>}>
      <span class="govuk-caption-l">
        {run.reference}, {run.providerName}
      </span>
      <h1 class="govuk-heading-l">{run.title}</h1>
      <p class="govuk-body">
        <RunStateTag state={run.state} />
      </p>
      {mayChange && (
        <Button href={`/courses/${run.id}/change`} classes="govuk-button--secondary">
          {RUN.change}
        </Button>
      )}
      {isForProgramme && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/courses/${run.id}/reach`}>
            {RUN.whoCanReach}
          </a>
        </p>
      )}
      <Part title={RUN.whatTitle} rows={whatRows(run)} />
      <Part title={RUN.whenTitle} rows={whenRows(run)} />
      <Part
        title={RUN.forTitle}
        rows={[
          row(RUN.minimumAge, run.minimumAge === null ? RUN.anyAge : String(run.minimumAge)),
          row(RUN.entry, run.entryRequirements ?? RUN.notKnown),
        ]}
      />
      <Part
        title={RUN.reachTitle}
        rows={[
          row(RUN.public, run.isPublic ? RUN.yes : RUN.no),
          row(RUN.shared, sharedWith.join(', ') || RUN.none),
        ]}
      />
    </Page>
  );
}

function Part({ title, rows }: { title: string; rows: readonly SummaryRow[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <SummaryList rows={rows} />
    </>
  );
}

const row = (key: string, value: string): SummaryRow => ({ key, value });

function whatRows(run: CourseRun): SummaryRow[] {
  return [
    row(RUN.provider, run.providerName),
    row(RUN.subject, run.subjectName ?? RUN.notKnown),
    row(RUN.level, run.level ?? RUN.notKnown),
    row(RUN.credits, run.credits === null ? RUN.none : String(run.credits)),
  ];
}

function whenRows(run: CourseRun): SummaryRow[] {
  return [
    row(RUN.campus, [run.siteName, run.postcode].filter(Boolean).join(', ')),
    row(RUN.dates, datesText(run)),
    row(RUN.weeks, run.weeks === null ? RUN.notKnown : RUN.weeksText(run.weeks)),
    row(RUN.days, run.days === null ? RUN.notKnown : weekdaysInWords(run.days)),
    row(RUN.hours, hoursText(run) || RUN.notKnown),
    row(RUN.places, run.places === null ? RUN.notKnown : String(run.places)),
  ];
}
