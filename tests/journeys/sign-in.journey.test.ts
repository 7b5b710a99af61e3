import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { look, newPerson, startBrowser } from '#tests/support/browser.ts';
import { newPlace, type Place, type Served, settleWorld } from '#tests/support/place.ts';

let browser: Browser;
let place: Place;
let service: Served;
beforeAll(async () => {
  place = newPlace();
  await settleWorld(place);
  [browser, service] = await Promise.all([startBrowser(), place.serve('--no-demo')]);
});
afterAll(async () => {
  await browser?.close();
  await place?.close();
});

test('somebody who looks round the demonstration signs in as a co-ordinator and out again', async () => {
  const page = await newPerson(browser, service.url);
  await page.goto('/');
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  expect(await page.getByRole('button').allTextContents()).toContain('Sign in as Fern Flint');
  await look(page, 'sign-in-demonstration');

  await page.getByRole('button', { name: 'Sign in as Fern Flint' }).click();
  expect(new URL(page.url()).pathname).toBe('/home');
  await page.getByRole('button', { name: 'Sign out' }).click();
  expect(new URL(page.url()).pathname).toBe('/sign-in');
});

test('an address that leads nowhere says so and shows the way on', async () => {
  const page = await newPerson(browser, service.url);
  const response = await page.goto('/no-such-page');
  expect(response?.status()).toBe(404);
  await look(page, 'page-not-found');
});
