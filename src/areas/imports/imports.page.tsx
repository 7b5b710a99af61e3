import { IMPORT_KINDS } from '#domain/imports/kinds.ts';
import { dayInWords, dayOf } from '#domain/shared/day.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { FileField, SelectField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { Button } from '#web/govuk/button.tsx';
import { Pagination } from '#web/govuk/pagination.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { fileNameOf } from './csv-of.ts';
import { rowsRefused } from './import-reply.ts';
import { IMPORTS, KIND_WORDS } from './imports.content.ts';
import type { Receipt } from './receipts.queries.ts';

interface ImportsPageProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly hidden: Readonly<Record<string, string>>;
  readonly receipts: readonly Receipt[];
  readonly olderHref: string | null;
  readonly mayImport: boolean;
}

/** Where files come in and go out. */
export function ImportsPage(props: ImportsPageProps) {
  return (
    <Page shell={props.shell} title={IMPORTS.title} hasErrors={props.form.errors.length > 0} width="wide">
      <FormErrors form={props.form} />
      <h1 class="govuk-heading-l">{IMPORTS.title}</h1>
      <p class="govuk-body">{IMPORTS.intro}</p>
      {props.mayImport && <Upload form={props.form} hidden={props.hidden} />}
      <h2 class="govuk-heading-m">{IMPORTS.earlier}</h2>
      {props.receipts.length === 0 ? (
        <EmptyState title={IMPORTS.none}>{props.mayImport ? IMPORTS.noneHint : ''}</EmptyState>
      ) : (
        <Receipts receipts={props.receipts} />
      )}
      {props.olderHref && <Pagination next={{ href: props.olderHref, text: IMPORTS.older }} />}
      {props.mayImport && <TakeOut />}
    </Page>
  );
}

function Upload({ form, hidden }: { form: FormState; hidden: Readonly<Record<string, string>> }) {
  return (
    <Form
      action="/imports"
      hasFiles
      hidden={hidden}
      submit={IMPORTS.take}
      otherwise={
        <Button name="mode" value="check" classes="govuk-button--secondary">
          {IMPORTS.check}
        </Button>
      }
    >
      <FileField
        form={form}
        name="files"
        label={IMPORTS.files}
        hint={IMPORTS.filesHint}
        accept=".csv,text/csv"
        multiple
      />
      <SelectField
        form={form}
        name="kind"
        label={IMPORTS.kind}
        hint={IMPORTS.kindHint}
        items={[
          { value: '', text: IMPORTS.byName },
          ...IMPORT_KINDS.map((kind) => ({ value: kind, text: KIND_WORDS[kind] })),
        ]}
      />
    </Form>
  );
}

function Receipts({ receipts }: { receipts: readonly Receipt[] }) {
  const { columns } = IMPORTS;
  return (
    <DataTable
      caption={IMPORTS.earlier}
      isCaptionHidden
      rows={receipts}
      columns={[
        {
          head: columns.when,
          cell: (receipt) => (
            <>
              <a class="govuk-link" href={`/imports/${receipt.id}`}>
                {dayInWords(dayOf(receipt.at))}
              </a>
              <br />
              {IMPORTS.by(receipt.by ?? IMPORTS.operator)}
            </>
          ),
        },
        {
          head: columns.what,
          cell: (receipt) => (
            <>
              {countsInWords(receipt)}
              {receipt.undoneAt !== null && (
                <>
                  {' '}
                  <Tag classes="govuk-tag--grey">{IMPORTS.undone}</Tag>
                </>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

function countsInWords({ reply }: Receipt): string {
  const sum = (count: (file: Receipt['reply']['files'][number]) => number) =>
    reply.files.reduce((all, file) => all + count(file), 0);
  const [first = '', ...others] = reply.files.map((file) => KIND_WORDS[file.kind]);
  const kinds = [first, ...others.map((kind) => kind.toLowerCase())].join(', ');
  const counts = IMPORTS.counts(
    sum((file) => file.created),
    sum((file) => file.updated),
    sum(rowsRefused),
  );
  return `${kinds}: ${counts}`;
}

function TakeOut() {
  return (
    <>
      <h2 class="govuk-heading-m">{IMPORTS.duplicates}</h2>
      <p class="govuk-body">
        {IMPORTS.duplicatesHint}{' '}
        <a class="govuk-link" href="/duplicates">
          {IMPORTS.duplicates}
        </a>
      </p>
      <h2 class="govuk-heading-m">{IMPORTS.buses}</h2>
      <p class="govuk-body">
        {IMPORTS.busesHint}{' '}
        <a class="govuk-link" href="/timetables">
          {IMPORTS.buses}
        </a>
      </p>
      <h2 class="govuk-heading-m">{IMPORTS.takeOut}</h2>
      <p class="govuk-body">{IMPORTS.takeOutHint}</p>
      <ul class="govuk-list govuk-list--bullet">
        {IMPORT_KINDS.map((kind) => (
          <li>
            <a class="govuk-link" href={`/imports/files/${fileNameOf(kind)}`}>
              {KIND_WORDS[kind]}
            </a>{' '}
            (
            <a class="govuk-link" href={`/imports/templates/${fileNameOf(kind)}`}>
              {IMPORTS.template}
              <span class="govuk-visually-hidden">: {KIND_WORDS[kind]}</span>
            </a>
            )
          </li>
        ))}
      </ul>
    </>
  );
}
