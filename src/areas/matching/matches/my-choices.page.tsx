import { SCORE_PARTS } from '#domain/matching/score/weights.ts';
import { isMatchEnding, type MatchStatus } from '#domain/matching/statuses.ts';
import { type Day, dayInWords } from '#domain/shared/day.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { Button } from '#web/govuk/button.tsx';
import { Details } from '#web/govuk/details.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { KIND_NAMES } from '../matching.content.ts';
import { daysInWords, hoursText, payText } from '../options/option-words.ts';
import { CHOICE, CHOICES, STATE } from './my-choices.content.ts';
import type { MyChoice, MyChoicesView } from './my-choices-view.ts';
import { ownReasons, ownWay } from './own-reasons.ts';

interface MyChoicesProps {
  readonly shell: Shell;
  readonly view: MyChoicesView;
}

const ON_THE_WAY: readonly MatchStatus[] = ['wanted', 'sent-to-employer', 'interview'];

/** What a young person can choose from, what we are asking for them, what is theirs, and what is over. */
export function MyChoicesPage({ shell, view }: MyChoicesProps) {
  const { today, wishes, choices } = view;
  const among = (...statuses: readonly MatchStatus[]) =>
    choices.filter(({ match }) => statuses.includes(match.status));
  const toAnswer = [...among('offered'), ...among('put-to-young-person')];
  const over = choices.filter(({ match }) => isMatchEnding(match.status));
  return (
    <Page shell={shell} title={CHOICES.title}>
      <h1 class="govuk-heading-l">{CHOICES.title}</h1>
      <p class="govuk-body-l">{CHOICES.lead}</p>
      {wishes.length > 0 && <p class="govuk-body">{CHOICES.youSaid(wishes)}</p>}
      <h2 class="govuk-heading-m">{CHOICES.toAnswer}</h2>
      {toAnswer.length === 0 && <EmptyState title={CHOICES.nothing}>{CHOICES.nothingHint}</EmptyState>}
      <Choices choices={toAnswer} today={today} link={CHOICES.look} />
      {toAnswer.length > 1 && (
        <Details summary={CHOICES.beside}>
          <Beside choices={toAnswer} />
        </Details>
      )}
      <Group title={CHOICES.onTheWay} choices={among(...ON_THE_WAY)} today={today} />
      <Group title={CHOICES.yours} choices={among('accepted')} today={today} />
      {over.length > 0 && (
        <Details summary={CHOICES.over}>
          <ul class="govuk-list">
            {over.map(({ match }) => (
              <li>
                <a class="govuk-link" href={`/matches/${match.id}`}>
                  {match.title}, {match.organisation}
                </a>
                <br />
                {STATE[match.status]}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Page>
  );
}

interface GroupProps {
  readonly choices: readonly MyChoice[];
  readonly today: Day;
}

function Group({ title, choices, today }: GroupProps & { readonly title: string }) {
  if (choices.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <Choices choices={choices} today={today} link={CHOICES.open} />
    </>
  );
}

function Choices({ choices, today, link }: GroupProps & { readonly link: string }) {
  return (
    <ul class="foothold-options">
      {choices.map((choice) => (
        <li class="foothold-choice">
          <h3 class="govuk-heading-m">{choice.match.title}</h3>
          <p class="govuk-body">{atText(choice)}</p>
          <ul class="govuk-list govuk-list--bullet">
            {inShort(choice).map((text) => (
              <li>{text}</li>
            ))}
          </ul>
          <p class="govuk-body">{stateText(choice, today)}</p>
          <Button href={`/matches/${choice.match.id}`}>
            {link}
            <span class="govuk-visually-hidden">: {choice.match.title}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function atText({ match }: MyChoice): string {
  const from = match.startsOn === null ? '' : ` ${CHOICES.from(dayInWords(match.startsOn))}.`;
  return `${CHOICE.at(KIND_NAMES[match.kind], match.organisation)}.${from}`;
}

/** Why this one, how far it is, and what it pays: what somebody asks first. */
function inShort({ match, explanation }: MyChoice): string[] {
  const [reason] = explanation ? ownReasons(explanation, ['interest']) : [];
  const way = explanation && ownWay(explanation);
  const money = moneyText(match);
  return [reason, way, money && CHOICES.moneyIs(money)].filter((text) => typeof text === 'string');
}

function moneyText(match: MyChoice['match']): string | null {
  const { weeklyPay, paysExpenses, kind } = match;
  const isUnknown = weeklyPay === null && !paysExpenses && kind !== 'course run';
  return isUnknown ? CHOICE.moneyNotKnown : payText(match);
}

function stateText({ match: { status, askAgainOn } }: MyChoice, today: Day): string {
  const isLater = status === 'put-to-young-person' && askAgainOn !== null && askAgainOn > today;
  return isLater ? CHOICES.later(dayInWords(askAgainOn)) : STATE[status];
}

/** The way has a line of its own. */
const WHY = SCORE_PARTS.filter((part) => part !== 'journey');
const ASPECTS: readonly (readonly [string, (choice: MyChoice) => string])[] = [
  [CHOICE.where, ({ match }) => [match.organisation, match.site].filter(Boolean).join(', ')],
  [CHOICE.days, ({ match }) => daysInWords(match)],
  [CHOICE.times, ({ match }) => hoursText(match) || CHOICE.askUs],
  [CHOICE.starts, ({ match }) => (match.startsOn === null ? CHOICE.askUs : dayInWords(match.startsOn))],
  [CHOICE.money, ({ match }) => moneyText(match) ?? CHOICE.noMoney],
  [CHOICE.journey, ({ explanation }) => (explanation && ownWay(explanation)) ?? CHOICE.askUs],
  [CHOICES.why, ({ explanation }) => (explanation ? ownReasons(explanation, WHY).join(' ') : '')],
];

/** Those to answer, fact by fact. */
function Beside({ choices }: { readonly choices: readonly MyChoice[] }) {
  return (
    <DataTable
      caption={CHOICES.beside}
      isCaptionHidden
      rows={ASPECTS}
      columns={[
        { head: CHOICES.aspect, cell: ([head]) => head },
        ...choices.map((choice) => ({
          head: choice.match.title,
          cell: ([, of]: (typeof ASPECTS)[number]) => of(choice),
        })),
      ]}
    />
  );
}
