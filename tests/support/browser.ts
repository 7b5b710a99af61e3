import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { expect } from 'vitest';

// In git's eyes nothing; for a person who wants to look.
const SCREENSHOTS = fileURLToPath(new URL('../screenshots/', import.meta.url));

const DESK = { width: 1280, height: 900 };
// WCAG 2.2, 1.4.10: 1280 CSS pixels at 400 % are 320.
const ZOOMED = { width: 320, height: 640 };

// Meant for a function in the cloud; here they would hide faults or let one page bring down another.
const NOT_THESE = ['--single-process', '--disable-web-security', '--allow-running-insecure-content'];

/** Starts a real browser. Needs nothing from the machine: Chromium comes from npm. */
export async function startBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((arg) => !NOT_THESE.includes(arg)),
  });
}

/** Somebody at a browser of their own, without JavaScript: everything must work for them. */
export async function newPerson(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, viewport: DESK, javaScriptEnabled: false });
  return context.newPage();
}

/**
 * Looks at a page as everybody must be able to use it: axe finds nothing against WCAG 2.2 AA, the keyboard reaches
 * every link, button and answer, also those that lie folded away, and at 400 % nothing is cut off to the side. Leaves pictures of both sizes in
 * tests/screenshots, under the name given.
 */
export async function look(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await takePicture(page, name);
  await page.evaluate(UNFOLD);
  expect(await notReachedByKeyboard(page), `keyboard on ${name}`).toEqual([]);
  await page.setViewportSize(ZOOMED);
  await takePicture(page, `${name}-at-400`);
  const width = await page.evaluate('document.documentElement.scrollWidth');
  expect(width, `${name} at 400 % is no wider than the window`).toBeLessThanOrEqual(ZOOMED.width);
  await page.setViewportSize(DESK);
  expect((await axeFindings(page)).join('\n'), `axe on ${name}`).toBe('');
}

/** Beside each person's page the one that axe looks at: a window of its own for every look took longer than the look. */
const lenses = new WeakMap<Page, Promise<Page>>();

async function openLens(page: Page): Promise<Page> {
  const context = await page.context().browser()?.newContext({ viewport: DESK });
  if (!context) throw new Error('The browser has closed.');
  return context.newPage();
}

// JPEG: a long page as PNG takes twice as long.
async function takePicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${SCREENSHOTS}${name}.jpg`, fullPage: true, type: 'jpeg', quality: 80 });
}

// axe is a script itself, so it looks at a copy of the page in a browser that runs scripts.
async function axeFindings(page: Page): Promise<string[]> {
  const body = await page.content();
  const url = page.url();
  const opening = lenses.get(page) ?? openLens(page);
  lenses.set(page, opening);
  const copy = await opening;
  await copy.route(url, (route) => route.fulfill({ body, contentType: 'text/html' }));
  await copy.goto(url);
  await copy.unroute(url);
  const atDesk = await axe(copy);
  await copy.setViewportSize(ZOOMED);
  const zoomed = await axe(copy);
  await copy.setViewportSize(DESK);
  return [...atDesk, ...zoomed.map((finding) => `at 400 %: ${finding}`)];
}

// No page has a frame, so axe can judge it where it lies (what it calls legacy) and need not carry what it saw to another
// window; and only what is wrong is worth describing. The rules are the same, and it takes a third of the time.
async function axe(page: Page): Promise<string[]> {
  expect(page.frames(), 'a page without frames').toHaveLength(1);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .setLegacyMode()
    .analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join(', ')})`,
  );
}

// What follows runs in the page, which TypeScript knows nothing about here: hence as text.
const FOCUSABLE = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
const UNFOLD = "document.querySelectorAll('details').forEach((one) => { one.open = true })";
const BLUR = 'document.activeElement?.blur()';
const MARK = "document.activeElement?.setAttribute('data-reached', '')";
// Of radio buttons with one name the keyboard reaches one, and the arrows the rest.
const NOT_REACHED = `[...document.querySelectorAll('${FOCUSABLE}')]
  .filter((one) => one.checkVisibility() && !one.hasAttribute('data-reached'))
  .filter((one) => one.type !== 'radio' || !document.querySelector(
    'input[type=radio][name="' + one.name + '"][data-reached]'))
  .map((one) => one.tagName + ' ' + (one.getAttribute('name') ?? one.textContent))`;

async function notReachedByKeyboard(page: Page): Promise<unknown> {
  // A date has a stop for day, month, year and its picker, and a wide table is a stop of its own.
  const pressesMax = 20 + 5 * (await page.locator(FOCUSABLE).count());
  await page.evaluate(BLUR);
  let missing: unknown[] = [];
  for (let press = 0; press <= pressesMax; press++) {
    await page.keyboard.press('Tab');
    missing = await page.evaluate<unknown[]>(`${MARK}; ${NOT_REACHED}`);
    if (missing.length === 0) break;
  }
  return missing;
}
