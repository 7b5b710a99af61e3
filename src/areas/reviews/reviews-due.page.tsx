import { dayInWords } from '#domain/shared/day.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { LIST, REVIEW, REVIEW_NAMES, STATE_COLOURS, STATE_NAMES } from './reviews.content.ts';
import type { DueReview } from './reviews-due.ts';

export type ShownReview = DueReview & { readonly who: string };

/** The reviews that somebody is waiting for, the oldest on top. */
export function ReviewsDuePage({ shell, due }: { shell: Shell; due: readonly ShownReview[] }) {
  return (
    <Page shell={shell} title={LIST.title} width="wide">
      <h1 class="govuk-heading-l">{LIST.title}</h1>
      {due.length === 0 ? (
        <EmptyState title={LIST.none}>{LIST.noneHint}</EmptyState>
      ) : (
        <DataTable
          caption={LIST.count(due.length)}
          rows={due}
          columns={[
            {
              head: LIST.columns.who,
              cell: ({ placement, review, who }) => (
                <>
                  <a class="govuk-link" href={`/placements/${placement.reference}/reviews/${review.kind}`}>
                    {who}
                  </a>
                  <br />
                  {placement.organisation}
                </>
              ),
            },
            { head: LIST.columns.review, cell: ({ review }) => REVIEW_NAMES[review.kind] },
            {
              head: LIST.columns.when,
              cell: ({ review: { opensOn, closesOn } }) =>
                opensOn === null || closesOn === null
                  ? REVIEW.afterPause
                  : REVIEW.due(dayInWords(opensOn), dayInWords(closesOn)),
            },
            {
              head: LIST.columns.state,
              cell: ({ review: { state } }) => <Tag classes={STATE_COLOURS[state]}>{STATE_NAMES[state]}</Tag>,
            },
          ]}
        />
      )}
    </Page>
  );
}
