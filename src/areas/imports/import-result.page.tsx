import { DataTable } from '#web/data-table.tsx';
import { type FileReply, type ImportReply, rowsRefused } from './import-reply.ts';
import { RESULT } from './imports.content.ts';

// A file whose every row has the same fault would fill the page with it.
const REFUSED_SHOWN = 100;

/** What came of an import, file by file; `heading` is the level above. */
export function ImportResult({ reply }: { reply: ImportReply }) {
  const hasValues = reply.files.some((file) => file.refused.some((one) => one.value));
  return (
    <>
      <Counts files={reply.files} />
      {hasValues && <p class="govuk-body">{RESULT.valuesHint}</p>}
      {reply.files.map((file) => (
        <Refused file={file} />
      ))}
      {reply.files.map(
        (file) =>
          file.unknownColumns.length > 0 && (
            <p class="govuk-body">{RESULT.unknown(file.file, file.unknownColumns)}</p>
          ),
      )}
      <Duplicates files={reply.files} />
    </>
  );
}

function Counts({ files }: { files: readonly FileReply[] }) {
  const { columns } = RESULT;
  return (
    <DataTable
      caption={RESULT.caption}
      rows={files}
      columns={[
        { head: columns.file, cell: (file) => file.file },
        { head: columns.read, cell: (file) => file.read.toLocaleString('en-GB'), isNumeric: true },
        { head: columns.created, cell: (file) => file.created.toLocaleString('en-GB'), isNumeric: true },
        { head: columns.updated, cell: (file) => file.updated.toLocaleString('en-GB'), isNumeric: true },
        { head: columns.unchanged, cell: (file) => file.unchanged.toLocaleString('en-GB'), isNumeric: true },
        { head: columns.refused, cell: (file) => rowsRefused(file).toLocaleString('en-GB'), isNumeric: true },
        { head: columns.questions, cell: (file) => file.questions.toLocaleString('en-GB'), isNumeric: true },
      ]}
    />
  );
}

function Refused({ file }: { file: FileReply }) {
  if (file.refused.length === 0) return null;
  const columns = RESULT.refusedColumns;
  const hasValues = file.refused.some((one) => one.value);
  return (
    <>
      <DataTable
        caption={RESULT.refused(file.file)}
        rows={file.refused.slice(0, REFUSED_SHOWN)}
        columns={[
          { head: columns.line, cell: ({ line }) => RESULT.line(line) },
          { head: columns.column, cell: ({ column }) => column || RESULT.wholeLine },
          ...(hasValues
            ? [{ head: columns.value, cell: ({ value }: FileReply['refused'][number]) => value ?? '' }]
            : []),
          { head: columns.expected, cell: ({ expected }) => expected },
        ]}
      />
      {file.refused.length > REFUSED_SHOWN && (
        <p class="govuk-body">{RESULT.moreRefused(file.refused.length - REFUSED_SHOWN)}</p>
      )}
    </>
  );
}

function Duplicates({ files }: { files: readonly FileReply[] }) {
  const pairs = files.flatMap((file) => file.duplicates);
  if (pairs.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{RESULT.duplicates}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {pairs.slice(0, REFUSED_SHOWN).map(([later, earlier]) => (
          <li>{RESULT.pair(later, earlier)}</li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href="/duplicates">
          {RESULT.decide}
        </a>
      </p>
    </>
  );
}
