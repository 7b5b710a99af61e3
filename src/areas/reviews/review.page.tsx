import type { Child } from 'hono/jsx';
import type { ReviewStanding } from '#areas/placements/index.ts';
import type { ReviewParticipant } from '#domain/reviews/review-record.ts';
import { type Scorer, SOFT_SKILLS } from '#domain/reviews/soft-skills.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { DataTable } from '#web/data-table.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { InsetText } from '#web/govuk/inset-text.tsx';
import { SummaryList } from '#web/govuk/summary-list.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import {
  HOW_NAMES,
  PARTICIPANT_NAMES,
  REVIEW,
  SKILL_NAMES,
  STATE_COLOURS,
  STATE_NAMES,
  WORRY_NAMES,
} from './reviews.content.ts';
import type { ReviewContent } from './reviews.queries.ts';

export interface ReviewPageProps {
  readonly shell: Shell;
  readonly title: string;
  readonly reference: string;
  readonly review: ReviewStanding;
  readonly content: ReviewContent;
  /** What the reader may do, by its page under the review. */
  readonly may: readonly string[];
  /** The young person reads about themselves. */
  readonly isOwn: boolean;
  /** The reader's own part as a form, where they have one. */
  readonly children?: Child;
}

/** One review: when it is due, what everybody said, the young person first, and how the skills stand. */
export function ReviewPage(props: ReviewPageProps) {
  const { review, content, reference, may } = props;
  const path = `/placements/${reference}/reviews/${review.kind}`;
  return (
    <Page shell={props.shell} title={props.title} above={<BackLink href={`/placements/${reference}`} />}>
      <span class="govuk-caption-l">{reference}</span>
      <h1 class="govuk-heading-l">{props.title}</h1>
      <p class="govuk-body">
        <Tag classes={STATE_COLOURS[review.state]}>{STATE_NAMES[review.state]}</Tag> {whenText(props)}
      </p>
      <div class="govuk-button-group">
        {may.includes('record') && <Button href={`${path}/record`}>{REVIEW.record}</Button>}
        {may.includes('paper') && (
          <a class="govuk-link" href={`${path}/paper`}>
            {REVIEW.onPaper}
          </a>
        )}
        {may.includes('more-time') && (
          <a class="govuk-link" href={`${path}/more-time`}>
            {REVIEW.more}
          </a>
        )}
      </div>
      <Words content={content} isOwn={props.isOwn} />
      <Scores content={content} isOwn={props.isOwn} />
      {props.children}
    </Page>
  );
}

function whenText({ review, content }: ReviewPageProps): string {
  const { held } = content;
  if (held) return (held.isOnPaper ? REVIEW.paper : REVIEW.held)(dayInWords(held.heldOn));
  if (review.opensOn === null || review.closesOn === null) return REVIEW.afterPause;
  const due = REVIEW.due(dayInWords(review.opensOn), dayInWords(review.closesOn));
  return review.exemption ? `${due} ${REVIEW.moreTime(review.exemption.days)}` : due;
}

interface PartProps {
  readonly content: ReviewContent;
  readonly isOwn: boolean;
}

const PART_TITLES: readonly (readonly [ReviewParticipant, string])[] = [
  ['young-person', REVIEW.words],
  ['employer', REVIEW.employerWords],
  ['worker', REVIEW.workerView],
];

function Words({ content, isOwn }: PartProps) {
  const { held, parts } = content;
  const worries = parts.find((part) => part.saidBy === 'co-ordinator');
  const said = PART_TITLES.flatMap(([saidBy, title]) => {
    const words = parts.find((part) => part.saidBy === saidBy)?.words;
    const heading = isOwn && saidBy === 'young-person' ? REVIEW.ownWords : title;
    return words ? [{ title: heading, words }] : [];
  });
  return (
    <>
      {said.map(({ title, words }) => (
        <section>
          <h2 class="govuk-heading-m">{title}</h2>
          <InsetText>{words}</InsetText>
        </section>
      ))}
      {held && !held.isOnPaper && (
        <SummaryList
          rows={[
            held.howItIsGoing && { key: REVIEW.how, value: HOW_NAMES[held.howItIsGoing] },
            {
              key: REVIEW.tookPart,
              value: listed(
                held.tookPart.map((who) =>
                  isOwn && who === 'young-person' ? REVIEW.you : PARTICIPANT_NAMES[who],
                ),
              ),
            },
            worries && {
              key: REVIEW.worries,
              value: [...worries.worries.map((worry) => WORRY_NAMES[worry]), worries.words]
                .filter(Boolean)
                .join('. '),
            },
          ]}
        />
      )}
    </>
  );
}

function Scores({ content, isOwn }: PartProps) {
  if (content.scores.length === 0) return null;
  const { skill, young, supervisor } = REVIEW.scoreColumns;
  const scored = SOFT_SKILLS.filter((name) => content.scores.some((entry) => entry.skill === name));
  const by = (name: (typeof SOFT_SKILLS)[number], who: Scorer) =>
    String(
      content.scores.find((entry) => entry.skill === name && entry.scoredBy === who)?.score ?? REVIEW.noScore,
    );
  return (
    <DataTable
      caption={REVIEW.scores}
      rows={scored}
      columns={[
        { head: skill, cell: (name) => SKILL_NAMES[name] },
        { head: isOwn ? REVIEW.you : young, cell: (name) => by(name, 'young-person'), isNumeric: true },
        { head: supervisor, cell: (name) => by(name, 'supervisor'), isNumeric: true },
      ]}
    />
  );
}

/** "The employer, the worker": one sentence, one capital. */
function listed(names: readonly string[]): string {
  return names.map((name, at) => (at === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1))).join(', ');
}
