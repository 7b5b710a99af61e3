import { dayInWords } from '#domain/shared/day.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { COMPARE, KEPT } from './compare.content.ts';
import { nameOfPlan } from './compare-view.ts';
import type { KeptPlan } from './kept-plans.queries.ts';
import { BOARD } from './plan.content.ts';

interface KeptPlansProps {
  readonly shell: Shell;
  /** The last first. */
  readonly plans: readonly KeptPlan[];
}

/** The plans that meetings kept: when, by whom, what each came to, and beside the plan of now. */
export function KeptPlansPage({ shell, plans }: KeptPlansProps) {
  const { columns } = KEPT;
  return (
    <Page
      shell={shell}
      title={KEPT.title}
      width="wide"
      above={<BackLink href="/plan">{COMPARE.back}</BackLink>}
    >
      <h1 class="govuk-heading-l">{KEPT.title}</h1>
      <p class="govuk-body">{KEPT.lead}</p>
      {plans.length === 0 ? (
        <EmptyState title={KEPT.none}>{BOARD.keepHint}</EmptyState>
      ) : (
        <DataTable
          caption={KEPT.title}
          isCaptionHidden
          rows={plans}
          columns={[
            { head: columns.number, cell: ({ number }) => String(number) },
            { head: columns.on, cell: ({ madeOn }) => dayInWords(madeOn) },
            { head: columns.by, cell: ({ by }) => by ?? '' },
            { head: COMPARE.placed, isNumeric: true, cell: ({ placed, of }) => COMPARE.ofPeople(placed, of) },
            {
              head: COMPARE.worst,
              isNumeric: true,
              cell: ({ worst }) => (worst === null ? COMPARE.nothing : String(worst)),
            },
            { head: columns.beside, cell: (plan) => <Beside plan={plan} /> },
          ]}
        />
      )}
    </Page>
  );
}

function Beside({ plan }: { readonly plan: KeptPlan }) {
  return (
    <a class="govuk-link" href={`/plan/compare?one=${nameOfPlan(plan)}&other=now`}>
      {KEPT.beside}
      <span class="govuk-visually-hidden"> {KEPT.besideWhich(plan.number)}</span>
    </a>
  );
}
