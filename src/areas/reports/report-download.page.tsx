import { CheckboxesField, RadiosField } from '#web/fields.tsx';
import { Form } from '#web/form.tsx';
import type { FieldError } from '#web/form-values.ts';
import { Details } from '#web/govuk/details.tsx';
import type { Report } from './report.ts';
import { REPORTS } from './reports.content.ts';

interface DownloadProps {
  readonly report: Report;
  readonly query: Readonly<Record<string, string>>;
  readonly gaps: number;
  readonly problems: readonly FieldError[];
}

/** Takes a report away. Without `_once`: each download is one more, with its own receipt, and no reply with figures is kept. */
export function ReportDownload({ report, query, gaps, problems }: DownloadProps) {
  const form = { values: { format: 'csv', published: 'no' }, errors: problems };
  return (
    <Details summary={REPORTS.download} open={problems.length > 0}>
      <p class="govuk-body">{REPORTS.downloadHint}</p>
      <Form action={`/reports/${report.name}/export`} hidden={query} submit={REPORTS.submit}>
        {report.isPublishable && (
          <RadiosField
            form={form}
            name="published"
            label={REPORTS.who}
            items={[
              { value: 'no', text: REPORTS.inside },
              { value: 'yes', text: REPORTS.outside },
            ]}
          />
        )}
        <RadiosField
          form={form}
          name="format"
          label={REPORTS.format}
          items={[
            { value: 'csv', text: REPORTS.csv },
            { value: 'xlsx', text: REPORTS.xlsx },
            { value: 'json', text: REPORTS.json },
            ...(gaps > 0 ? [{ value: 'gaps', text: REPORTS.gapsCsv }] : []),
          ]}
        />
        {gaps > 0 && (
          <CheckboxesField
            form={form}
            name="withGaps"
            label={REPORTS.withGaps}
            items={[{ value: 'yes', text: REPORTS.leaveOut }]}
          />
        )}
      </Form>
    </Details>
  );
}
