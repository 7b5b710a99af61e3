import { dayInWords } from '#domain/shared/day.ts';
import { callName, fullName } from '#domain/young-people/names.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { KIND_NAMES, scoreWord } from './matching.content.ts';
import { BOARD } from './plan.content.ts';
import { addressQuery, type PlanAddress } from './plan-address.ts';
import type { PlanLine, PlanView } from './plan-view.ts';

export function pairOfLine({ person, option }: PlanLine): string {
  return `${person.reference}=${option.facts.reference}`;
}

/** Who would get what, each line to be suggested, kept or ruled out. */
export function PlanLines({ view, address }: { readonly view: PlanView; readonly address: PlanAddress }) {
  const { columns } = BOARD;
  if (view.lines.length === 0) return <EmptyState title={BOARD.none}>{BOARD.noneHint}</EmptyState>;
  return (
    <>
      <h2 class="govuk-heading-m">{BOARD.linesTitle}</h2>
      <DataTable
        caption={BOARD.linesTitle}
        isCaptionHidden
        rows={view.lines}
        columns={[
          {
            head: columns.who,
            cell: ({ person }) => (
              <>
                <a class="govuk-link" href={`/referrals/${person.reference}/options`}>
                  {fullName(person)}
                </a>
                <br />
                {person.reference}
              </>
            ),
          },
          {
            head: columns.what,
            cell: ({ option: { facts, organisation }, startsOn }) => (
              <>
                {facts.title}, {organisation}
                <br />
                <span class="govuk-hint">
                  {KIND_NAMES[facts.kind]} ({facts.reference}), {BOARD.from(dayInWords(startsOn))}
                </span>
              </>
            ),
          },
          {
            head: columns.why,
            cell: ({ score, why }) => (
              <>
                <Tag classes={scoreWord(score).colour}>{scoreWord(score).text}</Tag> {score}
                <br />
                {why}
              </>
            ),
          },
          {
            head: columns.take,
            cell: (line) => <Take line={line} address={address} />,
          },
        ]}
      />
    </>
  );
}

function Take({ line, address }: { readonly line: PlanLine; readonly address: PlanAddress }) {
  const pair = pairOfLine(line);
  const name = callName(line.person);
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <Tick id={`line-${pair}`} field="line" value={`${line.person.reference}=${line.option.id}`} isTicked>
        {BOARD.suggest}
        <span class="govuk-visually-hidden"> {BOARD.forWhom(line.option.facts.title, name)}</span>
      </Tick>
      <Tick id={`lock-${pair}`} field="lock" value={pair} isTicked={address.lock.includes(pair)}>
        {BOARD.keep}
        <span class="govuk-visually-hidden"> {BOARD.forWhom(line.option.facts.title, name)}</span>
      </Tick>
      <Tick id={`never-${pair}`} field="never" value={pair} isTicked={false}>
        {BOARD.rule}
        <span class="govuk-visually-hidden"> {BOARD.forWhom(line.option.facts.title, name)}</span>
      </Tick>
      <a class="govuk-link" href={`/plan/what-if?${addressQuery(address, [['if', `never:${pair}`]])}`}>
        {BOARD.whatIfNot}
        <span class="govuk-visually-hidden"> {BOARD.forWhom(line.option.facts.title, name)}</span>
      </a>
    </div>
  );
}

function Tick(props: {
  readonly id: string;
  readonly field: string;
  readonly value: string;
  readonly isTicked: boolean;
  readonly children?: unknown;
}) {
  return (
    <div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        id={props.id}
        name={props.field}
        type="checkbox"
        value={props.value}
        checked={props.isTicked}
      />
      <label class="govuk-label govuk-checkboxes__label" for={props.id}>
        {props.children}
      </label>
    </div>
  );
}
