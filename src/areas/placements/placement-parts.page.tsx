import { dayInWords } from '#domain/shared/day.ts';
import { durationInWords } from '#domain/shared/minutes.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { SummaryList } from '#web/govuk/summary-list.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import type { NextStepRecord } from './next-steps.queries.ts';
import type { PlacementPageData } from './placement-view.ts';
import { capital } from './placement-words.ts';
import { RECORD, REVIEW_NAMES, REVIEW_STATE_COLOURS, REVIEW_STATE_NAMES } from './placements.content.ts';
import type { ReviewStanding } from './review-states.queries.ts';

interface PartProps {
  readonly data: PlacementPageData;
}

/** The reviews with their windows and how each stands. */
export function Reviews({ data }: PartProps) {
  if (data.reviews.length === 0) return null;
  return (
    <DataTable
      caption={RECORD.reviews}
      rows={data.reviews}
      columns={[
        {
          head: RECORD.reviewColumns.review,
          cell: (review) => (
            <a class="govuk-link" href={`/placements/${data.placement.reference}/reviews/${review.kind}`}>
              {REVIEW_NAMES[review.kind]}
            </a>
          ),
        },
        { head: RECORD.reviewColumns.when, cell: windowText },
        {
          head: RECORD.reviewColumns.state,
          cell: ({ state }) => <Tag classes={REVIEW_STATE_COLOURS[state]}>{REVIEW_STATE_NAMES[state]}</Tag>,
        },
      ]}
    />
  );
}

function windowText({ heldOn, opensOn, closesOn }: ReviewStanding): string {
  if (heldOn !== null) return dayInWords(heldOn);
  return opensOn === null || closesOn === null
    ? 'After the pause'
    : `${dayInWords(opensOn)} to ${dayInWords(closesOn)}`;
}

export function Attendance({ data }: PartProps) {
  const { sum } = data;
  return (
    <section aria-labelledby="attendance">
      <h2 class="govuk-heading-m" id="attendance">
        {RECORD.attendance}
      </h2>
      <p class="govuk-body">
        {sum.agreed === 0
          ? RECORD.noHoursYet
          : RECORD.hours(durationInWords(sum.attended), durationInWords(sum.agreed))}{' '}
        <a class="govuk-link" href={`/placements/${data.placement.reference}/attendance`}>
          {RECORD.logAttendance}
        </a>
      </p>
    </section>
  );
}

/** What comes next, each with a name against it. */
export function NextSteps({ data, may }: PartProps & { readonly may: readonly string[] }) {
  const path = `/placements/${data.placement.reference}/next-steps`;
  return (
    <section aria-labelledby="next-steps">
      <h2 class="govuk-heading-m" id="next-steps">
        {RECORD.nextSteps}
      </h2>
      {data.nextSteps.length === 0 && (
        <EmptyState title={RECORD.noNextSteps}>{RECORD.nextStepsHint}</EmptyState>
      )}
      {data.nextSteps.map((step) => (
        <NextStep step={step} path={path} mayChange={may.includes('next-steps')} />
      ))}
      {may.includes('next-steps') && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${path}/new`}>
            {RECORD.addNextStep}
          </a>
        </p>
      )}
    </section>
  );
}

function NextStep(props: { step: NextStepRecord; path: string; mayChange: boolean }) {
  const { step, path, mayChange } = props;
  const links = [
    mayChange && step.doneOn === null && { href: `${path}/${step.id}/begun`, text: RECORD.begun },
    mayChange &&
      step.transitionNote !== null &&
      step.noteAgreedOn === null && { href: `${path}/${step.id}/note`, text: RECORD.agreeNote },
  ].filter((link) => link !== false);
  const work = [
    step.isPaid === null ? null : step.isPaid ? 'paid' : 'not paid',
    step.hoursAWeek === null ? null : `${step.hoursAWeek} hours a week`,
    step.contract,
    step.startsOn && `from ${dayInWords(step.startsOn)}`,
  ].filter(Boolean);
  return (
    <SummaryList
      card={{
        title: capital(step.kind),
        titleLevel: 3,
        actions: { items: links },
      }}
      rows={[
        step.detail !== null && { key: 'More about it', value: step.detail },
        work.length > 0 && { key: 'Terms', value: work.join(', ') },
        { key: 'Who sees to it', value: `${step.owner}, by ${dayInWords(step.dueOn)}` },
        step.doneOn !== null && { key: 'Begun', value: dayInWords(step.doneOn) },
        step.transitionNote !== null && {
          key: 'Note to hand on',
          value:
            step.noteAgreedOn === null ? RECORD.noteWaits : `${step.transitionNote} ${RECORD.noteAgreed}`,
        },
      ]}
    />
  );
}

/** What reviews have agreed that somebody will do. */
export function Actions({ data }: PartProps) {
  if (data.actions.length === 0) return null;
  return (
    <DataTable
      caption={RECORD.actions}
      rows={data.actions}
      columns={[
        { head: 'What', cell: (action) => action.what },
        { head: 'Who', cell: (action) => action.owner },
        { head: 'By', cell: (action) => dayInWords(action.due_on) },
        {
          head: 'Done',
          cell: (action) =>
            action.done_on === null ? (
              <a class="govuk-link" href={`/actions/${action.id}/done`}>
                Mark as done<span class="govuk-visually-hidden">: {action.what}</span>
              </a>
            ) : (
              dayInWords(action.done_on)
            ),
        },
      ]}
    />
  );
}
