import { expect, test } from 'vitest';
import { MIGRATION_NAMES } from '#platform/db/migration-names.ts';
import { missingFrom, readLock } from '#tests/support/complete-lock.ts';
import { filesUnder, namesAtRoot, textOf } from './source-files.ts';

const AT_ROOT = [
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'wrangler.toml', 'README.md'],
  ...['src', 'migrations', 'tests', 'bench', 'docs'],
  ...['.ci', '.git', '.gitignore', '.npmrc'],
];
// Made by running it, kept out of git.
const MADE_HERE = ['node_modules', 'data', 'dist', 'coverage', '.wrangler', '.vitest'];

test('the root holds what a newcomer expects and nothing else', () => {
  expect(namesAtRoot().filter((name) => !AT_ROOT.includes(name) && !MADE_HERE.includes(name))).toEqual([]);
});

test('the rooms of src are those of the house', () => {
  const rooms = new Set(filesUnder('src').map((path) => path.split('/')[1]));
  expect([...rooms].sort()).toEqual(['areas', 'domain', 'engines', 'entry', 'platform', 'web']);
});

const code = ['src', 'tests', 'bench'].flatMap(filesUnder).filter((path) => /\.tsx?$/.test(path));

test('files are named in kebab case', () => {
  const wrong = code.filter(
    (path) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)*\.tsx?$/.test(path.split('/').at(-1) ?? ''),
  );
  expect(wrong).toEqual([]);
});

test('no file hides what it holds behind a word for anything', () => {
  const vague = /(?:^|[-/])(?:utils?|helpers?|common|managers?|services?|base|misc)(?:\.[a-z]+)*\.tsx?$/;
  expect(code.filter((path) => vague.test(path))).toEqual([]);
});

test('the time is read in one file', () => {
  const reads = /\bnew Date\(\)|\bDate\.now\(|\bDateTime\.(?:now|local|utc)\(/;
  const wrong = code.filter((path) => path.startsWith('src/') && reads.test(textOf(path)));
  expect(wrong).toEqual(['src/platform/clock.ts']);
});

test('nothing escapes from the type checker or the linter', () => {
  const escapes = /@ts-(?:ignore|expect-error|nocheck)|biome-ignore|\bas any\b/;
  const wrong = code.filter((path) => !path.endsWith('house.test.ts') && escapes.test(textOf(path)));
  expect(wrong).toEqual([]);
});

test('no test is left out', () => {
  const leftOut = /\b(?:it|test|describe)\.(?:skip|only|todo|fixme)\b|\bx(?:it|describe)\(/;
  const wrong = code.filter((path) => !path.endsWith('house.test.ts') && leftOut.test(textOf(path)));
  expect(wrong).toEqual([]);
});

test('migrations are numbered without a gap', () => {
  const numbers = filesUnder('migrations').map((path) =>
    Number(/^migrations\/(\d{4})-[a-z0-9-]+\.sql$/.exec(path)?.[1]),
  );
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
});

test('the service on Workers, which has no files, knows every migration by name', () => {
  expect(filesUnder('migrations').map((path) => path.replace('migrations/', ''))).toEqual(MIGRATION_NAMES);
});

test('the lock file names the builds for every machine, so that npm ci takes it: else npm run lock', () => {
  expect([...missingFrom(readLock()).keys()]).toEqual([]);
});
