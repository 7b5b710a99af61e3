import type { Child } from 'hono/jsx';
import type { Attention } from '#domain/placements/attention.ts';
import { ageOn } from '#domain/shared/day.ts';
import { Button } from '#web/govuk/button.tsx';
import { InsetText } from '#web/govuk/inset-text.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { WeekStrip } from '#web/week-strip.tsx';
import { Agreed } from './placement-facts.page.tsx';
import { Changes, History } from './placement-history.page.tsx';
import { Actions, Attendance, NextSteps, Reviews } from './placement-parts.page.tsx';
import type { PlacementPageData } from './placement-view.ts';
import { capital } from './placement-words.ts';
import { LINKS, RECORD, STATUS_COLOURS, STATUS_NAMES } from './placements.content.ts';

export interface PlacementPageProps {
  readonly shell: Shell;
  readonly data: PlacementPageData;
  /** What the reader may do here, by its page under the placement: "gate", "pause". */
  readonly may: readonly string[];
}

/** One placement for those who run it and for the worker: what is next, the weeks, what is agreed, what happened. */
export function PlacementPage(props: PlacementPageProps) {
  const { data, may } = props;
  const title = RECORD.title(data.who, data.placement.organisation);
  return (
    <Page shell={props.shell} title={`${title}, ${data.placement.reference}`} width="wide">
      <span class="govuk-caption-l">{data.placement.reference}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <Standing data={data} />
      <Now attention={data.attention}>
        <NextButtons {...props} />
      </Now>
      <h2 class="govuk-heading-m">{RECORD.weeks}</h2>
      <WeekStrip label={RECORD.weeksOf(data.who)} weeks={data.strip} />
      <Reviews data={data} />
      <Attendance data={data} />
      <NextSteps data={data} may={may} />
      <Actions data={data} />
      <Agreed data={data} />
      <Changes data={data} />
      <More {...props} />
      <History data={data} />
    </Page>
  );
}

function Standing({ data }: { data: PlacementPageData }) {
  const { placement, today } = data;
  const runs = placement.status === 'active' || placement.status === 'paused';
  return (
    <p class="govuk-body">
      <Tag classes={STATUS_COLOURS[placement.status]}>{STATUS_NAMES[placement.status]}</Tag>{' '}
      {runs && `${capital(data.moment)}. `}
      {placement.born && `${ageOn(placement.born, today)} years old. `}
      {data.referral && (
        <a class="govuk-link" href={`/referrals/${data.referral}`}>
          Referral {data.referral}
        </a>
      )}
    </p>
  );
}

/** What the placement asks of the reader, on top of everything else. */
export function Now({ attention, children }: { attention: readonly Attention[]; children?: Child }) {
  return (
    <section aria-labelledby="now">
      <h2 class="govuk-heading-m" id="now">
        {RECORD.now}
      </h2>
      {attention.length === 0 ? (
        <p class="govuk-body">{RECORD.allWell}</p>
      ) : (
        <InsetText>
          <ul class="govuk-list">
            {attention.map((call) => (
              <li>{call.text}</li>
            ))}
          </ul>
        </InsetText>
      )}
      {children}
    </section>
  );
}

/** The step that the placement's status leads to, first and large. */
function NextButtons({ data, may }: PlacementPageProps) {
  const { placement, lastDay, today } = data;
  const next = {
    planned: ['gate', RECORD.gate],
    confirmed: placement.firstDayOn <= today ? ['start', RECORD.start] : ['gate', RECORD.gate],
    active:
      lastDay !== null && lastDay <= today
        ? ['complete', RECORD.complete]
        : ['attendance', RECORD.attendance],
    paused: ['resume', RECORD.resume],
    completed: ['certificate', RECORD.certificate],
    'left-early': null,
    cancelled: null,
    'did-not-start': null,
  }[placement.status];
  const [to, words] = next ?? [];
  if (to === undefined || !may.includes(to)) return null;
  return <Button href={`/placements/${placement.reference}/${to}`}>{words}</Button>;
}

function More({ data, may }: PlacementPageProps) {
  const links = Object.entries(LINKS).filter(([to]) => may.includes(to));
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="change">
      <h2 class="govuk-heading-m" id="change">
        {RECORD.change}
      </h2>
      <ul class="govuk-list">
        {links.map(([to, words]) => (
          <li>
            <a class="govuk-link" href={`/placements/${data.placement.reference}/${to}`}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
