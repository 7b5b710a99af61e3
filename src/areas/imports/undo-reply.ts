import { z } from 'zod';
import { IMPORT_KINDS, type ImportKind } from '#domain/imports/kinds.ts';

const KINDS = IMPORT_KINDS as [ImportKind, ...ImportKind[]];

/** Why a record stays as it is. */
const STAY_REASONS = ['changed-since', 'changed-by-a-later-import', 'in-use'] as const;

/** What an undo answers, and what the receipt keeps of it. */
export const undoReply = z.object({
  removed: z.int(),
  restored: z.int(),
  stayed: z.array(z.object({ kind: z.enum(KINDS), key: z.string(), why: z.enum(STAY_REASONS) })),
});

export type UndoReply = z.output<typeof undoReply>;
export type Stayed = UndoReply['stayed'][number];
