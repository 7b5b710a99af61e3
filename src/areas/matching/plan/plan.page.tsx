import { PRIORITY_RULE } from '#domain/matching/priority.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { Details } from '#web/govuk/details.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { MaybeTwice } from './maybe-twice.page.tsx';
import { BOARD } from './plan.content.ts';
import { addressQuery, type PlanAddress } from './plan-address.ts';
import { layoutPairs, mayBeTaken, type PlanLayout } from './plan-layout.ts';
import { PlanLines } from './plan-lines.page.tsx';
import { PlanRules } from './plan-rules.page.tsx';
import type { PlanView } from './plan-view.ts';
import { PlanWaitingList } from './plan-waiting.page.tsx';
import { PlanLayoutLinks, PlanWaysOn } from './plan-ways-on.page.tsx';
import type { SinceKept } from './since-kept.ts';

export interface PlanPageProps {
  readonly shell: Shell;
  /** Null where what was asked for cannot be planned: the form says why. */
  readonly view: PlanView | null;
  readonly form: FormState;
  readonly once: string;
  readonly address: PlanAddress;
  readonly layout: PlanLayout;
}

/** The plan for everybody who waits, as a board: who would get what, who waits and why. Nothing is sent by itself. */
export function PlanPage(props: PlanPageProps) {
  const { shell, view, form, address, layout } = props;
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
      {view && <MaybeTwice pairs={view.maybeTwice} />}
      {view?.since && <Since since={view.since} />}
      {view && <PlanWaysOn view={view} address={address} layout={layout} />}
      <form method="post" action="/plan" novalidate>
        <input type="hidden" name="_once" value={props.once} />
        {address.from !== null && <input type="hidden" name="from" value={address.from} />}
        {layoutPairs(layout).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {view && <input type="hidden" name="seen" value={view.seen} />}
        {view && <input type="hidden" name="version" value={view.keptVersion} />}
        <PlanRules form={form} view={view} address={address} />
        {view && <Board {...props} view={view} />}
        {view && <PlanWaitingList view={view} address={address} />}
        <Buttons isPlanned={view !== null} />
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

/** The lines, and above and below them what can be done with those that are ticked. */
function Board(props: PlanPageProps & { readonly view: PlanView }) {
  const { view, layout, address } = props;
  const canTick = view.lines.some(mayBeTaken);
  return (
    <section id="lines">
      <h2 class="govuk-heading-m">{BOARD.linesTitle}</h2>
      {view.lines.length > 0 && <PlanLayoutLinks address={address} layout={layout} />}
      {canTick && (
        <>
          <p class="govuk-body">{BOARD.takeHint}</p>
          <p class="govuk-body">
            <TickAll address={address} layout={layout} />
          </p>
          <div class="foothold-roomy-only">
            <Takes />
          </div>
        </>
      )}
      <PlanLines view={view} address={address} layout={layout} form={props.form} />
      {canTick && <Takes />}
    </section>
  );
}

function TickAll({ address, layout }: Pick<PlanPageProps, 'address' | 'layout'>) {
  const more = layout.isAllTicked ? [] : [['ticked', 'all'] as [string, string]];
  return (
    <a class="govuk-link" href={`/plan?${addressQuery(address, [...layoutPairs(layout), ...more])}#lines`}>
      {layout.isAllTicked ? BOARD.untickAll : BOARD.tickAll}
    </a>
  );
}

const TAKES = ['suggest', 'put', 'lock', 'never'] as const;

/** What is done with the ticked lines. */
function Takes() {
  return (
    <div class="govuk-button-group foothold-screen-only">
      {TAKES.map((take, at) => (
        <Button name="do" value={take} classes={at === 0 ? undefined : 'govuk-button--secondary'}>
          {BOARD.takes[take]}
        </Button>
      ))}
    </div>
  );
}

function Buttons({ isPlanned }: { readonly isPlanned: boolean }) {
  return (
    <>
      {isPlanned && <p class="govuk-body">{BOARD.keepHint}</p>}
      <div class="govuk-button-group">
        {isPlanned && (
          <Button name="do" value="keep">
            {BOARD.keepPlan}
          </Button>
        )}
        <Button name="do" value="again" classes={isPlanned ? 'govuk-button--secondary' : undefined}>
          {BOARD.again}
        </Button>
      </div>
    </>
  );
}
