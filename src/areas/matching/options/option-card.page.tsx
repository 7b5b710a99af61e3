import type { Child } from 'hono/jsx';
import { SCORE_PARTS, type Weights } from '#domain/matching/score/weights.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { Details } from '#web/govuk/details.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import {
  KIND_NAMES,
  matchWord,
  PART_NAMES,
  STATUS_COLOURS,
  STATUS_NAMES,
  TERMS,
} from '../matching.content.ts';
import { JOURNEYS } from '../ranking/journeys.content.ts';
import type { SupplyOption } from '../ranking/supply-option.ts';
import { payText, timesInShort } from './option-words.ts';
import { OPTIONS } from './options.content.ts';
import type { ImpossibleView, PossibleView } from './options-view.ts';

interface CardProps<View> {
  readonly view: View;
  /** What the young person is called. */
  readonly name: string;
  readonly mayPut: boolean;
  readonly isChosen: boolean;
  /** The page of all options; each has its own under it. */
  readonly path: string;
}

/** One option that can be: what it is, how good it is and why, and what is to be done or found out first. */
export function PossibleCard(props: CardProps<PossibleView> & { readonly weights: Weights }) {
  const { view, name, weights } = props;
  const word = matchWord(view, weights);
  return (
    <li class="foothold-option">
      <h3 class="govuk-heading-s foothold-option__title">
        <OptionLink option={view.option}>{view.title}</OptionLink>
      </h3>
      <p class="govuk-body foothold-option__lead">
        <Tag classes={word.colour}>{word.text}</Tag> {OPTIONS.score(view.score)},{' '}
        {OPTIONS.from(dayInWords(view.startsOn))}
        {view.option.employerStatus === 'registered' && (
          <>
            {' '}
            <Tag classes="govuk-tag--orange">{OPTIONS.visitFirst}</Tag>
          </>
        )}
      </p>
      <WhatItIs view={view} />
      <p class="govuk-body">
        {mainReasons(view)} <JourneyLink {...props} />
      </p>
      <Notes title={OPTIONS.toDo} notes={view.warnings} />
      <Notes title={OPTIONS.toFindOut} notes={view.notChecked} />
      <Details summary={OPTIONS.why}>
        <Parts view={view} weights={weights} />
      </Details>
      <ChooseOption {...props} field="options" label={OPTIONS.put(name)} />
    </li>
  );
}

// A journey that nobody has checked stands among what is to be found out.
function mainReasons({ staffReasons, journey }: PossibleView): string {
  const [interest, way, start] = staffReasons;
  return [interest, journey.state === 'reachable' ? way : null, start].filter(Boolean).join(' ');
}

/** One option that cannot be: every reason, and what would change it. */
export function ImpossibleCard(props: CardProps<ImpossibleView> & { readonly weights: Weights }) {
  const { view, name, weights } = props;
  return (
    <li class="foothold-option foothold-option--not">
      <h3 class="govuk-heading-s foothold-option__title">
        <OptionLink option={view.option}>{view.title}</OptionLink>
      </h3>
      {view.mayBeLookedPast && (
        <p class="govuk-body foothold-option__lead">
          {OPTIONS.wouldBe(matchWord(view.wouldBe, weights).text, view.wouldBe.score)}
        </p>
      )}
      <WhatItIs view={view} />
      <ul class="govuk-list govuk-list--bullet">
        {view.reasons.map((reason) => (
          <li>
            {reason.staffText}
            {reason.wouldChangeIf && (
              <>
                {' '}
                <span class="govuk-visually-hidden">{OPTIONS.wouldChange} </span>
                <strong>{reason.wouldChangeIf}</strong>
              </>
            )}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <JourneyLink {...props} />
      </p>
      {view.mayBeLookedPast && <ChooseOption {...props} field="lookPast" label={OPTIONS.putAnyway(name)} />}
    </li>
  );
}

/** Leg by leg, where both ends are known. */
function JourneyLink({ view, path }: CardProps<PossibleView | ImpossibleView>) {
  if (view.option.postcode === null) return null;
  return (
    <a class="govuk-link" href={`${path}/${view.option.id}/journey`}>
      {JOURNEYS.link}
      <span class="govuk-visually-hidden">: {view.title}</span>
    </a>
  );
}

function WhatItIs({ view }: { view: PossibleView | ImpossibleView }) {
  const { option } = view;
  const { weeks, weeklyPay } = option.facts;
  const pay = payText({ kind: view.kind, weeklyPay, paysExpenses: option.paysExpenses });
  const terms = [timesInShort(option.facts), weeks === null ? null : TERMS.weeks(weeks), pay];
  return (
    <p class="govuk-body foothold-option__what">
      {KIND_NAMES[view.kind]} ({view.reference}), {option.organisation}, {option.site}
      <br />
      {terms.filter(Boolean).join('; ')}
    </p>
  );
}

function Notes({ title, notes }: { title: string; notes: readonly { readonly staffText: string }[] }) {
  if (notes.length === 0) return null;
  return (
    <p class="govuk-body foothold-option__notes">
      <strong>{title}:</strong> {notes.map((note) => note.staffText).join(' ')}
    </p>
  );
}

function Parts({ view, weights }: { view: PossibleView; weights: Weights }) {
  return (
    <dl class="foothold-parts">
      {SCORE_PARTS.map((part, at) => (
        <div class="foothold-parts__part">
          <dt>{PART_NAMES[part]}</dt>
          <dd>
            <meter class="foothold-parts__meter" min={0} max={weights[part]} value={view.parts[part]}>
              {OPTIONS.points(view.parts[part], weights[part])}
            </meter>{' '}
            {OPTIONS.points(view.parts[part], weights[part])}
            <br />
            {view.staffReasons[at]}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The option's own page: who to ring, who supervises, what it pays. */
export function OptionLink({
  option,
  children,
}: {
  readonly option: SupplyOption;
  readonly children: Child;
}) {
  return (
    <a class="govuk-link" href={`/${option.isCourseRun ? 'courses' : 'opportunities'}/${option.id}`}>
      {children}
    </a>
  );
}

/** The box to tick; or, where it is on their list already, how far it has come. */
export function ChooseOption(
  props: Pick<CardProps<PossibleView | ImpossibleView>, 'view' | 'mayPut' | 'isChosen'> & {
    readonly field: 'options' | 'lookPast';
    readonly label: string;
  },
) {
  const { view, field, label } = props;
  if (view.match && view.match.status !== 'suggested')
    return (
      <p class="govuk-body">
        <a class="govuk-link" href={`/matches/${view.match.id}`}>
          {OPTIONS.onList}
        </a>{' '}
        <Tag classes={STATUS_COLOURS[view.match.status]}>{STATUS_NAMES[view.match.status]}</Tag>
      </p>
    );
  if (!props.mayPut) return null;
  const id = `put-${view.option.id}`;
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small foothold-option__choose">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          id={id}
          name={field}
          type="checkbox"
          value={view.option.id}
          checked={props.isChosen}
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          {label}
          <span class="govuk-visually-hidden">: {view.title}</span>
        </label>
      </div>
    </div>
  );
}
