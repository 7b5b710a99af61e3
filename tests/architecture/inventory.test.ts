import { expect, test } from 'vitest';
import { textOf } from './source-files.ts';

const sectionOf = (path: string, title: string) =>
  textOf(path)
    .split(/^## /m)
    .find((part) => part.startsWith(title)) ?? '';
const firstCells = (section: string) =>
  [...section.matchAll(/^\| (?!---)([^|]+?) \|/gm)]
    .map((found) => (found[1] ?? '').replaceAll('`', ''))
    .slice(1);

test('every table has a class of data, and one only', () => {
  const [, interfaces = ''] =
    /export interface Tables \{([^}]*)\}/.exec(textOf('src/platform/db/schema.ts')) ?? [];
  const tables = [...interfaces.matchAll(/^ {2}(\w+):/gm)].map((found) => found[1]);
  expect(tables.length).toBeGreaterThan(50);
  const listed = [...sectionOf('docs/security/data-classes.md', 'Tables').matchAll(/`(\w+)`/g)].map(
    (found) => found[1],
  );
  expect(listed.sort()).toEqual(tables.sort());
});

test('every class of the tables is one that says what it asks for', () => {
  const path = 'docs/security/data-classes.md';
  const described = [...textOf(path).matchAll(/^\| \*\*(\w+)\*\* \|/gm)].map((found) => found[1]);
  expect(firstCells(sectionOf(path, 'Tables'))).toEqual(described);
});

test('every setting that is secret is in the inventory of keys', () => {
  const settings = [...textOf('src/platform/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(
    (found) => found[1] ?? '',
  );
  const secret = settings.filter((name) => /SECRET|_KEY$|DATABASE_URL$/.test(name));
  expect(secret).toContain('SESSION_SECRET');
  expect(firstCells(sectionOf('docs/security/keys.md', 'Settings that are secret')).sort()).toEqual(
    secret.sort(),
  );
});

test('every use of a derived key is in the inventory', () => {
  const [, union = ''] = /export type KeyUse =([^;]+);/.exec(textOf('src/platform/sealed.ts')) ?? [];
  const uses = [...union.matchAll(/'([^']+)'/g)].map((found) => found[1]);
  expect(uses.length).toBeGreaterThan(1);
  expect(firstCells(sectionOf('docs/security/keys.md', 'Keys that are derived'))).toEqual(uses);
});
