import { PRIORITY_RULE } from '#domain/matching/priority.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { fullName } from '#domain/young-people/names.ts';
import { FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { Details } from '#web/govuk/details.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { HERE_MATTERS } from './authority-weights.content.ts';
import { FAIRNESS } from './fairness.content.ts';
import { BOARD } from './plan.content.ts';
import { addressQuery, type PlanAddress } from './plan-address.ts';
import { helpInWords } from './plan-help.ts';
import { PlanLines } from './plan-lines.page.tsx';
import { PlanRules } from './plan-rules.page.tsx';
import type { PlanView } from './plan-view.ts';
import type { SinceKept } from './since-kept.ts';

export interface PlanPageProps {
  readonly shell: Shell;
  /** Null where what was asked for cannot be planned: the form says why. */
  readonly view: PlanView | null;
  readonly form: FormState;
  readonly once: string;
  readonly address: PlanAddress;
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
      {view?.since && <Since since={view.since} />}
      <WaysOn {...props} />
      <form method="post" action="/plan" novalidate>
        <input type="hidden" name="_once" value={props.once} />
        {props.address.from !== null && <input type="hidden" name="from" value={props.address.from} />}
        {view && <input type="hidden" name="seen" value={view.seen} />}
        <PlanRules form={form} view={view} address={props.address} />
        {view && <PlanLines view={view} address={props.address} />}
        {view && <Waiting view={view} address={props.address} />}
        <Buttons hasLines={(view?.lines.length ?? 0) > 0} isPlanned={view !== null} />
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

/** What became of the plan that was kept. */
function Since({ since }: { readonly since: SinceKept }) {
  const { stands, of, changes, newcomers, settled } = since;
  return (
    <section>
      <h2 class="govuk-heading-m">{BOARD.sinceTitle(dayInWords(since.madeOn), since.by)}</h2>
      <p class="govuk-body">
        {changes.length === 0 ? BOARD.sinceAll : `${BOARD.sinceStands(stands, of)} ${BOARD.sinceOnly}`}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {changes.map((change) => (
          <li>{change}</li>
        ))}
        {newcomers > 0 && <li>{BOARD.newcomers(newcomers)}</li>}
        {settled > 0 && <li>{BOARD.settled(settled)}</li>}
      </ul>
    </section>
  );
}

function WaysOn({ address, view }: PlanPageProps) {
  if (view === null) return null;
  const query = addressQuery(address);
  const ways = [
    [`/plan/what-if?${query}`, BOARD.tryOut],
    [`/plan/compare?${query}`, BOARD.compare],
    [`/plan/print?${query}`, BOARD.print],
    ['/plan/gaps', BOARD.gaps],
    ['/plan/what-matters', HERE_MATTERS.link],
    ['/plan/fairness', FAIRNESS.title],
    ...(view.since ? [['/plan?from=anew', BOARD.anew]] : []),
    ...(view.hasKept && !view.since ? [['/plan', BOARD.keptAgain]] : []),
  ];
  return (
    <ul class="foothold-ways">
      {ways.map(([href, text]) => (
        <li>
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Waiting({ view, address }: { readonly view: PlanView; readonly address: PlanAddress }) {
  if (view.waiting.length === 0) return <p class="govuk-body">{BOARD.nobodyWaits}</p>;
  return (
    <section>
      <h2 class="govuk-heading-m">{BOARD.waitingTitle(view.waiting.length)}</h2>
      <ul class="foothold-options">
        {view.waiting.map(({ person, reasons, helpsMost }) => (
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
                      {reason.opportunities.slice(0, SHARED_SHOWN).map((reference) => (
                        <>
                          <br />
                          <a
                            class="govuk-link"
                            href={`/plan/what-if?${addressQuery(address, [['if', `one-more:${reference}`]])}`}
                          >
                            {BOARD.oneMore(titleOf(view, reference))}
                          </a>
                        </>
                      ))}
                    </>
                  )}
                </li>
              ))}
            </ul>
            {helpsMost && <p class="govuk-body">{helpInWords(helpsMost)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Places that several share: so many are offered to be tried out. */
const SHARED_SHOWN = 3;

function titleOf({ optionOf }: PlanView, reference: string): string {
  const option = optionOf(reference);
  return option ? `${option.facts.title} (${reference})` : reference;
}

function Buttons({ hasLines, isPlanned }: { readonly hasLines: boolean; readonly isPlanned: boolean }) {
  return (
    <>
      {isPlanned && <p class="govuk-body">{BOARD.keepHint}</p>}
      <div class="govuk-button-group">
        {hasLines && (
          <Button name="do" value="suggest">
            {BOARD.accept}
          </Button>
        )}
        {isPlanned && (
          <Button name="do" value="keep" classes="govuk-button--secondary">
            {BOARD.keepPlan}
          </Button>
        )}
        <Button name="do" value="again" classes={hasLines ? 'govuk-button--secondary' : undefined}>
          {BOARD.again}
        </Button>
      </div>
    </>
  );
}
