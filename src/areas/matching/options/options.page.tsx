import { dayInWords } from '#domain/shared/day.ts';
import { callName, fullName } from '#domain/young-people/names.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import { type FormState, textsOf } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { Details } from '#web/govuk/details.tsx';
import { InsetText } from '#web/govuk/inset-text.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { KEEP_AWAY } from '../keep-away/keep-away.content.ts';
import { HERE_MATTERS } from '../weights/authority-weights.content.ts';
import { choicesInWords } from '../weights/weight-words.ts';
import { PossibleCard } from './option-card.page.tsx';
import { OPTIONS } from './options.content.ts';
import { OptionsFilter } from './options-filter.page.tsx';
import { OptionsImpossible } from './options-impossible.page.tsx';
import { layoutAnswers, type OptionsLayout, optionsLaidOut } from './options-layout.ts';
import { OptionsTable } from './options-table.page.tsx';
import type { OptionsView, PossibleView } from './options-view.ts';

export interface OptionsPageProps {
  readonly shell: Shell;
  readonly view: OptionsView;
  readonly layout: OptionsLayout;
  readonly form: FormState;
  readonly once: string;
  readonly mayPut: boolean;
}

/** So many are shown at once; the rest opens below. */
const FIRST = 8;

/** Every option for one young person: what can be, best first and with why; then what cannot, and what would change it. */
export function OptionsPage(props: OptionsPageProps) {
  const { view, shell, form, layout } = props;
  const { person, possible, impossible } = view;
  const shown = optionsLaidOut(possible, layout, view.on);
  const name = callName(person);
  const path = `/referrals/${person.reference}`;
  return (
    <Page
      shell={shell}
      title={OPTIONS.title(name)}
      width="wide"
      hasErrors={form.errors.length > 0}
      above={<BackLink href={path}>{OPTIONS.back(name)}</BackLink>}
    >
      <FormErrors form={form} />
      <span class="govuk-caption-l">
        {person.reference}, {fullName(person)}
      </span>
      <h1 class="govuk-heading-l">{OPTIONS.title(name)}</h1>
      <p class="govuk-body">
        {OPTIONS.count(possible.length, possible.length + impossible.length, dayInWords(view.on))}{' '}
        {view.timetable === null
          ? OPTIONS.noTimetable
          : OPTIONS.timetable(
              view.timetable.area,
              dayInWords(view.timetable.validFrom),
              dayInWords(view.timetable.validTo),
            )}
      </p>
      {person.postcode === null && (
        <InsetText>
          {OPTIONS.noOrigin(name)}{' '}
          <a class="govuk-link" href={`${path}/travelling`}>
            {OPTIONS.sayOrigin}
          </a>
        </InsetText>
      )}
      <Matters view={view} mayChange={props.mayPut} />
      <OptionsFilter view={view} layout={layout} />
      {possible.length > 0 && !possible.some(({ isWished }) => isWished) && (
        <InsetText>{OPTIONS.noneWished}</InsetText>
      )}
      {shown.length < possible.length && (
        <p class="govuk-body">{OPTIONS.shown(shown.length, possible.length)}</p>
      )}
      {layout.isTable ? <OptionsTable options={shown} /> : <Choices {...props} name={name} shown={shown} />}
      {view.timetable && <p class="govuk-body-s">{view.timetable.attribution}</p>}
    </Page>
  );
}

