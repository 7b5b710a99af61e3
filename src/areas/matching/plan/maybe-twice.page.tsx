import { InsetText } from '#web/govuk/inset-text.tsx';
import type { TwoInPlan } from './intake.ts';
import { BOARD } from './plan.content.ts';

/** Those who may be in the plan twice, with the way to decide it. */
export function MaybeTwice({ pairs }: { readonly pairs: readonly TwoInPlan[] }) {
  if (pairs.length === 0) return null;
  return (
    <InsetText>
      {pairs.map(({ pairId, references }) => (
        <p class="govuk-body">
          {BOARD.maybeTwice(references)}{' '}
          <a class="govuk-link foothold-screen-only" href={`/duplicates/${pairId}`}>
            {BOARD.decideTwice}
            <span class="govuk-visually-hidden"> ({references.join(', ')})</span>
          </a>
        </p>
      ))}
    </InsetText>
  );
}
