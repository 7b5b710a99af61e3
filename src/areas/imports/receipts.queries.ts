import type { Instant } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';
import type { ImportReply } from './import-reply.ts';
import type { UndoReply } from './undo-reply.ts';

export interface Receipt {
  readonly id: string;
  /** Null: rows of several authorities. */
  readonly authority: string | null;
  readonly at: Instant;
  readonly byRole: string;
  /** Null: the system operator, or somebody whom the actor may not know of. */
  readonly by: string | null;
  /** What came of it, without the values that were refused. */
  readonly reply: ImportReply;
  readonly undoneAt: Instant | null;
  readonly undo: UndoReply | null;
}

const receipts = ({ read }: ReadTx) =>
  read
    .selectFrom('import_receipts as r')
    .leftJoin('users as u', 'u.id', 'r.by_user_id')
    .select([
      'r.id',
      'r.authority',
      'r.at',
      'r.by_role as byRole',
      'u.name as by',
      'r.reply',
      'r.undone_at as undoneAt',
      'r.undo',
    ])
    .$narrowType<{ reply: ImportReply; undo: UndoReply | null }>();

/** The place of an import in the list. */
export function keyOfReceipt({ at, id }: Pick<Receipt, 'at' | 'id'>): string {
  return `${at} ${id}`;
}

/** Imports, newest first; `after` is the place of the last one that was shown. */
export function listReceipts(tx: ReadTx, limit: number, after: string | null = null): Promise<Receipt[]> {
  const [at = '', id = ''] = after?.split(' ') ?? [];
  return receipts(tx)
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) => eb(refTuple('r.at', 'r.id'), '<', tuple(at, id))),
    )
    .orderBy('r.at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit)
    .execute();
}

/** One import, or none that the actor may know of. */
export function findReceipt(tx: ReadTx, id: string): Promise<Receipt | undefined> {
  return receipts(tx).where('r.id', '=', id).executeTakeFirst();
}
