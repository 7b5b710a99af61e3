import type { Child } from 'hono/jsx';
import { SCORE_PARTS, type Weights } from '#domain/matching/score/weights.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { callName } from '#domain/young-people/names.ts';
import { type Column, DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { Form } from '#web/form.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { KIND_NAMES, matchWord, PART_NAMES, TERMS } from '../matching.content.ts';
import { JOURNEYS } from '../ranking/journeys.content.ts';
import { ChooseOption, OptionLink } from './option-card.page.tsx';
import { payText, timesInShort } from './option-words.ts';
import { BESIDE, OPTIONS } from './options.content.ts';
import type { ImpossibleView, OptionsView, PossibleView } from './options-view.ts';

interface OptionsBesideProps {
  readonly shell: Shell;
  readonly view: OptionsView;
  /** Those that were chosen, in their order on the page before. */
  readonly chosen: readonly (PossibleView | ImpossibleView)[];
  readonly once: string;
  readonly mayPut: boolean;
}

type Chosen = OptionsBesideProps['chosen'][number];

/** A few options side by side, fact by fact, so that two people can talk about them. */
export function OptionsBesidePage(props: OptionsBesideProps) {
  const { shell, view, chosen, mayPut } = props;
  const { reference } = view.person;
  const name = callName(view.person);
  const path = `/referrals/${reference}/options`;
  const table = <Beside {...props} />;
  return (
    <Page
      shell={shell}
      title={BESIDE.title(name)}
      width="wide"
      above={<BackLink href={path}>{JOURNEYS.backToOptions}</BackLink>}
    >
      <span class="govuk-caption-l">{reference}</span>
      <h1 class="govuk-heading-l">{BESIDE.title(name)}</h1>
      {chosen.length === 0 ? (
        <EmptyState title={BESIDE.none}>{BESIDE.noneHint}</EmptyState>
      ) : mayPut ? (
        <Form action={path} submit={OPTIONS.submit(name)} hidden={{ _once: props.once }}>
          {table}
          <p class="govuk-body">{OPTIONS.nothingSent}</p>
        </Form>
      ) : (
        table
      )}
    </Page>
  );
}

interface Aspect {
  readonly head: string;
  readonly cell: (option: Chosen) => Child;
}

function Beside(props: OptionsBesideProps) {
  const { chosen, view, mayPut } = props;
  const name = callName(view.person);
  const choose: Aspect = {
    head: BESIDE.choose,
    cell: (option) => (
      <ChooseOption
        view={option}
        mayPut={mayPut}
        isChosen={false}
        field={isPossible(option) ? 'options' : 'lookPast'}
        label={isPossible(option) ? OPTIONS.put(name) : OPTIONS.putAnyway(name)}
      />
    ),
  };
  const columns: Column<Aspect>[] = [
    { head: BESIDE.aspect, cell: ({ head }) => head },
    ...chosen.map((option) => ({ head: headOf(option), cell: ({ cell }: Aspect) => cell(option) })),
  ];
  const path = `/referrals/${view.person.reference}/options`;
  const rows = [...factRows(path), ...pointRows(view.weights), choose].filter(({ cell }) =>
    chosen.some((option) => cell(option) !== ''),
  );
  return <DataTable caption={BESIDE.title(name)} isCaptionHidden rows={rows} columns={columns} />;
}

function isPossible(option: Chosen): option is PossibleView {
  return 'score' in option;
}

function headOf({ title, reference }: Chosen): string {
  return `${title} (${reference})`;
}

function factRows(path: string): Aspect[] {
  const { columns } = OPTIONS;
  return [
    {
      head: BESIDE.what,
      cell: ({ option, kind }) => (
        <>
          {KIND_NAMES[kind]}, <OptionLink option={option}>{option.organisation}</OptionLink>, {option.site}
        </>
      ),
    },
    { head: BESIDE.when, cell: ({ option }) => timesInShort(option.facts) },
    { head: columns.starts, cell: (one) => (isPossible(one) ? dayInWords(one.startsOn) : '') },
    {
      head: BESIDE.lasts,
      cell: ({ option: { facts } }) => (facts.weeks === null ? BESIDE.noEnd : TERMS.weeks(facts.weeks)),
    },
    {
      head: BESIDE.pay,
      cell: ({ option: { facts, paysExpenses }, kind }) =>
        payText({ kind, weeklyPay: facts.weeklyPay, paysExpenses }) ?? BESIDE.noPay,
    },
    {
      head: columns.journey,
      cell: ({ option, title }) =>
        option.postcode !== null && (
          <a class="govuk-link" href={`${path}/${option.id}/journey`}>
            {JOURNEYS.link}
            <span class="govuk-visually-hidden">: {title}</span>
          </a>
        ),
    },
  ];
}

function pointRows(weights: Weights): Aspect[] {
  const notes = (all: readonly { readonly staffText: string }[]) =>
    all.map(({ staffText }) => staffText).join(' ');
  return [
    {
      head: OPTIONS.columns.score,
      cell: (option) =>
        isPossible(option) ? <Score option={option} weights={weights} /> : BESIDE.notPossible,
    },
    ...SCORE_PARTS.map((part, at) => ({
      head: PART_NAMES[part],
      cell: (option: Chosen) =>
        isPossible(option)
          ? `${OPTIONS.points(option.parts[part], weights[part])}. ${option.staffReasons[at] ?? ''}`
          : '',
    })),
    { head: OPTIONS.toDo, cell: (option) => (isPossible(option) ? notes(option.warnings) : '') },
    { head: OPTIONS.toFindOut, cell: (option) => (isPossible(option) ? notes(option.notChecked) : '') },
    {
      head: BESIDE.inTheWay,
      cell: (option) =>
        isPossible(option)
          ? ''
          : option.reasons
              .map(({ staffText, wouldChangeIf }) => [staffText, wouldChangeIf].filter(Boolean).join(' '))
              .join(' '),
    },
  ];
}

function Score({ option, weights }: { readonly option: PossibleView; readonly weights: Weights }) {
  const word = matchWord(option, weights);
  return (
    <>
      <Tag classes={word.colour}>{word.text}</Tag> {OPTIONS.score(option.score)}
    </>
  );
}
