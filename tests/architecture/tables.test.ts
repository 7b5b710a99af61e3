import { expect, test } from 'vitest';
import { filesUnder, textOf } from './source-files.ts';

const WRITES = [
  /\.(?:insertInto|updateTable|deleteFrom|mergeInto|replaceInto)\(\s*['"`](\w+)/g,
  /\b(?:insert\s+into|update|delete\s+from)\s+(\w+)\s+(?:\(|set\b|select\b|where\b|values\b|as\b)/gi,
];

/** The tables that a file's text writes to. */
function tablesWrittenIn(text: string): string[] {
  return WRITES.flatMap((pattern) => [...text.matchAll(pattern)].map((found) => found[1] ?? ''));
}

const areaFiles = filesUnder('src/areas').filter((path) => /\.tsx?$/.test(path));
const areaOf = (path: string) => path.split('/')[2] ?? '';

test('writes are found as Kysely and as SQL', () => {
  expect(
    tablesWrittenIn("write.insertInto('a'); sql`insert into b (x) values (1)`; sql`UPDATE c SET x = 1`"),
  ).toEqual(['a', 'b', 'c']);
});

test('a table has one writer: the area that owns it', () => {
  const writers = new Map<string, Set<string>>();
  for (const path of areaFiles)
    for (const table of tablesWrittenIn(textOf(path)))
      writers.set(table, (writers.get(table) ?? new Set()).add(areaOf(path)));
  expect(
    [...writers].filter(([, areas]) => areas.size > 1).map(([table, areas]) => [table, ...areas]),
  ).toEqual([]);
});

test('only a store writes', () => {
  const others = areaFiles.filter((path) => !path.endsWith('.store.ts'));
  expect(others.filter((path) => tablesWrittenIn(textOf(path)).length > 0)).toEqual([]);
});

test('the audit, the outbox and the replies to requests are written by the ground alone', () => {
  const own = ['audit', 'audit_seals', 'outbox', 'idempotency_keys', 'schema_migrations'];
  const wrong = areaFiles.filter((path) =>
    tablesWrittenIn(textOf(path)).some((table) => own.includes(table)),
  );
  // The notifications answer for an event once they have told people: see the lease in their store.
  expect(wrong.filter((path) => !path.startsWith('src/areas/notifications/'))).toEqual([]);
});

test('the ground writes to no table of an area', () => {
  const own = ['audit', 'audit_seals', 'outbox', 'idempotency_keys', 'schema_migrations'];
  const wrong = filesUnder('src/platform')
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => tablesWrittenIn(textOf(path)))
    .filter((table) => !own.includes(table));
  expect(wrong).toEqual([]);
});
