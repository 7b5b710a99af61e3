import { dayInWords } from '#domain/shared/day.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { KIND_NAMES, PART_NAMES } from '../matching.content.ts';
import { OptionLink } from './option-card.page.tsx';
import { payText, timesInShort, wayInShort } from './option-words.ts';
import { OPTIONS } from './options.content.ts';
import type { PossibleView } from './options-view.ts';

/** Every possible option as one line: where, when, how far, and its points. */
export function OptionsTable({ options }: { readonly options: readonly PossibleView[] }) {
  const { columns } = OPTIONS;
  if (options.length === 0) return <EmptyState title={OPTIONS.none} />;
  return (
    <DataTable
      caption={OPTIONS.asTable}
      isCaptionHidden
      rows={options}
      columns={[
        {
          head: columns.option,
          cell: (view) => (
            <>
              <OptionLink option={view.option}>{view.title}</OptionLink> ({view.reference}),{' '}
              {KIND_NAMES[view.kind].toLowerCase()}
            </>
          ),
        },
        { head: columns.where, cell: (view) => whereAndWhen(view) },
        { head: columns.journey, cell: (view) => wayInShort(view) },
        { head: columns.starts, cell: (view) => dayInWords(view.startsOn) },
        { head: PART_NAMES.interest, cell: ({ staffReasons }) => staffReasons[0] ?? '' },
        { head: columns.score, cell: (view) => view.score, isNumeric: true },
      ]}
    />
  );
}

function whereAndWhen({ kind, option }: PossibleView): string {
  const { facts, paysExpenses, organisation } = option;
  const pay = payText({ kind, weeklyPay: facts.weeklyPay, paysExpenses });
  return [`${organisation}. ${timesInShort(facts)}`, pay].filter(Boolean).join('. ');
}
