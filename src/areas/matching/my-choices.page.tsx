import { isMatchEnding } from '#domain/matching/statuses.ts';
import { type Day, dayInWords } from '#domain/shared/day.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { Button } from '#web/govuk/button.tsx';
import { Details } from '#web/govuk/details.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import type { MatchRecord } from './matches.queries.ts';
import { KIND_NAMES } from './matching.content.ts';
import { CHOICE, CHOICES, STATE } from './my-choices.content.ts';

interface MyChoicesProps {
  readonly shell: Shell;
  readonly today: Day;
  /** The latest first. */
  readonly matches: readonly MatchRecord[];
}

const ON_THE_WAY: readonly string[] = ['wanted', 'sent-to-employer', 'interview'];

/** What a young person can choose from, what we are asking for them, what is theirs, and what is over. */
export function MyChoicesPage({ shell, today, matches }: MyChoicesProps) {
  const offered = matches.filter((match) => match.status === 'offered');
  const asked = matches.filter((match) => match.status === 'put-to-young-person');
  const toAnswer = [...offered, ...asked];
  const over = matches.filter((match) => isMatchEnding(match.status));
  return (
    <Page shell={shell} title={CHOICES.title}>
      <h1 class="govuk-heading-l">{CHOICES.title}</h1>
      <p class="govuk-body-l">{CHOICES.lead}</p>
      <h2 class="govuk-heading-m">{CHOICES.toAnswer}</h2>
      {toAnswer.length === 0 && <EmptyState title={CHOICES.nothing}>{CHOICES.nothingHint}</EmptyState>}
      <Choices matches={toAnswer} today={today} link={CHOICES.look} />
      <Group
        title={CHOICES.onTheWay}
        matches={matches.filter((match) => ON_THE_WAY.includes(match.status))}
        today={today}
      />
      <Group
        title={CHOICES.yours}
        matches={matches.filter((match) => match.status === 'accepted')}
        today={today}
      />
      {over.length > 0 && (
        <Details summary={CHOICES.over}>
          <ul class="govuk-list">
            {over.map((match) => (
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

function Group(props: {
  readonly title: string;
  readonly matches: readonly MatchRecord[];
  readonly today: Day;
}) {
  if (props.matches.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{props.title}</h2>
      <Choices matches={props.matches} today={props.today} link={CHOICES.open} />
    </>
  );
}

function Choices(props: {
  readonly matches: readonly MatchRecord[];
  readonly today: Day;
  readonly link: string;
}) {
  return (
    <ul class="foothold-options">
      {props.matches.map((match) => (
        <li class="foothold-choice">
          <h3 class="govuk-heading-m">{match.title}</h3>
          <p class="govuk-body">
            {CHOICE.at(KIND_NAMES[match.kind], match.organisation)}.{' '}
            {match.startsOn !== null && `${CHOICES.from(dayInWords(match.startsOn))}.`}
          </p>
          <p class="govuk-body">{stateText(match, props.today)}</p>
          <Button href={`/matches/${match.id}`}>
            {props.link}
            <span class="govuk-visually-hidden">: {match.title}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function stateText({ status, askAgainOn }: MatchRecord, today: Day): string {
  const isLater = status === 'put-to-young-person' && askAgainOn !== null && askAgainOn > today;
  return isLater ? CHOICES.later(dayInWords(askAgainOn)) : STATE[status];
}
