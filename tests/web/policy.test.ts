import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const WEB = new URL('../../src/web/', import.meta.url).pathname;

const sources = readdirSync(WEB, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx'))
  .map((path) => ({ path, text: readFileSync(join(WEB, path), 'utf8') }));

test('nothing here would need a weaker content security policy: no styles, scripts or handlers inside the page', () => {
  const inline = sources.filter(({ text }) => /\sstyle=|<style|<script|\son[A-Z]\w*=/.test(text));
  expect(inline.map(({ path }) => path)).toEqual([]);
});

test('raw HTML is used for the doctype only, so nothing typed can get in unescaped', () => {
  const raw = sources.flatMap(({ text }) => text.match(/\braw\([^)]*\)|dangerouslySetInnerHTML/g) ?? []);
  expect(raw).toEqual(["raw('<!DOCTYPE html>')"]);
});
