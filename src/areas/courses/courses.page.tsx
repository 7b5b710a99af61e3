import { RUN_STATES, type RunState } from '#domain/courses/run-states.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { SelectField, TextField } from '#web/fields.tsx';
import { Form } from '#web/form.tsx';
import type { FormValues } from '#web/form-values.ts';
import { Button } from '#web/govuk/button.tsx';
import { Pagination } from '#web/govuk/pagination.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { COHORTS } from './cohorts.content.ts';
import { COURSE_LEVELS } from './course-run-input.ts';
import { COURSES, STATE_COLOURS, STATE_NAMES } from './courses.content.ts';
import type { CourseRun } from './courses.queries.ts';
import { datesText, daysText } from './run-words.ts';

export interface CoursesPageProps {
  readonly shell: Shell;
  readonly runs: readonly CourseRun[];
  readonly filter: FormValues;
  readonly moreHref: string | null;
  readonly mayAdd: boolean;
  /** Groups of the employability course are for those who run the programme. */
  readonly hasCohorts: boolean;
}

/** Every dated course that somebody could join. */
export function CoursesPage({ shell, runs, filter, moreHref, mayAdd, hasCohorts }: CoursesPageProps) {
  return (
    <Page shell={shell} title={COURSES.title} width="wide">
      <h1 class="govuk-heading-l">{COURSES.title}</h1>
      {hasCohorts && (
        <p class="govuk-body">
          <a class="govuk-link" href="/cohorts">
            {COHORTS.title}
          </a>
        </p>
      )}
      <div class="govuk-button-group">
        {mayAdd && <Button href="/courses/new">{COURSES.add}</Button>}
        <a class="govuk-link" href="/providers">
          {COURSES.providers}
        </a>
      </div>
      <Filter filter={filter} />
      {runs.length === 0 ? (
        <EmptyState title={COURSES.none}>{COURSES.noneHint}</EmptyState>
      ) : (
        <RunTable runs={runs} />
      )}
      {moreHref && <Pagination next={{ href: moreHref, text: COURSES.more }} />}
    </Page>
  );
}

function Filter({ filter }: { filter: FormValues }) {
  const form = { values: filter, errors: [] };
  return (
    <Form method="get" action="/courses" submit={COURSES.filter}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-third">
          <TextField form={form} name="search" label={COURSES.search} />
        </div>
        <div class="govuk-grid-column-one-third">
          <SelectField
            form={form}
            name="level"
            label={COURSES.level}
            items={[
              { value: '', text: COURSES.anyLevel },
              ...COURSE_LEVELS.map((level) => ({ value: level, text: level })),
            ]}
          />
        </div>
        <div class="govuk-grid-column-one-third">
          <SelectField
            form={form}
            name="state"
            label={COURSES.state}
            items={[
              { value: '', text: COURSES.anyState },
              ...RUN_STATES.map((state) => ({ value: state, text: STATE_NAMES[state] })),
            ]}
          />
        </div>
      </div>
    </Form>
  );
}

function RunTable({ runs }: { runs: readonly CourseRun[] }) {
  const { columns } = COURSES;
  return (
    <DataTable
      caption={COURSES.title}
      isCaptionHidden
      rows={runs}
      columns={[
        {
          head: columns.title,
          cell: (run) => (
            <>
              <a class="govuk-link" href={`/courses/${run.id}`}>
                {run.title}
              </a>
              <br />
              <span class="govuk-hint">{run.reference}</span>
            </>
          ),
        },
        { head: columns.where, cell: (run) => `${run.providerName}, ${run.siteName}` },
        { head: columns.level, cell: (run) => run.level ?? COURSES.notKnown },
        { head: columns.days, cell: daysText },
        { head: columns.dates, cell: datesText },
        { head: columns.state, cell: (run) => <RunStateTag state={run.state} /> },
      ]}
    />
  );
}

export function RunStateTag({ state }: { state: RunState }) {
  return <Tag classes={STATE_COLOURS[state]}>{STATE_NAMES[state]}</Tag>;
}
