import type { Barrier } from '#domain/referrals/barriers.ts';
import { type Day, dayInWords } from '#domain/shared/day.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { RECORD } from './referrals.content.ts';

export interface ShownBarrier {
  readonly id: string;
  readonly kind: string;
  readonly resolved_on: Day | null;
  readonly about: Barrier | undefined;
  readonly planned: number;
}

/** What could get in the way, and whether somebody is doing something about it. */
export function BarrierList(props: { path: string; barriers: readonly ShownBarrier[]; mayChange: boolean }) {
  return (
    <ul class="govuk-list govuk-list--spaced">
      {props.barriers.map((barrier) => (
        <li>
          <strong>{barrier.about?.label ?? barrier.kind}</strong>
          {barrier.resolved_on !== null && ` (resolved on ${dayInWords(barrier.resolved_on)})`}
          <br />
          {barrier.about?.staffText}{' '}
          {barrier.resolved_on === null && barrier.planned === 0 && (
            <Tag classes="govuk-tag--yellow">{RECORD.nothingPlanned}</Tag>
          )}{' '}
          {props.mayChange && barrier.resolved_on === null && (
            <a class="govuk-link" href={`${props.path}/actions/new?barrier=${barrier.id}`}>
              {RECORD.planFor}
              <span class="govuk-visually-hidden"> for {barrier.about?.label ?? barrier.kind}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

export interface ShownAction {
  readonly id: string;
  readonly what: string;
  readonly owner: string;
  readonly agency: string | null;
  readonly due_on: Day;
  readonly done_on: Day | null;
  readonly outcome: string | null;
}

/** Who does what by when. */
export function ActionList(props: { actions: readonly ShownAction[]; mayChange: boolean; today: Day }) {
  if (props.actions.length === 0)
    return <EmptyState title={RECORD.noActions}>{RECORD.noActionsHint}</EmptyState>;
  return (
    <DataTable
      caption={RECORD.actions}
      isCaptionHidden
      rows={props.actions}
      columns={[
        { head: 'What', cell: (action) => action.what },
        { head: 'Who', cell: (action) => [action.owner, action.agency].filter(Boolean).join(', with ') },
        { head: 'By', cell: (action) => dayInWords(action.due_on) },
        {
          head: 'Done',
          cell: (action) => (
            <>
              {action.done_on !== null &&
                `${dayInWords(action.done_on)}${action.outcome ? `: ${action.outcome}` : ''}`}
              {action.done_on === null && action.due_on < props.today && (
                <Tag classes="govuk-tag--red">{RECORD.overdue}</Tag>
              )}{' '}
              {action.done_on === null && props.mayChange && (
                <a class="govuk-link" href={`/actions/${action.id}/done`}>
                  {RECORD.markDone}
                  <span class="govuk-visually-hidden">: {action.what}</span>
                </a>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
