import { dayInWords, dayOf } from '#domain/shared/day.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { CONCERNS, KIND_COLOURS, KIND_NAMES } from './concerns.content.ts';
import type { Concern } from './concerns.queries.ts';

export interface ConcernsPageProps {
  readonly shell: Shell;
  readonly concerns: readonly Concern[];
  readonly which: 'open' | 'closed';
}

/** What has been raised and who has it. */
export function ConcernsPage({ shell, concerns, which }: ConcernsPageProps) {
  const isOpen = which === 'open';
  return (
    <Page shell={shell} title={CONCERNS.title} width="wide">
      <h1 class="govuk-heading-l">{CONCERNS.title}</h1>
      <p class="govuk-body">
        <a class="govuk-link" href={isOpen ? '/concerns?which=closed' : '/concerns'}>
          {isOpen ? CONCERNS.showClosed : CONCERNS.showOpen}
        </a>
      </p>
      {concerns.length === 0 ? (
        <EmptyState title={isOpen ? CONCERNS.none : CONCERNS.noneClosed}>
          {isOpen ? CONCERNS.noneHint : undefined}
        </EmptyState>
      ) : (
        <ConcernTable concerns={concerns} caption={isOpen ? CONCERNS.open : CONCERNS.closed} />
      )}
    </Page>
  );
}

function ConcernTable({ concerns, caption }: { concerns: readonly Concern[]; caption: string }) {
  const { columns } = CONCERNS;
  return (
    <DataTable
      caption={caption}
      rows={concerns}
      columns={[
        {
          head: columns.about,
          cell: (concern) => (
            <a class="govuk-link" href={`/concerns/${concern.reference}`}>
              {concern.reference} {concern.about}
            </a>
          ),
        },
        { head: columns.kind, cell: (concern) => <KindTag concern={concern} /> },
        { head: columns.raised, cell: (concern) => dayInWords(dayOf(concern.raisedAt)) },
        {
          head: columns.held,
          cell: (concern) => concern.heldBy ?? <Tag classes="govuk-tag--red">{CONCERNS.nobody}</Tag>,
        },
        { head: columns.due, cell: (concern) => <Due concern={concern} /> },
      ]}
    />
  );
}

export function KindTag({ concern }: { concern: Concern }) {
  return <Tag classes={KIND_COLOURS[concern.kind]}>{KIND_NAMES[concern.kind]}</Tag>;
}

export function Due({ concern }: { concern: Concern }) {
  if (concern.answeredAt !== null) return <>{CONCERNS.answered}</>;
  if (concern.answerDueOn === null) return <>{CONCERNS.noAnswer}</>;
  return (
    <>
      {dayInWords(concern.answerDueOn)}{' '}
      {concern.isLate && <Tag classes="govuk-tag--red">{CONCERNS.late}</Tag>}
    </>
  );
}
