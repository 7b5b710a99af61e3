import { answerBy } from '#domain/matching/answer-times.ts';
import { answerCountedFrom } from '#domain/matching/waiting.ts';
import { dayInWords, dayOf, instantInWords } from '#domain/shared/day.ts';
import { poundsText } from '#domain/shared/money.ts';
import { fullName } from '#domain/young-people/names.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { SummaryList, type SummaryRow } from '#web/govuk/summary-list.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { KIND_NAMES, STATUS_COLOURS, STATUS_NAMES, TERMS } from '../matching.content.ts';
import { payText, timesInShort, wordsFor } from '../options/option-words.ts';
import { JOURNEYS } from '../ranking/journeys.content.ts';
import { InterviewFile } from './interview-file.page.tsx';
import { LaterButton } from './later-button.page.tsx';
import { MatchHistory } from './match-history.page.tsx';
import type { MatchView } from './match-view.ts';
import { MatchWhy } from './match-why.page.tsx';
import { MATCH, NEXT, STEPS, type StepName, stepWords } from './matches.content.ts';
import type { MatchRecord } from './matches.queries.ts';
import { InTheWay } from './send.page.tsx';
import { SharedSummary } from './shared.page.tsx';

export interface MatchPageProps {
  readonly shell: Shell;
  readonly view: MatchView;
  /** What somebody in this role can do now, the usual first. */
  readonly steps: readonly StepName[];
  readonly once: string;
}

/** One match for those who work here: what comes next, what it is, why, what the employer sees, what happened. */
export function MatchPage(props: MatchPageProps) {
  const { shell, view } = props;
  const { match } = view;
  const title = MATCH.at(match.title, match.organisation);
  return (
    <Page
      shell={shell}
      title={`${title}, ${match.reference}`}
      above={<BackLink href="/matches">{MATCH.back}</BackLink>}
    >
      <span class="govuk-caption-l">
        <a class="govuk-link" href={`/referrals/${match.reference}`}>
          {MATCH.caption(match.reference ?? '', fullName(match))}
        </a>
      </span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        <Tag classes={STATUS_COLOURS[match.status]}>{wordsFor(match, STATUS_NAMES[match.status])}</Tag>{' '}
        {MATCH.since(dayInWords(dayOf(match.statusSince)))}.{' '}
        {NEXT[match.status] && `${wordsFor(match, NEXT[match.status] ?? '')}.`}
      </p>
      <InTheWay problems={view.inTheWay} />
      <Steps {...props} />
      <h2 class="govuk-heading-m">{MATCH.terms.title}</h2>
      <SummaryList rows={termRows(view)} />
      <MatchWhy view={view} />
      <h2 class="govuk-heading-m">{wordsFor(match, MATCH.sharedTitle)}</h2>
      {view.shared ? (
        <SharedSummary shared={view.shared} match={match} />
      ) : (
        <p class="govuk-body">{wordsFor(match, MATCH.sharedNone)}</p>
      )}
      <MatchHistory steps={view.steps} />
      <Others view={view} />
    </Page>
  );
}

function Steps({ view, steps, once }: MatchPageProps) {
  const { id, version } = view.match;
  if (steps.length === 0) return null;
  return (
    <div class="govuk-button-group">
      {steps.map((name, at) =>
        name === 'later' ? (
          <LaterButton id={id} version={version} once={once} how="told worker">
            {STEPS.later.link}
          </LaterButton>
        ) : (
          <Button href={`/matches/${id}/${name}`} classes={at === 0 ? undefined : 'govuk-button--secondary'}>
            {wordsFor(view.match, stepWords(name, view.match.status).link)}
          </Button>
        ),
      )}
    </div>
  );
}

function termRows({ match, placement }: MatchView): SummaryRow[] {
  const { terms } = MATCH;
  const known: [string, SummaryRow['value'] | null][] = [
    [terms.kind, `${KIND_NAMES[match.kind]} (${match.optionReference})`],
    [terms.where, [match.organisation, match.site, match.postcode].filter(Boolean).join(', ')],
    [terms.when, timesInShort(match)],
    [
      JOURNEYS.key,
      match.postcode && (
        <a class="govuk-link" href={`/matches/${match.id}/journey`}>
          {JOURNEYS.link}
        </a>
      ),
    ],
    [terms.starts, match.startsOn === null ? MATCH.notAgreed : dayInWords(match.startsOn)],
    [terms.lasts, match.weeks === null ? MATCH.noEnd : TERMS.weeks(match.weeks)],
    [terms.pay, payText(match)],
    [terms.money, (match.weeklyPay ?? 0) > 0 ? moneyText(match) : null],
    [terms.interview, match.interviewAt === null ? null : <Interview match={match} />],
    [terms.answer, answerText(match)],
    [terms.offer, match.offerUntil === null ? null : dayInWords(match.offerUntil)],
    [
      terms.placement,
      placement && (
        <a class="govuk-link" href={`/placements/${placement}`}>
          {placement}
        </a>
      ),
    ],
  ];
  return known.flatMap(([key, value]) => (value === null ? [] : [{ key, value }]));
}

function moneyText({ betterOffWeekly: pence, betterOffOn }: MatchRecord): string {
  if (pence === null || betterOffOn === null) return MATCH.moneyNotLooked;
  const day = dayInWords(betterOffOn);
  if (pence === 0) return MATCH.same(day);
  return pence > 0 ? MATCH.better(poundsText(pence), day) : MATCH.worse(poundsText(-pence), day);
}

function Interview({ match: { id, interviewAt, interviewPlace } }: { readonly match: MatchRecord }) {
  return (
    <>
      {[instantInWords(interviewAt ?? ''), interviewPlace].filter(Boolean).join(', ')}{' '}
      <InterviewFile id={id}>{MATCH.terms.interviewFile}</InterviewFile>
    </>
  );
}

function answerText({ status, statusSince, interviewAt }: MatchRecord): string | null {
  if (status !== 'sent-to-employer' && status !== 'interview') return null;
  const interviewOn = interviewAt === null ? null : dayOf(interviewAt);
  return dayInWords(answerBy(answerCountedFrom(dayOf(statusSince), interviewOn)));
}

function Others({ view }: { readonly view: MatchView }) {
  if (view.others.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{MATCH.othersTitle}</h2>
      <ul class="govuk-list">
        {view.others.map((other) => (
          <li>
            <a class="govuk-link" href={`/matches/${other.id}`}>
              {MATCH.at(other.title, other.organisation)}
            </a>{' '}
            <Tag classes={STATUS_COLOURS[other.status]}>{STATUS_NAMES[other.status]}</Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}
