import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { look, newPerson, startBrowser } from '#tests/support/browser.ts';
import { eventsIn } from '#tests/support/calendar-world.ts';
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

test.each(['Fern Flint', 'Laurel Slate', 'Otter Heron', 'Clover Marl', 'Sedge Mica'])(
  'the calendar of %s is one that everybody can use, and leads on and back',
  async (name) => {
    const page = await newPerson(browser, service.url);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: `Sign in as ${name}`, exact: true }).click();
    await page.goto('/calendar');
    const heading = await page.textContent('h1 + p');
    await look(page, `calendar-of-${name.toLowerCase().replaceAll(' ', '-')}`);
    await page
      .getByRole('link', { name: /^Later/ })
      .first()
      .click();
    expect(await page.textContent('h1 + p')).not.toBe(heading);
    await page.getByRole('link', { name: 'Back to this week' }).first().click();
    expect(await page.textContent('h1 + p')).toBe(heading);
  },
);

test('a young person puts their days on a phone, reads them there, and takes them off again', async () => {
  const page = await newPerson(browser, service.url);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in as Aspen', exact: true }).click();
  await page.getByRole('link', { name: 'My days', exact: true }).click();
  expect(await page.textContent('main')).toContain('Today');
  await look(page, 'calendar-of-a-young-person');
  await page.getByRole('link', { name: 'Put this on your phone or computer' }).click();
  await page.getByRole('button', { name: 'Make an address' }).click();
  await look(page, 'calendar-address-made');
  const address = (await page.textContent('.foothold-secret')) ?? '';
  const webcal = await page
    .getByRole('button', { name: 'Add it on this phone or computer' })
    .getAttribute('href');
  expect(webcal).toBe(address.replace(/^http:/, 'webcal:'));
  // As an app on the phone does it: no cookie, the address alone. The test's service is at a port of its own.
  const { pathname } = new URL(address);
  const secret = pathname.split('/').at(-1) ?? '';
  const read = () => fetch(new URL(pathname, service.url));
  const answer = await read();
  expect(answer.status).toBe(200);
  const events = eventsIn(await answer.text());
  expect(events.length).toBeGreaterThan(5);
  expect(events.some(({ title }) => title.startsWith('Work at '))).toBe(true);
  await page.goto('/calendar/phone');
  await look(page, 'calendar-address-stands');
  await page.getByRole('button', { name: 'End the address' }).click();
  expect(await page.textContent('main')).toContain('There is no address yet.');
  expect((await read()).status).toBe(404);
  expect(service.log()).toContain('/calendar/feed/:file');
  expect(service.log()).not.toContain(secret);
});
