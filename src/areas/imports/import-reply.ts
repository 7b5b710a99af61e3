import { z } from 'zod';
import { IMPORT_KINDS, type ImportKind } from '#domain/imports/kinds.ts';

// Each schema is what the API answers and what a receipt holds; the types follow from it.

const refused = z.object({
  /** The heading is line 1. */
  line: z.int(),
  /** Empty where the whole line is meant. */
  column: z.string(),
  /** Shown to whoever imports, and kept nowhere. */
  value: z.string().optional(),
  expected: z.string(),
});

const fileReply = z.object({
  file: z.string(),
  kind: z.enum(IMPORT_KINDS as [ImportKind, ...ImportKind[]]),
  read: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  refused: z.array(refused),
  questions: z.int(),
  duplicates: z.array(z.tuple([z.string(), z.string()])),
  unknownColumns: z.array(z.string()),
});

/** What an import answers. `receipt` is null for a dry run. */
export const importReply = z.object({
  receipt: z.guid().nullable(),
  dryRun: z.boolean(),
  files: z.array(fileReply),
});

export type Refused = z.output<typeof refused>;
export type FileReply = z.output<typeof fileReply>;
export type ImportReply = z.output<typeof importReply>;

/** The reply as it may be kept: without the values that were refused. */
export function withoutValues(reply: ImportReply): ImportReply {
  return {
    ...reply,
    files: reply.files.map((file) => ({
      ...file,
      refused: file.refused.map(({ line, column, expected }) => ({ line, column, expected })),
    })),
  };
}

/** How many rows were refused: one row may have several values that do not fit. */
export function rowsRefused(file: Pick<FileReply, 'refused'>): number {
  return new Set(file.refused.map(({ line }) => line)).size;
}
