import { answerBy } from '#domain/matching/answer-times.ts';
import { isMatchEnding } from '#domain/matching/statuses.ts';
import { answerCountedFrom } from '#domain/matching/waiting.ts';
import type { SharedWithEmployer } from '#domain/privacy/shared-with-employer.ts';
import { dayInWords, dayOf, instantInWords } from '#domain/shared/day.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { InterviewFile } from './interview-file.page.tsx';
import type { StepName } from './matches.content.ts';
import type { MatchRecord } from './matches.queries.ts';
import { OUTSIDE_LIST, OUTSIDE_MATCH } from './outside.content.ts';
import { SharedSummary } from './shared.page.tsx';

/** A young person as an employer or college knows them. */
export interface Known {
  readonly match: MatchRecord;
  readonly shared: SharedWithEmployer;
}

/** Who would like to come, who has an offer, who is coming. Nobody else is shown. */
export function OutsideListPage({
  shell,
  known,
}: {
  readonly shell: Shell;
  readonly known: readonly Known[];
}) {
  const inStatus = (...statuses: string[]) => known.filter(({ match }) => statuses.includes(match.status));
  const waiting = inStatus('sent-to-employer', 'interview');
  return (
    <Page shell={shell} title={OUTSIDE_LIST.title}>
      <h1 class="govuk-heading-l">{OUTSIDE_LIST.title}</h1>
      <p class="govuk-body-l">{OUTSIDE_LIST.lead}</p>
      <h2 class="govuk-heading-m">{OUTSIDE_LIST.waitingTitle}</h2>
      {waiting.length === 0 && (
        <EmptyState title={OUTSIDE_LIST.waitingNone}>{OUTSIDE_LIST.waitingHint}</EmptyState>
      )}
      <People known={waiting} />
      <Group title={OUTSIDE_LIST.offeredTitle} known={inStatus('offered')} />
      <Group title={OUTSIDE_LIST.comingTitle} known={inStatus('accepted')} />
    </Page>
  );
}

function Group({ title, known }: { readonly title: string; readonly known: readonly Known[] }) {
  if (known.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <People known={known} />
    </>
  );
}

function People({ known }: { readonly known: readonly Known[] }) {
  return (
    <ul class="govuk-list foothold-needs">
      {known.map(({ match, shared }) => (
        <li class="foothold-needs__item">
          <a class="govuk-link foothold-needs__link" href={`/matches/${match.id}`}>
            {OUTSIDE_LIST.for(shared.firstName, match.title)}
          </a>
          <br />
          {lineFor(match)}
        </li>
      ))}
    </ul>
  );
}

function lineFor(match: MatchRecord): string {
  const { status, interviewAt, startsOn } = match;
  if (status === 'interview' && interviewAt !== null)
    return OUTSIDE_LIST.meeting(instantInWords(interviewAt));
  if (status === 'offered') return OUTSIDE_LIST.deciding;
  if (status === 'accepted') return startsOn === null ? '' : OUTSIDE_LIST.from(dayInWords(startsOn));
  return OUTSIDE_LIST.answerBy(dayInWords(answerDay(match)));
}

function answerDay({ statusSince, interviewAt }: MatchRecord): string {
  return answerBy(answerCountedFrom(dayOf(statusSince), interviewAt === null ? null : dayOf(interviewAt)));
}

interface OutsideMatchProps {
  readonly shell: Shell;
  readonly known: Known;
  readonly steps: readonly StepName[];
}

const LINKS: Partial<Record<StepName, string>> = {
  offer: OUTSIDE_MATCH.offer,
  interview: OUTSIDE_MATCH.meet,
  'employer-no': OUTSIDE_MATCH.no,
};

/** One young person: what was agreed that they may know, and their answer. Once it has ended, nothing more is shown. */
export function OutsideMatchPage({ shell, known, steps }: OutsideMatchProps) {
  const { match, shared } = known;
  const above = <BackLink href="/matches">{OUTSIDE_MATCH.back}</BackLink>;
  if (isMatchEnding(match.status))
    return (
      <Page shell={shell} title={match.title} above={above}>
        <h1 class="govuk-heading-l">{match.title}</h1>
        <p class="govuk-body-l">{OUTSIDE_MATCH.over}</p>
      </Page>
    );
  const title = OUTSIDE_MATCH.title(shared.firstName, match.title);
  return (
    <Page shell={shell} title={title} above={above}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">{standing(match)}</p>
      {match.status === 'interview' && match.interviewAt !== null && (
        <p class="govuk-body">
          <InterviewFile id={match.id}>{OUTSIDE_MATCH.interviewFile}</InterviewFile>
        </p>
      )}
      <h2 class="govuk-heading-m">{OUTSIDE_MATCH.lead}</h2>
      <SharedSummary shared={shared} match={match} />
      <div class="govuk-button-group">
        {(['offer', 'interview', 'employer-no'] as const)
          .filter((name) => steps.includes(name))
          .map((name, at) => (
            <Button
              href={`/matches/${match.id}/${name}`}
              classes={at === 0 ? undefined : 'govuk-button--secondary'}
            >
              {name === 'interview' && match.status === 'interview' ? OUTSIDE_MATCH.meetAgain : LINKS[name]}
            </Button>
          ))}
      </div>
    </Page>
  );
}

function standing(match: MatchRecord): string {
  const { status, interviewAt, interviewPlace } = match;
  if (status === 'offered') return OUTSIDE_MATCH.offered;
  if (status === 'accepted') return OUTSIDE_MATCH.accepted;
  if (status === 'interview' && interviewAt !== null)
    return OUTSIDE_MATCH.interview(instantInWords(interviewAt), interviewPlace);
  return OUTSIDE_MATCH.answerBy(dayInWords(answerDay(match)));
}
