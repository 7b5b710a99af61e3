import { dayInWords, dayOf } from '#domain/shared/day.ts';
import { DataTable } from '#web/data-table.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { InsetText } from '#web/govuk/inset-text.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import type { ImportReply } from './import-reply.ts';
import { ImportResult } from './import-result.page.tsx';
import { IMPORTS, KIND_WORDS, RESULT } from './imports.content.ts';
import type { Receipt } from './receipts.queries.ts';
import type { UndoReply } from './undo-reply.ts';

/** What came of an import, right after it: the only time that refused values are shown. */
export function JustImportedPage({ shell, reply }: { shell: Shell; reply: ImportReply }) {
  const title = reply.dryRun ? RESULT.tried : RESULT.done;
  return (
    <Page shell={shell} title={title} width="wide" above={<BackLink href="/imports">{RESULT.back}</BackLink>}>
      <h1 class="govuk-heading-l">{title}</h1>
      <WhatNow reply={reply} />
      <ImportResult reply={reply} />
    </Page>
  );
}

/** What can be done after an import. */
export function WhatNow({ reply }: { reply: ImportReply }) {
  if (reply.receipt === null) return <InsetText>{RESULT.nothingChanged}</InsetText>;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`/imports/${reply.receipt}`}>
        {RESULT.lookAt}
      </a>
    </p>
  );
}

interface ReceiptPageProps {
  readonly shell: Shell;
  readonly receipt: Receipt;
  readonly mayUndo: boolean;
}

/** An import as it was, with what its undo left. */
export function ReceiptPage({ shell, receipt, mayUndo }: ReceiptPageProps) {
  return (
    <Page
      shell={shell}
      title={RESULT.receipt}
      width="wide"
      above={<BackLink href="/imports">{RESULT.back}</BackLink>}
    >
      <h1 class="govuk-heading-l">{RESULT.receipt}</h1>
      <p class="govuk-body">{RESULT.by(receipt.by ?? IMPORTS.operator, dayInWords(dayOf(receipt.at)))}</p>
      {receipt.undo && receipt.undoneAt && <Undone undo={receipt.undo} at={receipt.undoneAt} />}
      <ImportResult reply={receipt.reply} />
      {mayUndo && receipt.undoneAt === null && (
        <Button href={`/imports/${receipt.id}/undo`} classes="govuk-button--secondary">
          {RESULT.undo}
        </Button>
      )}
    </Page>
  );
}

function Undone({ undo, at }: { undo: UndoReply; at: string }) {
  const columns = RESULT.stayedColumns;
  return (
    <>
      <InsetText>{RESULT.undoneOn(dayInWords(dayOf(at)), undo.removed, undo.restored)}</InsetText>
      {undo.stayed.length > 0 && (
        <DataTable
          caption={RESULT.stayed}
          rows={undo.stayed}
          columns={[
            { head: columns.key, cell: (one) => one.key },
            { head: columns.kind, cell: (one) => KIND_WORDS[one.kind] },
            { head: columns.why, cell: (one) => RESULT.why[one.why] },
          ]}
        />
      )}
    </>
  );
}
