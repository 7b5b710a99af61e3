import { Button } from '#web/govuk/button.tsx';
import { InsetText } from '#web/govuk/inset-text.tsx';
import { SummaryList } from '#web/govuk/summary-list.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import { WeekStrip } from '#web/week-strip.tsx';
import { Now, type PlacementPageProps } from './placement.page.tsx';
import { agreedRows } from './placement-facts.page.tsx';
import { NextSteps, Reviews } from './placement-parts.page.tsx';
import type { PlacementPageData } from './placement-view.ts';
import { capital } from './placement-words.ts';
import { EMPLOYER, RECORD, STATUS_COLOURS, STATUS_NAMES } from './placements.content.ts';

const HAS_BEGUN = ['active', 'paused', 'completed', 'left-early'];
const KNOWS_NUMBER = ['confirmed', 'active', 'paused'];

/** A placement for those at the employer: who comes and when, what helps, and what we ask of them. Nothing else of the young person. */
export function EmployerPlacementPage({ shell, data, may }: PlacementPageProps) {
  const { placement } = data;
  const path = `/placements/${placement.reference}`;
  const hasBegun = HAS_BEGUN.includes(placement.status);
  return (
    <Page shell={shell} title={`${data.who}, ${placement.reference}`} width="wide">
      <span class="govuk-caption-l">{placement.reference}</span>
      <h1 class="govuk-heading-l">{data.who}</h1>
      <p class="govuk-body">
        <Tag classes={STATUS_COLOURS[placement.status]}>{STATUS_NAMES[placement.status]}</Tag>{' '}
        {hasBegun && `${capital(data.moment)}.`}
      </p>
      <Now attention={data.attention}>
        {hasBegun && <Button href={`${path}/attendance`}>{RECORD.logAttendance}</Button>}
      </Now>
      <Who data={data} />
      <h2 class="govuk-heading-m">{RECORD.weeks}</h2>
      <WeekStrip label={RECORD.weeksOf(data.who)} weeks={data.strip} />
      {hasBegun && <Reviews data={data} />}
      {data.nextSteps.length > 0 && <NextSteps data={data} may={[]} />}
      <Links path={path} may={may} />
    </Page>
  );
}

function Who({ data }: { data: PlacementPageData }) {
  const { placement } = data;
  const { shared } = placement;
  const contact = shared.emergencyContact;
  const isTold = KNOWS_NUMBER.includes(placement.status) && contact !== null;
  return (
    <section aria-labelledby="who">
      <h2 class="govuk-heading-m" id="who">
        {EMPLOYER.who}
      </h2>
      <SummaryList
        rows={[
          { key: 'First name', value: shared.firstName },
          { key: EMPLOYER.under18, value: shared.isUnder18 ? EMPLOYER.under18Yes : EMPLOYER.under18No },
          shared.wantsToLearn !== '' && { key: EMPLOYER.learn, value: shared.wantsToLearn },
          shared.support.length > 0 && { key: EMPLOYER.support, value: shared.support.join(', ') },
          {
            key: EMPLOYER.emergency,
            value: isTold ? `${contact.name}, ${contact.phone}` : EMPLOYER.emergencyLater,
          },
          { key: 'Work', value: placement.title },
          ...agreedRows(data),
        ]}
      />
      <InsetText>{EMPLOYER.ours}</InsetText>
    </section>
  );
}

function Links({ path, may }: { path: string; may: readonly string[] }) {
  const links = Object.entries(EMPLOYER.links).filter(([to]) => may.includes(to));
  if (links.length === 0) return null;
  return (
    <ul class="govuk-list">
      {links.map(([to, words]) => (
        <li>
          <a class="govuk-link" href={`${path}/${to}`}>
            {words}
          </a>
        </li>
      ))}
    </ul>
  );
}
