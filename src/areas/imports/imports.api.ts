import { createRoute, z } from '@hono/zod-openapi';
import { IMPORT_KINDS, type ImportKind } from '#domain/imports/kinds.ts';
import { perform } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import {
  BY_TIME,
  json,
  keyOfCursor,
  listOf,
  listQuery,
  newApi,
  PROBLEMS,
  pageOf,
} from '#platform/http/api.ts';
import { actorIn, change, read } from '#platform/http/app-env.ts';
import { csvOf } from './csv-of.ts';
import { exportRecords } from './export-records.ts';
import { importFiles, tryImport } from './import-files.ts';
import { importReply } from './import-reply.ts';
import { findReceipt, keyOfReceipt, listReceipts, type Receipt } from './receipts.queries.ts';
import { undoImport } from './undo-import.ts';
import { undoReply } from './undo-reply.ts';

const KINDS = IMPORT_KINDS as [ImportKind, ...ImportKind[]];
const READERS = [...importFiles.allow, 'auditor'] as const;

const reply = z.object(importReply.shape).openapi('ImportReply');
const receipt = z
  .object({
    id: z.guid(),
    authority: z.string().nullable(),
    at: z.string(),
    by: z.string().nullable(),
    reply,
    undoneAt: z.string().nullable(),
    undo: undoReply.nullable(),
  })
  .openapi('ImportReceipt');
const receiptParams = z.object({ id: z.guid() });
const file = z.instanceof(File, { error: 'Send CSV files' });

const add = createRoute({
  method: 'post',
  path: '/imports',
  description:
    'Brings in CSV files, taken in the order that their links need. Refused rows are in the reply; the other rows are taken.',
  request: {
    query: z.object({
      dryRun: z.enum(['true', 'false']).default('false').openapi({ description: 'true: change nothing' }),
      kind: z.enum(KINDS).optional().openapi({ description: 'Where the file names do not say' }),
    }),
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({
            files: z
              .union([file.transform((one) => [one]), z.array(file)])
              .openapi({ type: 'array', items: { type: 'string', format: 'binary' } }),
          }),
        },
      },
    },
  },
  responses: { 200: json(reply, 'What came of each file'), ...PROBLEMS },
});

const list = createRoute({
  method: 'get',
  path: '/imports',
  request: { query: listQuery },
  responses: { 200: json(listOf(receipt), 'Imports, newest first'), ...PROBLEMS },
});

const one = createRoute({
  method: 'get',
  path: '/imports/{id}',
  request: { params: receiptParams },
  responses: { 200: json(receipt, 'The receipt of an import, without refused values'), ...PROBLEMS },
});

const undo = createRoute({
  method: 'post',
  path: '/imports/{id}/undo',
  request: { params: receiptParams },
  responses: { 200: json(undoReply, 'What was taken back, and what stayed with why'), ...PROBLEMS },
});

const exported = createRoute({
  method: 'get',
  path: '/exports/{kind}',
  request: { params: z.object({ kind: z.enum(KINDS) }) },
  responses: {
    200: {
      description: 'The records as CSV, in the columns that an import takes',
      content: { 'text/csv': { schema: z.string() } },
    },
    ...PROBLEMS,
  },
});

export const importsApi = newApi()
  .openapi(add, async (c) => {
    const actor = actorIn(c, importFiles.allow);
    const { dryRun, kind } = c.req.valid('query');
    const files = await Promise.all(
      c.req.valid('form').files.map(async (given) => ({
        name: given.name,
        kind: kind ?? null,
        bytes: new Uint8Array(await given.arrayBuffer()),
      })),
    );
    const ground = c.get('ground');
    const took =
      dryRun === 'true'
        ? await tryImport(ground, actor, { files })
        : await perform(ground, actor, importFiles, { files });
    return c.json(took, 200);
  })
  .openapi(list, async (c) => {
    actorIn(c, READERS);
    const { cursor, limit } = c.req.valid('query');
    const rows = await read(c, (tx) => listReceipts(tx, limit + 1, keyOfCursor(cursor, BY_TIME)));
    const { items, next } = pageOf(rows, limit, keyOfReceipt);
    return c.json({ items: items.map(shown), next }, 200);
  })
  .openapi(one, async (c) => {
    actorIn(c, READERS);
    const found = await read(c, (tx) => findReceipt(tx, c.req.valid('param').id));
    if (!found) throw notFound('import');
    return c.json(shown(found), 200);
  })
  .openapi(undo, async (c) => {
    const { id } = c.req.valid('param');
    return c.json(await change(c, undoImport, { receiptId: id }), 200);
  })
  .openapi(exported, async (c) => {
    const records = await change(c, exportRecords, { kind: c.req.valid('param').kind });
    c.header('Content-Type', 'text/csv; charset=utf-8');
    return c.body(csvOf(records), 200);
  });

function shown({ byRole: _, ...receipt }: Receipt) {
  return receipt;
}
