import { dayOf } from '#domain/shared/day.ts';
import type { Finding } from '#engines/travel/index.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { Details } from '#web/govuk/details.tsx';
import { SummaryList } from '#web/govuk/summary-list.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import type { TimetableView, Validity } from './timetable-view.ts';
import { findingInWords, TIMETABLES, validityInWords } from './timetables.content.ts';

interface TimetablesPageProps {
  readonly shell: Shell;
  readonly timetables: readonly TimetableView[];
}

/** The timetables that journeys are checked against: what they cover, how long they hold, what was noticed in them. */
export function TimetablesPage({ shell, timetables }: TimetablesPageProps) {
  return (
    <Page shell={shell} title={TIMETABLES.title}>
      <h1 class="govuk-heading-l">{TIMETABLES.title}</h1>
      <p class="govuk-body-l">{TIMETABLES.intro}</p>
      {timetables.length === 0 && <EmptyState title={TIMETABLES.none}>{TIMETABLES.noneHint}</EmptyState>}
      {timetables.map((timetable) => (
        <Timetable it={timetable} />
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href="/fares">
          {TIMETABLES.fares}
        </a>
      </p>
      <h2 class="govuk-heading-m">{TIMETABLES.newer}</h2>
      <p class="govuk-body">{TIMETABLES.newerText}</p>
      <p class="govuk-body">
        <code>{TIMETABLES.newerCommand}</code>
      </p>
      <p class="govuk-body">{TIMETABLES.newerSource}</p>
    </Page>
  );
}

const COLOURS: Readonly<Record<Validity, string>> = {
  'not-begun': 'govuk-tag--grey',
  current: 'govuk-tag--green',
  ending: 'govuk-tag--yellow',
  ended: 'govuk-tag--orange',
  'too-old': 'govuk-tag--red',
};

function Timetable({ it }: { it: TimetableView }) {
  const [flag, colour] = it.canBeOpened
    ? [TIMETABLES.flags[it.validity], COLOURS[it.validity]]
    : [TIMETABLES.cannotBeOpened, 'govuk-tag--red'];
  return (
    <section aria-labelledby={it.id}>
      <h2 class="govuk-heading-m" id={it.id}>
        {it.area} <Tag classes={colour}>{flag}</Tag>
      </h2>
      <SummaryList
        rows={[
          { key: TIMETABLES.dates, value: TIMETABLES.range(it.validFrom, it.validTo) },
          { key: TIMETABLES.holds, value: validityInWords(it) },
          { key: TIMETABLES.size, value: TIMETABLES.counts(it.stops, it.trips) },
          { key: TIMETABLES.from, value: TIMETABLES.imported(it.file, dayOf(it.importedAt)) },
          { key: TIMETABLES.attribution, value: it.attribution },
        ]}
      />
      {it.findings.length > 0 && (
        <Details summary={TIMETABLES.findings(it.findings.length)}>
          <Findings findings={it.findings} />
        </Details>
      )}
    </section>
  );
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {findings.map((finding) => (
        <li>
          {TIMETABLES.levels[finding.level]}: {findingInWords(finding)}
        </li>
      ))}
    </ul>
  );
}
