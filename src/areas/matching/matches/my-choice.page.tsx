import { OFFER_DAYS } from '#domain/matching/answer-times.ts';
import { toldReasons } from '#domain/matching/reasons.ts';
import { isMatchEnding } from '#domain/matching/statuses.ts';
import { addDays, dayInWords, dayInWordsWithWeekday, dayOf, instantInWords } from '#domain/shared/day.ts';
import { poundsText } from '#domain/shared/money.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { InsetText } from '#web/govuk/inset-text.tsx';
import { SummaryList, type SummaryRow } from '#web/govuk/summary-list.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { KIND_NAMES, TERMS } from '../matching.content.ts';
import { daysInWords, hoursText, payText } from '../options/option-words.ts';
import { JOURNEYS } from '../ranking/journeys.content.ts';
import { InterviewFile } from './interview-file.page.tsx';
import { LaterButton } from './later-button.page.tsx';
import type { MatchView } from './match-view.ts';
import type { StepName } from './matches.content.ts';
import type { MatchRecord } from './matches.queries.ts';
import { CHOICE, STATE } from './my-choices.content.ts';
import { ownReasons } from './own-reasons.ts';
import { SharedSummary } from './shared.page.tsx';

export interface MyChoiceProps {
  readonly shell: Shell;
  readonly view: MatchView;
  readonly steps: readonly StepName[];
  readonly once: string;
}

/** One choice for a young person: what it is, why we thought of them, what is not sure yet, and their answer. */
export function MyChoicePage(props: MyChoiceProps) {
  const { shell, view } = props;
  const { match, explanation } = view;
  return (
    <Page shell={shell} title={match.title} above={<BackLink href="/matches">{CHOICE.back}</BackLink>}>
      <span class="govuk-caption-l">{CHOICE.at(KIND_NAMES[match.kind], match.organisation)}</span>
      <h1 class="govuk-heading-l">{match.title}</h1>
      <p class="govuk-body-l">{STATE[match.status]}</p>
      <Standing view={view} />
      {match.description && (
        <>
          <h2 class="govuk-heading-m">{CHOICE.whatTitle}</h2>
          <p class="govuk-body">{match.description}</p>
        </>
      )}
      <h2 class="govuk-heading-m">{CHOICE.factsTitle}</h2>
      <SummaryList rows={factRows(view)} />
      {!isMatchEnding(match.status) && explanation && (
        <>
          <Reasons title={CHOICE.whyTitle} texts={ownReasons(explanation)} />
          <Reasons title={CHOICE.toFindOut} texts={toFindOut(view)} />
        </>
      )}
      {view.shared && match.sentAt !== null && (
        <>
          <h2 class="govuk-heading-m">{CHOICE.toldTitle}</h2>
          <SharedSummary shared={view.shared} match={match} />
        </>
      )}
      <Answers {...props} />
    </Page>
  );
}

/** What they should know about where it stands: why it ended, what it does to their money. */
function Standing({ view }: { readonly view: MatchView }) {
  const { match, steps, placement } = view;
  if (isMatchEnding(match.status)) {
    const last = steps.findLast((step) => step.to === match.status);
    return <Sentences texts={toldReasons(last?.reasons ?? [])} />;
  }
  if (match.status === 'accepted' && placement !== null)
    return <Button href={`/placements/${placement}`}>{CHOICE.placement}</Button>;
  const money = moneyText(match);
  return money === null ? null : <InsetText>{money}</InsetText>;
}

function moneyText(match: MatchRecord): string | null {
  if (match.status !== 'offered' || (match.weeklyPay ?? 0) === 0) return null;
  const pence = match.betterOffWeekly;
  if (pence === null) return CHOICE.moneyFirst;
  if (pence === 0) return CHOICE.moneySame;
  return pence > 0 ? CHOICE.moneyMore(poundsText(pence)) : CHOICE.moneyLess(poundsText(-pence));
}

