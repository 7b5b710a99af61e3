import { dayInWords } from '#domain/shared/day.ts';
import { clockText } from '#domain/shared/minutes.ts';
import { weekdaysInWords } from '#domain/shared/weekdays.ts';
import { SummaryList } from '#web/govuk/summary-list.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { LISTED } from './listed.content.ts';
import type { Listed } from './listed.queries.ts';

/** One place or course that is listed openly, for a person who followed its address from a directory. */
export function ListedPage({ shell, listed }: { shell: Shell; listed: Listed }) {
  return (
    <Page shell={shell} title={listed.name}>
      <span class="govuk-caption-l">{listed.organisation}</span>
      <h1 class="govuk-heading-l">{listed.name}</h1>
      {listed.description && <p class="govuk-body-l">{listed.description}</p>}
      <SummaryList
        rows={rowsOf(listed).map(([key, value]) => ({ key: { text: key }, value: { text: value } }))}
      />
      <h2 class="govuk-heading-m">{LISTED.howTitle}</h2>
      <p class="govuk-body">{LISTED.how}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/sign-in">
          {LISTED.signIn}
        </a>
      </p>
    </Page>
  );
}

function rowsOf(listed: Listed): [string, string][] {
  const { kind, site, postcode, minimumAge } = listed;
  return [
    [LISTED.kind, `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`],
    [LISTED.where, [site, postcode].filter(Boolean).join(', ')],
    ...(listed.days === null ? [] : [[LISTED.when, hours(listed)] as [string, string]]),
    [LISTED.starts, starts(listed)],
    ...(minimumAge === null ? [] : [[LISTED.age, LISTED.from(minimumAge)] as [string, string]]),
  ];
}

function hours({ days, startsMinute, endsMinute }: Listed): string {
  const when = weekdaysInWords(days ?? []);
  return startsMinute === null || endsMinute === null
    ? when
    : LISTED.times(when, clockText(startsMinute), clockText(endsMinute % 1440));
}

function starts({ startsOn, endsOn }: Listed): string {
  if (startsOn === null) return LISTED.soon;
  if (endsOn === null) return LISTED.onlyFrom(dayInWords(startsOn));
  return LISTED.between(dayInWords(startsOn), dayInWords(endsOn));
}
