import { dayInWords } from '#domain/shared/day.ts';
import { durationInWords } from '#domain/shared/minutes.ts';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import type { PlacementPageData } from './placement-view.ts';
import { CERTIFICATE } from './placements.content.ts';

/** A certificate of the weeks, to print. */
export function CertificatePage({
  shell,
  data,
  place,
}: {
  shell: Shell;
  data: PlacementPageData;
  place: string;
}) {
  const { placement, sum } = data;
  const weeks = placement.kind === 'taster' ? 'a taster' : `${placement.weeks} weeks`;
  return (
    <Page shell={shell} title={CERTIFICATE.title}>
      <article>
        <h1 class="govuk-heading-xl">{CERTIFICATE.title}</h1>
        <p class="govuk-body-l">{CERTIFICATE.certifies}</p>
        <p class="govuk-heading-l">{data.who}</p>
        <p class="govuk-body-l">{CERTIFICATE.has(weeks)}</p>
        <p class="govuk-heading-l">{placement.organisation}</p>
        <p class="govuk-body-l">
          {CERTIFICATE.as} {placement.title}, {CERTIFICATE.from} {dayInWords(placement.firstDayOn)}{' '}
          {CERTIFICATE.to} {dayInWords(placement.lastDayOn)}.
        </p>
        {sum.attended > 0 && <p class="govuk-body">{CERTIFICATE.hours(durationInWords(sum.attended))}</p>}
        <p class="govuk-body">
          {CERTIFICATE.signed}, {place}
        </p>
      </article>
      <p class="govuk-body govuk-!-display-none-print">{CERTIFICATE.print}</p>
    </Page>
  );
}