function GettingThere({ view: { match, explanation } }: { readonly view: MatchView }) {
  const journey = explanation?.journey;
  return (
    <>
      {journey?.state === 'reachable' &&
        `${CHOICE.journeyLeave(journey.from ?? CHOICE.fromHome, journey.leaveAt, journey.homeAt)} `}
      <a class="govuk-link" href={`/matches/${match.id}/journey`}>
        {JOURNEYS.own}
      </a>
    </>
  );
}

function factRows(view: MatchView): SummaryRow[] {
  const { match } = view;
  const rows: [string, SummaryRow['value'] | null][] = [
    [CHOICE.where, [match.organisation, match.site, match.postcode].filter(Boolean).join(', ')],
    [CHOICE.days, daysInWords(match)],
    [CHOICE.times, hoursText(match) || CHOICE.askUs],
    [CHOICE.starts, match.startsOn === null ? CHOICE.askUs : dayInWordsWithWeekday(match.startsOn)],
    [CHOICE.lasts, match.weeks === null ? CHOICE.noEnd : TERMS.weeks(match.weeks)],
    [
      CHOICE.money,
      match.weeklyPay === null && !match.paysExpenses && match.kind !== 'course run'
        ? CHOICE.moneyNotKnown
        : payText(match),
    ],
    [CHOICE.journey, match.postcode && <GettingThere view={view} />],
    [CHOICE.interview, match.status === 'interview' ? <Meeting match={match} /> : null],
    [CHOICE.answerBy, match.status === 'offered' ? dayInWords(offerEnds(match)) : null],
  ];
  return rows.flatMap(([key, value]) => (value === null ? [] : [{ key, value }]));
}

function Meeting({ match: { id, interviewAt, interviewPlace } }: { readonly match: MatchRecord }) {
  const when = interviewAt === null ? CHOICE.askUs : instantInWords(interviewAt);
  return (
    <>
      {[when, interviewPlace].filter(Boolean).join(', ')}{' '}
      {interviewAt !== null && <InterviewFile id={id}>{CHOICE.interviewFile}</InterviewFile>}
    </>
  );
}

function offerEnds({ offerUntil, statusSince }: MatchRecord): string {
  return offerUntil ?? addDays(dayOf(statusSince), OFFER_DAYS - 1);
}

function toFindOut({ match, explanation }: MatchView): readonly string[] {
  if (!explanation) return [];
  const isMoneyKnown = match.betterOffOn !== null;
  return [...explanation.warnings, ...explanation.notChecked]
    .filter((note) => !(isMoneyKnown && note.code === 'would-be-worse-off'))
    .map((note) => note.text);
}

function Reasons({ title, texts }: { readonly title: string; readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <Sentences texts={texts} />
    </>
  );
}

function Sentences({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {[...new Set(texts)].map((text) => (
        <li>{text}</li>
      ))}
    </ul>
  );
}

const LINKS: Partial<Record<StepName, string>> = {
  yes: CHOICE.yes,
  accept: CHOICE.take,
  no: CHOICE.no,
  withdraw: CHOICE.changedMind,
};

function Answers({ view, steps, once }: MyChoiceProps) {
  const { id, version, status, weeklyPay, betterOffOn } = view.match;
  const mustWait = status === 'offered' && (weeklyPay ?? 0) > 0 && betterOffOn === null;
  const links = (['yes', 'accept', 'no', 'withdraw'] as const).filter(
    (name) =>
      steps.includes(name) &&
      !(name === 'accept' && mustWait) &&
      !(name === 'withdraw' && steps.includes('no')),
  );
  return (
    <div class="govuk-button-group">
      {links.map((name) => (
        <Button
          href={`/matches/${id}/${name}`}
          classes={name === 'yes' || name === 'accept' ? undefined : 'govuk-button--secondary'}
        >
          {name === 'no' && status === 'accepted' ? CHOICE.changedMind : LINKS[name]}
        </Button>
      ))}
      {steps.includes('later') && (
        <LaterButton id={id} version={version} once={once}>
          {CHOICE.later}
        </LaterButton>
      )}
    </div>
  );
}