function Matters({ view, mayChange }: { view: OptionsView; mayChange: boolean }) {
  const { person } = view;
  const chosen = choicesInWords(person.choices);
  return (
    <section aria-labelledby="matters" class="foothold-aside">
      <h2 class="govuk-heading-s" id="matters">
        {OPTIONS.wishes}
      </h2>
      {person.facts.interests.length === 0 && <p class="govuk-body">{OPTIONS.noWishes}</p>}
      <ol class="govuk-list govuk-list--number">
        {person.facts.interests.map((wish) => (
          <li>
            {wish.words}: {wish.subject?.label ?? <strong>{OPTIONS.notRead}</strong>}
          </li>
        ))}
      </ol>
      <p class="govuk-body">
        {view.mattersHere.length > 0 && HERE_MATTERS.inWords(view.mattersHere)}{' '}
        {chosen.length === 0 ? OPTIONS.mattersUsual : `${chosen.join('. ')}.`}{' '}
      </p>
      {mayChange && (
        <ul class="foothold-ways">
          {[
            ['options/what-matters', OPTIONS.change],
            ['keep-away', KEEP_AWAY.link],
            ['travelling', OPTIONS.travelling],
          ].map(([to, text]) => (
            <li>
              <a class="govuk-link" href={`/referrals/${person.reference}/${to}`}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A better-off check is made once somebody is interested: until then it does not stand below what suits them less. */
function isKnown({ notChecked }: OptionsPageProps['view']['possible'][number]): boolean {
  return notChecked.every(({ code }) => code === 'would-be-worse-off');
}

function Choices(
  props: OptionsPageProps & { readonly name: string; readonly shown: readonly PossibleView[] },
) {
  const { view, form, name, mayPut, shown } = props;
  const { person, possible, impossible } = view;
  const chosen = [...textsOf(form.values, 'options'), ...textsOf(form.values, 'lookPast')];
  const [checked, toCheck] = [shown.filter(isKnown), shown.filter((option) => !isKnown(option))];
  const lists = (
    <>
      {possible.length === 0 && <EmptyState title={OPTIONS.none}>{OPTIONS.noneHint}</EmptyState>}
      <Group {...props} title={OPTIONS.checkedTitle} options={checked} chosen={chosen} />
      <Group
        {...props}
        title={OPTIONS.notCheckedTitle}
        lead={OPTIONS.notCheckedLead}
        options={toCheck}
        chosen={chosen}
      />
      <OptionsImpossible
        impossible={impossible}
        name={name}
        mayPut={mayPut}
        chosen={chosen}
        path={`/referrals/${person.reference}/options`}
        weights={view.weights}
        isOpen={possible.length === 0}
      />
    </>
  );
  if (!mayPut) return lists;
  return (
    <Form
      action={`/referrals/${person.reference}/options`}
      submit={OPTIONS.submit(name)}
      hidden={{ _once: props.once, ...layoutAnswers(props.layout) }}
      otherwise={
        <Button name="do" value="compare" classes="govuk-button--secondary">
          {OPTIONS.beside}
        </Button>
      }
    >
      {lists}
      <p class="govuk-body">{OPTIONS.nothingSent}</p>
    </Form>
  );
}

function Group(
  props: OptionsPageProps & {
    readonly name: string;
    readonly title: string;
    readonly lead?: string;
    readonly options: readonly PossibleView[];
    readonly chosen: readonly string[];
  },
) {
  const { options } = props;
  if (options.length === 0) return null;
  const card = (option: PossibleView) => (
    <PossibleCard
      view={option}
      weights={props.view.weights}
      name={props.name}
      mayPut={props.mayPut}
      isChosen={props.chosen.includes(option.option.id)}
      path={`/referrals/${props.view.person.reference}/options`}
    />
  );
  const rest = options.slice(FIRST);
  const isRestChosen = rest.some((option) => props.chosen.includes(option.option.id));
  return (
    <section>
      <h2 class="govuk-heading-m">
        {props.title} ({options.length})
      </h2>
      {props.lead && <p class="govuk-body">{props.lead}</p>}
      <ul class="foothold-options">{options.slice(0, FIRST).map(card)}</ul>
      {rest.length > 0 && (
        <Details summary={OPTIONS.more(rest.length)} open={isRestChosen}>
          <ul class="foothold-options">{rest.map(card)}</ul>
        </Details>
      )}
    </section>
  );
}
