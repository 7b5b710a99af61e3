import { z } from 'zod';
import { IMPORT_KINDS, type ImportKind } from '#domain/imports/kinds.ts';
import type { Instant } from '#domain/shared/day.ts';
import { inAuthority, type Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { conflict, notFound } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { UNDO } from './imports.content.ts';
import { findReceipt } from './receipts.queries.ts';
import { markUndone } from './receipts.store.ts';
import { listChanges } from './rows.queries.ts';
import { SHELVES } from './shelves/shelves.ts';
import { takeBack } from './take-back.ts';
import type { UndoReply } from './undo-reply.ts';

const ROWS_AT_ONCE = 500;

/** Takes an import back: what it made goes, what it changed is as before. What was changed or used since stays, and is listed. */
export const undoImport = command({
  action: 'imports.undo',
  input: z.object({ receiptId: recordId('the import') }),
  allow: ['co-ordinator', 'manager', 'data-officer', 'operator'],
  run: async (tx, { receiptId }) => {
    const receipt = await findReceipt(tx, receiptId);
    if (!receipt) throw notFound('import');
    const replies: UndoReply[] = [];
    // History goes before those whose it is.
    for (const kind of IMPORT_KINDS.toReversed())
      replies.push(...(await undoKind(tx, kind, receiptId, receipt.at)));
    const reply = {
      removed: replies.reduce((sum, one) => sum + one.removed, 0),
      restored: replies.reduce((sum, one) => sum + one.restored, 0),
      stayed: replies.flatMap((one) => one.stayed),
    };
    if (!(await markUndone(tx, receiptId, reply))) throw conflict('undone-already', UNDO.already);
    return {
      result: reply,
      audit: {
        subject: `import:${receiptId}`,
        detail: { removed: reply.removed, restored: reply.restored, stayed: reply.stayed.length },
        ...(receipt.authority === null ? {} : { authority: receipt.authority }),
      },
      events:
        receipt.authority === null
          ? []
          : [{ event: 'imports.undone', payload: { receiptId }, authority: receipt.authority }],
    };
  },
});

async function undoKind<K extends ImportKind>(
  tx: Tx,
  kind: K,
  receiptId: string,
  importedAt: Instant,
): Promise<UndoReply[]> {
  const replies: UndoReply[] = [];
  const byAuthority = Map.groupBy(await listChanges(tx, receiptId, kind), (change) => change.authority);
  for (const [authority, changes] of byAuthority)
    await inAuthority(tx, authority, async (there) => {
      const taking = { kind, shelf: SHELVES[kind], authority, importedAt };
      for (let at = 0; at < changes.length; at += ROWS_AT_ONCE)
        replies.push(await takeBack<K>(there, taking, changes.slice(at, at + ROWS_AT_ONCE)));
    });
  return replies;
}
