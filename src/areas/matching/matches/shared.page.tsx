import type { SharedWithEmployer } from '#domain/privacy/shared-with-employer.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { SummaryList } from '#web/govuk/summary-list.tsx';
import type { MatchRecord } from './matches.queries.ts';
import { OUTSIDE_MATCH } from './outside.content.ts';

interface SharedSummaryProps {
  readonly shared: SharedWithEmployer;
  readonly match: Pick<MatchRecord, 'title' | 'startsOn'>;
}

/**
 * What an employer sees of a young person, wherever it is shown: on their page, and to staff before it is sent. Whom to ring stands on
 * the placement, once that is confirmed.
 */
export function SharedSummary({ shared, match }: SharedSummaryProps) {
  return (
    <SummaryList
      card={{ title: OUTSIDE_MATCH.title(shared.firstName, match.title) }}
      rows={[
        { key: OUTSIDE_MATCH.name, value: shared.firstName },
        { key: OUTSIDE_MATCH.age, value: shared.isUnder18 ? OUTSIDE_MATCH.under18 : OUTSIDE_MATCH.adult },
        { key: OUTSIDE_MATCH.learn, value: shared.wantsToLearn },
        { key: OUTSIDE_MATCH.support, value: shared.support.join(', ') || OUTSIDE_MATCH.noSupport },
        match.startsOn !== null && { key: OUTSIDE_MATCH.from, value: dayInWords(match.startsOn) },
      ]}
    />
  );
}
