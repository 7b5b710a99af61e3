import { dayInWords } from '#domain/shared/day.ts';
import { callName, fullName } from '#domain/young-people/names.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { Fold } from '#web/fold.tsx';
import { type FormState, textsOf } from '#web/form-values.ts';
import { Tag } from '#web/govuk/tag.tsx';
import { KIND_NAMES, matchWord, STATUS_COLOURS, STATUS_NAMES } from '../matching.content.ts';
import { wayInShort, wordsFor } from '../options/option-words.ts';
import { BOARD } from './plan.content.ts';
import { addressQuery, type PlanAddress, pairText } from './plan-address.ts';
import { laidOut, mayBeTaken, type PlanLayout } from './plan-layout.ts';
import type { PlanLine, PlanView } from './plan-view.ts';

interface PlanLinesProps {
  readonly view: PlanView;
  readonly address: PlanAddress;
  readonly layout: PlanLayout;
  readonly form: FormState;
}

/** Who would get what: each line to be ticked, and what is done with the ticked ones said once for all. */
export function PlanLines({ view, address, layout, form }: PlanLinesProps) {
  const { columns } = BOARD;
  const lines = laidOut(view.lines, layout);
  const ticked = textsOf(form.values, 'line');
  if (view.lines.length === 0) return <EmptyState title={BOARD.none}>{BOARD.noneHint}</EmptyState>;
  if (lines.length === 0) return <EmptyState title={BOARD.noneShown} />;
  return (
    <DataTable
      caption={BOARD.linesTitle}
      isCaptionHidden
      isPlainWhenNarrow
      rows={lines}
      columns={[
        {
          head: columns.who,
          cell: (line) => (
            <Who line={line} isTicked={layout.isAllTicked || ticked.includes(pairOfLine(line))} />
          ),
        },
        {
          head: columns.what,
          cell: ({ option, ranked }) => (
            <>
              <a class="govuk-link" href={`/opportunities/${option.id}/fits`}>
                {ranked.title}
              </a>
              , {option.organisation}
              <br />
              <span class="govuk-hint">
                {KIND_NAMES[ranked.kind]} ({ranked.reference}), {BOARD.from(dayInWords(ranked.startsOn))}
              </span>
            </>
          ),
        },
        { head: columns.why, cell: (line) => <Because line={line} /> },
        { head: columns.stands, cell: (line) => <Stands line={line} address={address} /> },
      ]}
    />
  );
}

function pairOfLine({ person, ranked }: PlanLine): string {
  return pairText(person.reference, ranked.reference);
}

function Who({ line, isTicked }: { readonly line: PlanLine; readonly isTicked: boolean }) {
  const { person, ranked } = line;
  const pair = pairOfLine(line);
  const reference = <span class="govuk-hint govuk-!-display-inline">{person.reference}</span>;
  if (!mayBeTaken(line))
    return (
      <>
        {fullName(person)} {reference}
      </>
    );
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          id={`line-${pair}`}
          name="line"
          type="checkbox"
          value={pair}
          checked={isTicked}
        />
        <label class="govuk-label govuk-checkboxes__label" for={`line-${pair}`}>
          {fullName(person)} {reference}
          <span class="govuk-visually-hidden"> ({ranked.title})</span>
        </label>
      </div>
    </div>
  );
}

function Because({ line: { ranked, weights, otherMatches } }: { readonly line: PlanLine }) {
  const { score, staffReasons, warnings, notChecked } = ranked;
  const word = matchWord(ranked, weights);
  const open = warnings.length + notChecked.length;
  return (
    <>
      <Tag classes={word.colour}>{word.text}</Tag> {score}
      <br />
      {wayInShort(ranked)}
      <Fold summary={BOARD.more}>
        {staffReasons[0]}
        {open > 0 && <Note>{BOARD.open(open)}</Note>}
        {otherMatches > 0 && <Note>{BOARD.others(otherMatches)}</Note>}
      </Fold>
    </>
  );
}

function Note({ children }: { readonly children: string }) {
  return <span class="govuk-hint govuk-!-display-block govuk-!-margin-bottom-0">{children}</span>;
}

/** How far it has come, and where to go on from it. */
function Stands({ line, address }: { readonly line: PlanLine; readonly address: PlanAddress }) {
  const { match, isLocked, ranked, person } = line;
  return (
    <>
      {isLocked && (
        <>
          <Tag classes="govuk-tag--purple">{BOARD.isLocked}</Tag>
          <br />
        </>
      )}
      {match && (
        <>
          <a class="govuk-link" href={`/matches/${match.id}`}>
            <Tag classes={STATUS_COLOURS[match.status]}>{wordsFor(ranked, STATUS_NAMES[match.status])}</Tag>
            <span class="govuk-visually-hidden"> {BOARD.forWhom(ranked.title, callName(person))}</span>
          </a>
          <br />
        </>
      )}
      <a class="govuk-link" href={`/referrals/${person.reference}/options`}>
        {BOARD.options}
        <span class="govuk-visually-hidden"> {BOARD.optionsOf(callName(person))}</span>
      </a>
      {' · '}
      <a
        class="govuk-link"
        href={`/plan/what-if?${addressQuery(address, [['if', `never:${pairOfLine(line)}`]])}`}
      >
        {BOARD.whatIfNot}
        <span class="govuk-visually-hidden"> {BOARD.forWhom(ranked.title, callName(person))}</span>
      </a>
    </>
  );
}
