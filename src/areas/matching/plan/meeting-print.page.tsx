import { dayInWords, daysBetween } from '#domain/shared/day.ts';
import { fullName } from '#domain/young-people/names.ts';
import { DataTable } from '#web/data-table.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { KIND_NAMES } from '../matching.content.ts';
import { wayInShort } from '../options/option-words.ts';
import type { Person } from '../ranking/person.ts';
import { MaybeTwice } from './maybe-twice.page.tsx';
import { ON_PAPER } from './meeting-print.content.ts';
import { BOARD } from './plan.content.ts';
import { addressQuery, type PlanAddress } from './plan-address.ts';
import { helpInWords } from './plan-help.ts';
import { laidOut, layoutPairs, type PlanLayout } from './plan-layout.ts';
import type { PlanView } from './plan-view.ts';

interface MeetingPrintProps {
  readonly shell: Shell;
  readonly address: PlanAddress;
  /** The lines stand as they stood on the board. */
  readonly layout: PlanLayout;
  readonly view: PlanView;
  /** False where not everybody at the table may have names: references stand alone. */
  readonly showsNames: boolean;
}

/** The plan on paper, with room for what the meeting decides. */
export function MeetingPrintPage(props: MeetingPrintProps) {
  const { shell, address, layout, view, showsNames } = props;
  const laid = layoutPairs(layout);
  const other = addressQuery(address, showsNames ? [...laid, ['names', 'no']] : laid);
  return (
    <Page
      shell={shell}
      title={ON_PAPER.title}
      width="wide"
      above={<BackLink href={`/plan?${addressQuery(address, laid)}`}>{BOARD.backToPlan}</BackLink>}
    >
      <h1 class="govuk-heading-l">{ON_PAPER.title}</h1>
      <p class="govuk-body">{ON_PAPER.of(dayInWords(view.on))}</p>
      <p class="govuk-body foothold-screen-only">
        {ON_PAPER.howTo}{' '}
        <a class="govuk-link" href={`/plan/print?${other}`}>
          {showsNames ? ON_PAPER.withoutNames : ON_PAPER.withNames}
        </a>
      </p>
      <p class="govuk-body">
        <strong>{BOARD.placed(view.lines.length, view.of)}</strong>{' '}
        {view.isOptimal ? BOARD.proved : BOARD.notProved}
      </p>
      <MaybeTwice pairs={view.maybeTwice} />
      <Lines {...props} />
      <Waiting {...props} />
      <Actions />
      {showsNames && <p class="govuk-body-s">{ON_PAPER.keepSafe}</p>}
    </Page>
  );
}

function nameOf(person: Person, showsNames: boolean): string {
  return showsNames ? `${fullName(person)} (${person.reference})` : person.reference;
}

function Lines({ view, layout, showsNames }: MeetingPrintProps) {
  return (
    <DataTable
      caption={BOARD.linesTitle}
      rows={laidOut(view.lines, layout)}
      columns={[
        { head: ON_PAPER.who, cell: ({ person }) => nameOf(person, showsNames) },
        {
          head: ON_PAPER.what,
          cell: ({ option, ranked }) => (
            <>
              {ranked.title}, {option.organisation}
              <br />
              {KIND_NAMES[ranked.kind]} ({ranked.reference}), {BOARD.from(dayInWords(ranked.startsOn))}
            </>
          ),
        },
        {
          head: ON_PAPER.points,
          cell: ({ ranked }) =>
            [`${ranked.score}.`, ranked.staffReasons[0], wayInShort(ranked)].filter(Boolean).join(' '),
        },
        { head: ON_PAPER.decision, cell: () => <Boxes /> },
      ]}
    />
  );
}

function Boxes() {
  return (
    <ul class="foothold-boxes">
      {ON_PAPER.choices.map((choice) => (
        <li>{choice}</li>
      ))}
    </ul>
  );
}

function Waiting({ view, showsNames }: MeetingPrintProps) {
  if (view.waiting.length === 0) return <p class="govuk-body">{BOARD.nobodyWaits}</p>;
  return (
    <section>
      <h2 class="govuk-heading-m">{ON_PAPER.waitingTitle}</h2>
      {view.waiting.map(({ person, reasons, helpsMost }) => (
        <div class="foothold-lines">
          <h3 class="govuk-heading-s">
            {nameOf(person, showsNames)},{' '}
            {ON_PAPER.waitedWeeks(Math.floor(daysBetween(person.referredOn, view.on) / 7))}
          </h3>
          <ul class="govuk-list govuk-list--bullet">
            {reasons.map((reason) => (
              <li>
                {reason.opportunity && `${view.optionOf(reason.opportunity)?.facts.title ?? ''}: `}
                {reason.text} {reason.wouldChangeIf}
              </li>
            ))}
          </ul>
          {helpsMost && <p class="govuk-body">{helpInWords(helpsMost)}</p>}
        </div>
      ))}
    </section>
  );
}

const EMPTY_ROWS = [1, 2, 3, 4, 5];

/** Lines to write on. */
function Actions() {
  return (
    <DataTable
      caption={ON_PAPER.actionsTitle}
      rows={EMPTY_ROWS}
      columns={[
        { head: ON_PAPER.action, cell: (row) => `${row}.` },
        { head: ON_PAPER.owner, cell: () => '' },
        { head: ON_PAPER.by, cell: () => '' },
      ]}
    />
  );
}
