import { dayInWords, dayOf } from '#domain/shared/day.ts';
import { fullName } from '#domain/young-people/names.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { Pagination } from '#web/govuk/pagination.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { DUPLICATES } from './duplicates.content.ts';
import type { ListedPair } from './duplicates.queries.ts';

interface DuplicatesPageProps {
  readonly shell: Shell;
  readonly waiting: readonly ListedPair[];
  readonly merged: readonly ListedPair[];
  readonly moreHref: string | null;
}

/** Who may be the same as whom, and whom somebody has put together. */
export function DuplicatesPage({ shell, waiting, merged, moreHref }: DuplicatesPageProps) {
  return (
    <Page shell={shell} title={DUPLICATES.title} width="wide">
      <h1 class="govuk-heading-l">{DUPLICATES.title}</h1>
      <p class="govuk-body">{DUPLICATES.intro}</p>
      {waiting.length === 0 ? (
        <EmptyState title={DUPLICATES.none}>{DUPLICATES.noneHint}</EmptyState>
      ) : (
        <Waiting pairs={waiting} />
      )}
      {moreHref && <Pagination next={{ href: moreHref, text: DUPLICATES.more }} />}
      {merged.length > 0 && <Merged pairs={merged} />}
    </Page>
  );
}

const born = (pair: ListedPair) => (pair.dateOfBirth === null ? '' : `, ${dayInWords(pair.dateOfBirth)}`);
const references = (names: readonly string[]) => names.join(', ') || DUPLICATES.noReference;

function Waiting({ pairs }: { pairs: readonly ListedPair[] }) {
  const { columns } = DUPLICATES;
  return (
    <DataTable
      caption={DUPLICATES.waiting}
      rows={pairs}
      columns={[
        {
          head: columns.who,
          cell: (pair) => (
            <>
              <a class="govuk-link" href={`/duplicates/${pair.id}`}>
                {fullName(pair)}
                <span class="govuk-visually-hidden">, {references(pair.later)}</span>
              </a>
              {born(pair)}
            </>
          ),
        },
        { head: columns.earlier, cell: (pair) => references(pair.earlier) },
        { head: columns.later, cell: (pair) => references(pair.later) },
        { head: columns.when, cell: (pair) => dayInWords(dayOf(pair.noticedAt)) },
      ]}
    />
  );
}

function Merged({ pairs }: { pairs: readonly ListedPair[] }) {
  const { columns } = DUPLICATES;
  return (
    <DataTable
      caption={DUPLICATES.merged}
      rows={pairs}
      columns={[
        { head: columns.who, cell: (pair) => `${fullName(pair)}${born(pair)}` },
        { head: columns.earlier, cell: (pair) => references(pair.earlier) },
        {
          head: columns.decided,
          cell: (pair) => (
            <>
              {pair.decidedAt && dayInWords(dayOf(pair.decidedAt))}{' '}
              <a class="govuk-link" href={`/duplicates/${pair.id}/undo`}>
                {DUPLICATES.undo}
                <span class="govuk-visually-hidden">: {fullName(pair)}</span>
              </a>
            </>
          ),
        },
      ]}
    />
  );
}
