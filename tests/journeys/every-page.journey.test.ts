import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { look, newPerson, startBrowser } from '#tests/support/browser.ts';
import { newPlace, type Place, type Served } from '#tests/support/place.ts';

let browser: Browser;
let place: Place;
let service: Served;
beforeAll(async () => {
  place = newPlace();
  [browser, service] = await Promise.all([startBrowser(), place.serve()]);
});
afterAll(async () => {
  await browser.close();
  await place.close();
});

// Far more than there are kinds of page; the walk must end even if pages make pages.
const PAGES_MAX = 250;
const PEOPLE = [
  ['a co-ordinator', 'Fern Flint', 'programme'],
  ['a manager', 'Laurel Slate', 'programme'],
  ['a social worker', 'Otter Heron', 'worker'],
  ['an employer', 'Clover Marl', 'employer'],
  ['a supervisor', 'Sedge Mica', 'supervisor'],
  ['a young person', 'Aspen', 'young person'],
] as const;
/** By group, the kinds of page that somebody looks at or has: a manager's are a co-ordinator's and some more. */
const lookedAt = new Map<string, Set<string>>();

/** Two pages are of one kind where they differ only in whose record they show. */
function kindOf(path: string): string {
  return path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/\/[A-Z]{1,2}\d+/g, '/:reference')
    .replace(/^\/api\/docs\/.*/, '/api/docs/:section')
    .replace(/\?.*$/, '');
}

// Two walk at once (vitest.whole.ts says how many): a browser, a service and two cores have room for that.
test.concurrent.each(PEOPLE)(
  'every page that %s can reach is one that everybody can use',
  async (_, name, group) => {
    const looked = lookedAt.get(group) ?? new Set();
    lookedAt.set(group, looked);
    const page = await newPerson(browser, service.url);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: `Sign in as ${name}`, exact: true }).click();
    const waiting = ['/home', '/api/docs'];
    const seen = new Set(waiting);
    const problems: string[] = [];
    for (let path = waiting.shift(); path !== undefined && seen.size < PAGES_MAX; path = waiting.shift()) {
      const response = await page.goto(path);
      if (response?.status() !== 200) problems.push(`${path} answered ${response?.status()}`);
      else if (response.headers()['content-type']?.startsWith('text/html')) {
        const kind = kindOf(path);
        const picture = `${name.toLowerCase().replaceAll(' ', '-')}${kind.replaceAll(/[/:]+/g, '-')}`;
        const isNew = !looked.has(kind);
        looked.add(kind);
        if (isNew)
          await look(page, picture).catch((error: Error) =>
            problems.push(`${path}: ${error.message.slice(0, 600)}`),
          );
        for (const href of await linksOf(page)) {
          if (seen.has(kindOf(href))) continue;
          seen.add(kindOf(href));
          waiting.push(href);
        }
      }
    }
    expect(problems).toEqual([]);
    expect(seen.size).toBeLessThan(PAGES_MAX);
  },
  900_000,
);

async function linksOf(page: Awaited<ReturnType<typeof newPerson>>): Promise<string[]> {
  const all = await page
    .locator('a[href^="/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  // Downloads are not pages.
  return all.filter((href) => !/\.(csv|ics|xlsx|json)(\?|$)|format=/.test(href));
}
