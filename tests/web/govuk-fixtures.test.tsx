import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { content } from './fixtures/content.tsx';
import { fields } from './fixtures/fields.tsx';
import type { Held } from './fixtures/given.ts';
import { navigation } from './fixtures/navigation.tsx';
import { normalHtml } from './fixtures/normal-html.ts';

interface Fixture {
  readonly name: string;
  readonly options: never;
  readonly html: string;
}

const COMPONENTS = join(
  dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')),
  'dist/govuk/components',
);

/** Components of GOV.UK Frontend that Foothold does not have, with why. */
const NOT_OURS: Readonly<Record<string, string>> = {
  accordion: 'hides what a page is about, and needs JavaScript to be more than headings',
  breadcrumbs: 'a page leads back to the one above it; nothing here lies deeper',
  'character-count': 'counts only with JavaScript; the server says when a text is too long',
  'cookie-banner': 'the only cookie is the session, which needs no consent',
  tabs: 'need JavaScript to be more than a list of links; headings do',
  'exit-this-page': 'not used on any page',
  feedback: 'says GOV.UK',
  footer: 'carries the crown and crown copyright; ours is in footer.tsx',
  'generic-header': 'ours also says who is signed in, in header.tsx',
  header: 'carries the crown; ours is in header.tsx',
  'language-navigation': 'pages are in English',
  'password-input': 'nobody has a password',
};

const held: readonly Held[] = [...fields, ...content, ...navigation];

function fixturesOf(component: string): readonly Fixture[] {
  return JSON.parse(readFileSync(join(COMPONENTS, component, 'fixtures.json'), 'utf8')).fixtures;
}

function sameAs(fixture: Fixture, { render }: Held): [ours: string, theirs: string] {
  return [normalHtml(String(render(fixture.options))), normalHtml(fixture.html)];
}

test('every component of GOV.UK Frontend is either held against its fixtures or left out with a reason', () => {
  const shipped = readdirSync(COMPONENTS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  expect([...held.map((entry) => entry.component), ...Object.keys(NOT_OURS)].sort()).toEqual(shipped.sort());
});

describe.each(held)('$component gives the HTML of GOV.UK Frontend', (entry) => {
  const leftOut = entry.leftOut ?? {};
  const fixtures = fixturesOf(entry.component);

  test.each(fixtures.filter((fixture) => !(fixture.name in leftOut)))('$name', (fixture) => {
    const [ours, theirs] = sameAs(fixture, entry);
    expect(ours).toBe(theirs);
  });

  test('what is left out exists and does differ', () => {
    const same = Object.keys(leftOut).filter((name) => {
      const fixture = fixtures.find((one) => one.name === name);
      if (!fixture) return true;
      const [ours, theirs] = sameAs(fixture, entry);
      return ours === theirs;
    });
    expect(same).toEqual([]);
  });
});
