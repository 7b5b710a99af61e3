import type { Browser, Page } from 'playwright-core';
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

async function signedInAs(name: string): Promise<Page> {
  const page = await newPerson(browser, service.url);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: `Sign in as ${name}`, exact: true }).click();
  return page;
}
const follow = (page: Page, words: string | RegExp) =>
  page.getByRole('link', { name: words }).first().click();
const press = (page: Page, words: string) =>
  page.getByRole('button', { name: words, exact: true }).first().click();
const says = (page: Page) => page.locator('main').textContent();

test('a co-ordinator prepares a meeting, prints its pack and a paper for the college, and agrees an action', async () => {
  const page = await signedInAs('Fern Flint');
  await page.goto('/meetings');
  await follow(page, /Joint 16–18 meeting/);
  await press(page, 'Put young people on the agenda');
  await page.getByLabel('Everybody aged 16 to 18 on the day').check();
  await press(page, 'See whom that finds');
  expect(await says(page)).toMatch(/This finds \d+ young pe/);
  await look(page, 'meetings-whom-a-rule-finds');
  await press(page, 'Put them on the agenda');
  expect(await says(page)).toContain('Aged 16 to 18 on the day');
  await follow(page, 'as one table');
  await look(page, 'meetings-pack-as-a-table');
  await follow(page, 'Back');
  await follow(page, 'Paper for Rockford College');
  expect(await says(page)).toContain('not shown: no consent to share with Rockford College');
  await follow(page, 'Back');
  await follow(page, 'Aspen Garnet');
  await look(page, 'meetings-at-the-table');
  await page.getByLabel('What will be done?').fill('Ask the college for a place in the workshop');
  await page.getByLabel('Who does it?').selectOption({ label: 'Fern Flint' });
  await page.getByLabel('Day', { exact: true }).fill('24');
  await page.getByLabel('Month', { exact: true }).fill('12');
  await page.getByLabel('Year', { exact: true }).fill('2098');
  await press(page, 'Save the action');
  expect(await says(page)).toContain('Ask the college for a place in the workshop');
  await page.goto('/home');
  expect(await says(page)).toContain('What you took on');
});

test('a worker prints a month, and the young person reads it in their own words', async () => {
  const worker = await signedInAs('Otter Heron');
  await worker.goto('/referrals');
  await follow(worker, 'Aspen Garnet');
  await follow(worker, /How the last month was/);
  await look(worker, 'month-of-one-person');
  const aspen = await signedInAs('Aspen');
  await follow(aspen, 'More');
  await follow(aspen, 'My month');
  expect(await says(aspen)).toContain('Your month:');
  await look(aspen, 'my-month');
});
