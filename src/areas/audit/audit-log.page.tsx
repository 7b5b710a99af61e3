import { instantInWords } from '#domain/shared/day.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { SelectField } from '#web/fields.tsx';
import { Form } from '#web/form.tsx';
import { Pagination } from '#web/govuk/pagination.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { AUDIT_LOG, AUDIT_PARTS, type AuditPart } from './audit-log.content.ts';
import type { AuditLine } from './audit-log.queries.ts';

export interface AuditLogPageProps {
  readonly shell: Shell;
  readonly part: AuditPart | null;
  readonly lines: readonly (AuditLine & { readonly who: string })[];
  readonly olderHref: string | null;
}

/** The audit, row by row, for those who look whether all is right. */
export function AuditLogPage({ shell, part, lines, olderHref }: AuditLogPageProps) {
  return (
    <Page shell={shell} title={AUDIT_LOG.title} width="wide">
      <h1 class="govuk-heading-l">{AUDIT_LOG.title}</h1>
      <p class="govuk-body">{AUDIT_LOG.intro}</p>
      <Form action="/audit" method="get" submit={AUDIT_LOG.filter}>
        <SelectField
          form={{ values: { part: part ?? '' }, errors: [] }}
          name="part"
          label={AUDIT_LOG.part}
          items={[
            { value: '', text: AUDIT_LOG.all },
            ...AUDIT_PARTS.map((one) => ({ value: one, text: AUDIT_LOG.parts[one] })),
          ]}
        />
      </Form>
      {lines.length === 0 ? (
        <EmptyState title={AUDIT_LOG.none}>{AUDIT_LOG.noneHint}</EmptyState>
      ) : (
        <DataTable
          caption={AUDIT_LOG.caption}
          isCaptionHidden
          columns={[
            { head: AUDIT_LOG.columns.at, cell: (line) => instantInWords(line.at).replace(/^\w+ /, '') },
            { head: AUDIT_LOG.columns.who, cell: (line) => line.who },
            { head: AUDIT_LOG.columns.what, cell: (line) => line.action },
            { head: AUDIT_LOG.columns.about, cell: (line) => <Breakable text={line.subject ?? ''} /> },
            { head: AUDIT_LOG.columns.more, cell: (line) => moreOf(line.detail) },
          ]}
          rows={lines}
        />
      )}
      {olderHref && <Pagination next={{ href: olderHref, text: AUDIT_LOG.older }} />}
    </Page>
  );
}

// An address may be longer than its column.
function Breakable({ text }: { text: string }) {
  return (
    <>
      {text.split(/(?=[/:])/).map((part) => (
        <>
          {part}
          <wbr />
        </>
      ))}
    </>
  );
}

// Codes and references, as they are kept.
function moreOf(detail: AuditLine['detail']): string {
  return Object.entries(detail)
    .map(
      ([name, value]) =>
        `${name}: ${Array.isArray(value) ? value.join(', ') : String(typeof value === 'object' ? JSON.stringify(value) : value)}`,
    )
    .join('; ');
}
