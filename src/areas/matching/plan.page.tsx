import { OPTION_KINDS } from '#domain/matching/match-facts.ts';
import { PRIORITY_RULE } from '#domain/matching/priority.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { callName, fullName } from '#domain/young-people/names.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { CheckboxesField } from '#web/fields.tsx';
import { FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { Details } from '#web/govuk/details.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { KIND_NAMES, scoreWord } from './matching.content.ts';
import { BOARD } from './plan.content.ts';
import type { PlanLine, PlanView } from './plan-view.ts';

export interface PlanPageProps {
  readonly shell: Shell;
  /** Null where what was asked for cannot be planned: the form says why. */
  readonly view: PlanView | null;
  readonly form: FormState;
  readonly once: string;
  /** "R1001=O2001": kept, and ruled out, as they were asked for. */
  readonly locked: readonly string[];
  readonly never: readonly string[];
}

/** The plan for everybody who waits, as a board: who would get what, who waits and why. Nothing is sent by itself. */
export function PlanPage(props: PlanPageProps) {
  const { shell, view, form } = props;
  return (
    <Page
      shell={shell}
      title={BOARD.title}
      width="wide"
      hasErrors={form.errors.length > 0}
      above={<BackLink href="/matches">{BOARD.back}</BackLink>}
    >
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{BOARD.title}</h1>
      <p class="govuk-body">{BOARD.lead}</p>
      {view && <Summary view={view} />}
      <form method="post" action="/plan" novalidate>
        <input type="hidden" name="_once" value={props.once} />
        <Rules {...props} />
        {view && <Lines {...props} view={view} />}
        {view && <Waiting view={view} />}
        <Buttons hasLines={(view?.lines.length ?? 0) > 0} />
      </form>
    </Page>
  );
}

function Summary({ view }: { readonly view: PlanView }) {
  return (
    <div class="foothold-aside">
      <p class="govuk-body-l">{BOARD.placed(view.lines.length, view.of)}</p>
      <p class="govuk-body">
        {view.isOptimal ? BOARD.proved : BOARD.notProved} {view.worst !== null && BOARD.worst(view.worst)}
      </p>
      <Details summary={BOARD.howTitle}>
        <p class="govuk-body">{BOARD.how}</p>
        <p class="govuk-body">{PRIORITY_RULE}</p>
      </Details>
    </div>
  );
}

function Rules({ form, locked, never, view }: PlanPageProps) {
  const standing = new Set(view?.lines.map((line) => pairOf(line)));
  return (
    <Details summary={BOARD.rules} open={form.errors.length > 0 || locked.length + never.length > 0}>
      <CheckboxesField
        form={form}
        name="kind"
        label={BOARD.kinds}
        hint={BOARD.kindsHint}
        isSmall
        items={OPTION_KINDS.map((kind) => ({ value: kind, text: KIND_NAMES[kind] }))}
      />
      <Kept name="lock" label={BOARD.locked} pairs={locked.filter((pair) => !standing.has(pair))} />
      <Kept name="never" label={BOARD.never} pairs={never} />
    </Details>
  );
}

/** Pairs that hold until somebody unticks them. */
function Kept(props: {
  readonly name: 'lock' | 'never';
  readonly label: string;
  readonly pairs: readonly string[];
}) {
  const { name, label, pairs } = props;
  if (pairs.length === 0) return null;
  return (
    <CheckboxesField
      form={{ values: { [name]: pairs }, errors: [] }}
      name={name}
      label={label}
      isSmall
      items={pairs.map((pair) => ({ value: pair, text: pair.replace('=', ': ') }))}
    />
  );
}

function pairOf({ person, ranked }: PlanLine): string {
  return `${person.reference}=${ranked.reference}`;
}

function Lines({ view, locked }: PlanPageProps & { readonly view: PlanView }) {
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
            cell: ({ option, ranked }) => (
              <>
                {ranked.title}, {option.organisation}
                <br />
                <span class="govuk-hint">
                  {KIND_NAMES[ranked.kind]} ({ranked.reference}), {BOARD.from(dayInWords(ranked.startsOn))}
                </span>
              </>
            ),
          },
          {
            head: columns.why,
            cell: ({ ranked }) => (
              <>
                <Tag classes={scoreWord(ranked.score).colour}>{scoreWord(ranked.score).text}</Tag>{' '}
                {ranked.score}
                <br />
                {ranked.staffReasons[0]}
              </>
            ),
          },
          {
            head: columns.take,
            cell: (line) => <Take line={line} isLocked={locked.includes(pairOf(line))} />,
          },
        ]}
      />
    </>
  );
}

function Take({ line, isLocked }: { readonly line: PlanLine; readonly isLocked: boolean }) {
  const pair = pairOf(line);
  const name = callName(line.person);
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <Tick id={`line-${pair}`} field="line" value={`${line.person.reference}=${line.option.id}`} isTicked>
        {BOARD.suggest}
        <span class="govuk-visually-hidden"> {BOARD.forWhom(line.ranked.title, name)}</span>
      </Tick>
      <Tick id={`lock-${pair}`} field="lock" value={pair} isTicked={isLocked}>
        {BOARD.keep}
        <span class="govuk-visually-hidden"> {BOARD.forWhom(line.ranked.title, name)}</span>
      </Tick>
      <Tick id={`never-${pair}`} field="never" value={pair} isTicked={false}>
        {BOARD.rule}
        <span class="govuk-visually-hidden"> {BOARD.forWhom(line.ranked.title, name)}</span>
      </Tick>
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

function Waiting({ view }: { readonly view: PlanView }) {
  if (view.waiting.length === 0) return <p class="govuk-body">{BOARD.nobodyWaits}</p>;
  return (
    <section>
      <h2 class="govuk-heading-m">{BOARD.waitingTitle(view.waiting.length)}</h2>
      <ul class="foothold-options">
        {view.waiting.map(({ person, reasons }) => (
          <li class="foothold-option foothold-option--not">
            <h3 class="govuk-heading-s foothold-option__title">
              <a class="govuk-link" href={`/referrals/${person.reference}/options`}>
                {fullName(person)}
              </a>{' '}
              ({person.reference})
            </h3>
            <ul class="govuk-list govuk-list--bullet">
              {reasons.map((reason) => (
                <li>
                  {reason.opportunity && `${titleOf(view, reason.opportunity)}: `}
                  {reason.text} {reason.wouldChangeIf && <strong>{reason.wouldChangeIf}</strong>}
                  {reason.opportunities && (
                    <>
                      <br />
                      {BOARD.sharedWith(
                        reason.people ?? [],
                        reason.opportunities.map((reference) => titleOf(view, reference)),
                      )}
                    </>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function titleOf({ optionOf }: PlanView, reference: string): string {
  const option = optionOf(reference);
  return option ? `${option.facts.title} (${reference})` : reference;
}

function Buttons({ hasLines }: { readonly hasLines: boolean }) {
  return (
    <div class="govuk-button-group">
      {hasLines && (
        <Button name="do" value="suggest">
          {BOARD.accept}
        </Button>
      )}
      <Button name="do" value="again" classes={hasLines ? 'govuk-button--secondary' : undefined}>
        {BOARD.again}
      </Button>
    </div>
  );
}
