import type { WayOn } from '#areas/travel/index.ts';
import { NEXT_STEP_KIND_TEXTS } from '#domain/placements/next-steps.ts';
import { bankHolidayOn } from '#domain/shared/bank-holidays.ts';
import { dayInWords, dayInWordsWithWeekday } from '#domain/shared/day.ts';
import { Button } from '#web/govuk/button.tsx';
import { InsetText } from '#web/govuk/inset-text.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { WeekStrip } from '#web/week-strip.tsx';
import type { NextDay } from './my-placement.ts';
import type { PlacementPageData } from './placement-view.ts';
import { capital, placeOf, timesOf } from './placement-words.ts';
import { JOURNEY, YOURS } from './placements.content.ts';

/** Something that the young person tells us before day one, in words for them. */
export interface OwnGateItem {
  readonly code: string;
  readonly title: string;
  readonly isReady: boolean;
  readonly kindText: string | null;
}

export interface MyPlacementPageProps {
  readonly shell: Shell;
  readonly data: PlacementPageData;
  readonly next: NextDay | null;
  readonly way: WayOn | 'none' | null;
  readonly gate: readonly OwnGateItem[];
}

/** A young person's own placement: where to be next, when, whom to ask for, what comes then. */
export function MyPlacementPage({ shell, data, next, way, gate }: MyPlacementPageProps) {
  const { placement } = data;
  const isToCome = placement.status === 'planned' || placement.status === 'confirmed';
  const runs = placement.status === 'active' || placement.status === 'paused';
  return (
    <Page shell={shell} title={YOURS.title}>
      <h1 class="govuk-heading-l">{placement.organisation}</h1>
      {runs && <p class="govuk-body-l">{capital(data.moment)}</p>}
      <Saying status={placement.status} />
      {next && (isToCome || runs) && <Next placement={data.placement} next={next} way={way} />}
      {isToCome && <Before gate={gate} path={`/placements/${placement.reference}`} />}
      {runs && <Speak data={data} />}
      {(runs || placement.status === 'completed') && (
        <>
          <h2 class="govuk-heading-m">{YOURS.weeks}</h2>
          <WeekStrip label={YOURS.weeks} weeks={data.strip} />
          <p class="govuk-body">
            <a class="govuk-link" href={`/placements/${placement.reference}/attendance`}>
              {YOURS.attendance}
            </a>
          </p>
        </>
      )}
      <WhatNext data={data} />
      {(isToCome || runs) && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/placements/${placement.reference}/ask-change`}>
            {YOURS.change}
          </a>
        </p>
      )}
      {isToCome && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/placements/${placement.reference}/cancel`}>
            {YOURS.stop}
          </a>
        </p>
      )}
    </Page>
  );
}

function Saying({ status }: { status: PlacementPageData['placement']['status'] }) {
  if (status === 'planned') return <p class="govuk-body">{YOURS.planned}</p>;
  if (status === 'paused') return <InsetText>{YOURS.paused}</InsetText>;
  return status in YOURS.over ? (
    <p class="govuk-body-l">{YOURS.over[status as keyof typeof YOURS.over]}</p>
  ) : null;
}

interface NextProps {
  readonly placement: PlacementPageData['placement'];
  readonly next: NextDay;
  readonly way: WayOn | 'none' | null;
}

function Next({ placement, next, way }: NextProps) {
  const holiday = bankHolidayOn(next.day);
  return (
    <InsetText>
      <h2 class="govuk-heading-m">{YOURS.next}</h2>
      <p class="govuk-body-l">
        <strong>{dayInWordsWithWeekday(next.day)}</strong>
        <br />
        {YOURS.times(...timesOf(next))}
        <br />
        {placeOf(placement)}
      </p>
      {placement.supervisor && (
        <p class="govuk-body">
          {YOURS.askFor} <strong>{placement.supervisor}</strong>.
        </p>
      )}
      {holiday && <p class="govuk-body">{YOURS.holiday(holiday)}</p>}
      {way && <p class="govuk-body">{way === 'none' ? YOURS.noWay : YOURS.way(way)}</p>}
      <p class="govuk-body">
        <a class="govuk-link" href={`/placements/${placement.reference}/journey`}>
          {JOURNEY.own}
        </a>
      </p>
      <p class="govuk-body">
        {YOURS.job}: {placement.title}
      </p>
    </InsetText>
  );
}

function Before({ gate, path }: { gate: readonly OwnGateItem[]; path: string }) {
  return (
    <section aria-labelledby="before">
      <h2 class="govuk-heading-m" id="before">
        {YOURS.before}
      </h2>
      <p class="govuk-body">{YOURS.beforeHint}</p>
      <ul class="govuk-list">
        {gate.map((item) => (
          <li>
            {item.isReady ? (
              <>
                <Tag classes="govuk-tag--green">{YOURS.ready}</Tag> {item.title}
              </>
            ) : (
              <>
                {item.kindText}{' '}
                <a class="govuk-link" href={`${path}/gate/${item.code}`}>
                  {YOURS.tell}
                  <span class="govuk-visually-hidden">: {item.title}</span>
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A review that is open asks for the young person's words first. */
function Speak({ data }: { data: PlacementPageData }) {
  const open = data.reviews.find((review) => review.state === 'due' || review.state === 'overdue');
  if (!open) return null;
  return (
    <section aria-labelledby="speak">
      <h2 class="govuk-heading-m" id="speak">
        {YOURS.review}
      </h2>
      <p class="govuk-body">{YOURS.reviewHint}</p>
      <Button href={`/placements/${data.placement.reference}/reviews/${open.kind}`}>{YOURS.review}</Button>
    </section>
  );
}

function WhatNext({ data }: { data: PlacementPageData }) {
  const path = `/placements/${data.placement.reference}`;
  if (data.nextSteps.length === 0 && data.placement.status !== 'completed') return null;
  return (
    <section aria-labelledby="what-next">
      <h2 class="govuk-heading-m" id="what-next">
        {YOURS.whatNext}
      </h2>
      <ul class="govuk-list govuk-list--spaced">
        {data.nextSteps.map((step) => (
          <li>
            {NEXT_STEP_KIND_TEXTS[step.kind]} {step.startsOn && `From ${dayInWords(step.startsOn)}. `}
            {step.owner} helps with this.
            {step.transitionNote !== null && (
              <>
                <br />
                <a class="govuk-link" href={`${path}/next-steps/${step.id}/note`}>
                  {YOURS.note}
                </a>
                {step.noteAgreedOn !== null && `. ${YOURS.noteSaid}`}
              </>
            )}
          </li>
        ))}
      </ul>
      {data.placement.status === 'completed' && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${path}/certificate`}>
            {YOURS.certificate}
          </a>
        </p>
      )}
    </section>
  );
}
