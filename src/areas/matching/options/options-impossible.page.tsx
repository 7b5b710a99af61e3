import type { Weights } from '#domain/matching/score/weights.ts';
import { Details } from '#web/govuk/details.tsx';
import { opensMost } from '../ranking/opens-most.ts';
import { ImpossibleCard, OptionLink } from './option-card.page.tsx';
import { OPTIONS } from './options.content.ts';
import type { ImpossibleView } from './options-view.ts';

interface OptionsImpossibleProps {
  /** Those nearest to being possible first. */
  readonly impossible: readonly ImpossibleView[];
  readonly name: string;
  readonly mayPut: boolean;
  readonly chosen: readonly string[];
  readonly path: string;
  readonly weights: Weights;
  /** Nothing else is there to be looked at. */
  readonly isOpen: boolean;
}

/** So many are shown at once; the rest opens below. */
const FIRST = 8;

/** What is not possible now: the changes that would open most, then each option with its reasons. */
export function OptionsImpossible(props: OptionsImpossibleProps) {
  const { impossible, isOpen, chosen } = props;
  if (impossible.length === 0) return null;
  const rest = impossible.slice(FIRST);
  const isRestChosen = rest.some(({ option }) => chosen.includes(option.id));
  return (
    <>
      <Openers impossible={impossible} />
      <Details summary={OPTIONS.impossible(impossible.length)} open={isOpen}>
        <p class="govuk-body">{OPTIONS.impossibleLead}</p>
        <Cards {...props} impossible={impossible.slice(0, FIRST)} />
        {rest.length > 0 && (
          <Details summary={OPTIONS.more(rest.length)} open={isRestChosen}>
            <Cards {...props} impossible={rest} />
          </Details>
        )}
      </Details>
    </>
  );
}

function Cards({ impossible, name, mayPut, chosen, path, weights }: OptionsImpossibleProps) {
  return (
    <ul class="foothold-options">
      {impossible.map((view) => (
        <ImpossibleCard
          view={view}
          name={name}
          mayPut={mayPut}
          isChosen={chosen.includes(view.option.id)}
          path={path}
          weights={weights}
        />
      ))}
    </ul>
  );
}

/** Of what a change would open, so many are named. */
const NAMED = 3;

function Openers({ impossible }: Pick<OptionsImpossibleProps, 'impossible'>) {
  const openers = opensMost(impossible);
  if (openers.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">
        {openers.every(({ options }) => options.every(({ isWished }) => isWished))
          ? OPTIONS.opensWished
          : OPTIONS.opensTitle}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {openers.map(({ wouldChangeIf, options }) => (
          <li>
            <strong>{wouldChangeIf}</strong> {OPTIONS.opens(options.length)}{' '}
            {options.slice(0, NAMED).map((view, at) => (
              <>
                {at > 0 && ', '}
                <OptionLink option={view.option}>
                  {view.title} ({view.reference})
                </OptionLink>
              </>
            ))}
            {options.length > NAMED && ` ${OPTIONS.andMore(options.length - NAMED)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
