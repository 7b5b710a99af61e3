import { dayInWords } from '#domain/shared/day.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { SummaryList } from '#web/govuk/summary-list.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { CERTIFICATE, TOPIC_NAMES } from './training.content.ts';
import type { TrainingRecordRow } from './training-records.queries.ts';

/** A certificate to print: what, who, when, until when. */
export function CertificatePage({ shell, record }: { shell: Shell; record: TrainingRecordRow }) {
  return (
    <Page
      shell={shell}
      title={CERTIFICATE.title}
      above={<BackLink href="/training">{CERTIFICATE.back}</BackLink>}
    >
      <span class="govuk-caption-xl">{record.authorityName}</span>
      <h1 class="govuk-heading-xl">{CERTIFICATE.title}</h1>
      <p class="govuk-body-l">{CERTIFICATE.this}</p>
      <p class="govuk-heading-l">{record.name}</p>
      <p class="govuk-body-l">{CERTIFICATE.of(record.siteName, record.organisationName)}</p>
      <p class="govuk-body-l">{CERTIFICATE.took}</p>
      <p class="govuk-heading-m">{TOPIC_NAMES[record.topic]}</p>
      <p class="govuk-body-l">
        {CERTIFICATE.on} {dayInWords(record.trainedOn)}.
      </p>
      <SummaryList
        rows={[
          { key: CERTIFICATE.validTo, value: dayInWords(record.validTo) },
          record.trainer !== null && { key: CERTIFICATE.trainer, value: record.trainer },
          record.evidence !== null && { key: CERTIFICATE.evidence, value: record.evidence },
          { key: CERTIFICATE.number, value: record.id.slice(0, 8).toUpperCase() },
        ]}
      />
      <p class="govuk-hint govuk-!-display-none-print">{CERTIFICATE.print}</p>
    </Page>
  );
}
