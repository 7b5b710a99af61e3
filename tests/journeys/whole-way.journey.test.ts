import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { look, newPerson, startBrowser } from '#tests/support/browser.ts';
import { newPlace, type Place, type Served } from '#tests/support/place.ts';

// Four people in the invented town, each at a browser of their own and without JavaScript, one after the other.

let browser: Browser;
let place: Place;
let service: Served;
beforeAll(async () => {
  place = newPlace();
  [browser, service] = await Promise.all([startBrowser(), place.serve()]);
});
afterAll(async () => {
  await browser?.close();
  await place?.close();
});

async function signIn(name: string): Promise<Page> {
  const page = await newPerson(browser, service.url);
  page.setDefaultTimeout(15_000);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: `Sign in as ${name}`, exact: true }).click();
  return page;
}

const follow = (page: Page, words: string) => page.locator(`main a:has-text("${words}")`).first().click();
const press = (page: Page, words: string) =>
  page.getByRole('button', { name: words, exact: true }).first().click();
// Words that lie folded away count too: what somebody may not read must not be in the page at all.
const says = async (page: Page) => (await page.locator('main').textContent()) ?? '';

test('a social worker refers somebody in one form, mistakes and all, and follows them', async () => {
  const otter = await signIn('Otter Heron');
  await follow(otter, 'Refer somebody');
  await otter.getByLabel('First name').fill('Campion');
  await otter.getByLabel('Last name').fill('Feldspar');
  await otter.getByLabel('Day', { exact: true }).first().fill('31');
  await otter.getByLabel('Month', { exact: true }).first().fill('2');
  await otter.getByLabel('Year', { exact: true }).first().fill('2009');
  await press(otter, 'Send the referral');
  expect(await otter.title()).toMatch(/^Error: /);
  await look(otter, 'referral-with-a-mistake');
  await otter.getByLabel('Day', { exact: true }).first().fill('28');
  await press(otter, 'Send the referral');
  expect(await says(otter)).toContain('Campion Feldspar');
  await otter.goto('/referrals');
  expect(await says(otter)).toContain('Campion Feldspar');
  // Another worker's young person is not on this caseload.
  expect(await says(otter)).not.toContain('Bryony Chert');
});

test('a co-ordinator looks at options with their reasons and puts one to the young person', async () => {
  const fern = await signIn('Fern Flint');
  await follow(fern, 'Rowan Topaz');
  expect(await says(fern)).toContain('Very good match');
  await fern.getByRole('checkbox', { name: 'Put this to Rowan' }).first().check();
  await press(fern, 'Put the chosen ones to Rowan');
  expect(await says(fern)).toContain('It has been put to them.');
});

test('on a phone the plan for the intake keeps what decides, and what is secondary lies folded', async () => {
  const fern = await signIn('Fern Flint');
  await fern.setViewportSize({ width: 320, height: 640 });
  await fern.goto('/plan');
  const line = fern.getByRole('row').filter({ hasText: 'Teasel Onyx' });
  for (const words of ['Stable hand', 'from ', '796', 'The journey is not checked.', 'What if not?'])
    expect(await line.getByText(words).first().isVisible(), words).toBe(true);
  expect(await line.getByRole('checkbox').isVisible()).toBe(true);
  expect((await line.boundingBox())?.height).toBeLessThan(400);
  const why = line.getByText('They put horses first.');
  expect(await why.isVisible()).toBe(false);
  await line.getByText('More about this').click();
  expect(await why.isVisible()).toBe(true);
  await fern.getByText('In order of referral; all lines').click();
  await fern.getByRole('link', { name: 'weakest match first' }).click();
  expect(new URL(fern.url()).searchParams.get('order')).toBe('weakest');
  await fern.setViewportSize({ width: 1280, height: 900 });
  expect(await why.isVisible()).toBe(true);
  expect(await fern.getByText('More about this').first().isVisible()).toBe(false);
});

test('a young person reads why, says yes, and says what may be told', async () => {
  const rowan = await signIn('Rowan');
  await rowan.goto('/matches');
  await follow(rowan, 'Look and answer');
  await look(rowan, 'my-choice');
  await press(rowan, 'Yes, I want this');
  await rowan.getByLabel('Yes, tell them').check();
  await press(rowan, 'Yes, I want this');
  expect(await says(rowan)).toContain('We have your yes.');
});

test('the co-ordinator sees exactly what the employer will see before it is sent', async () => {
  const fern = await signIn('Fern Flint');
  await follow(fern, 'Digital intern');
  await follow(fern, 'Tell the employer');
  await press(fern, 'Show what they will see');
  expect(await says(fern)).toContain('This is all that the employer will see');
  await press(fern, 'Send this to the employer');
  expect(await says(fern)).toContain('has not been looked at and agreed');
  await fern.getByRole('checkbox').check();
  await press(fern, 'Send this to the employer');
  expect(new URL(fern.url()).pathname).toMatch(/^\/matches\/[0-9a-f-]{36}$/);
});

test('an employer sees what was agreed and nothing else, offers the place, and sees who is with them', async () => {
  const thistle = await signIn('Thistle Basalt');
  await follow(thistle, 'Garage helper');
  expect(await says(thistle)).toContain('Under 18');
  expect(await says(thistle)).not.toMatch(/Quartz|care status|ZZ3 1AH/);
  await look(thistle, 'who-would-like-to-come');
  await follow(thistle, 'Yes, we offer the place');
  await press(thistle, 'Offer the place');
  expect(await says(thistle)).not.toContain('There is a problem');

  const clover = await signIn('Clover Marl');
  await clover.goto('/placements');
  await follow(clover, 'Aspen');
  expect(await says(clover)).not.toMatch(/Garnet|ZZ1 2AB/);
  await look(clover, 'placement-for-the-employer');
});

test('the young person takes the offer, and the gate before day one says what is still to do', async () => {
  const vee = await signIn('Vee');
  await vee.goto('/matches');
  await follow(vee, 'Look and answer');
  await follow(vee, 'Yes');
  await vee.locator('main form button').first().click();
  await vee.goto('/placements');
  expect(await says(vee)).toContain('Basalt Motors');
  await look(vee, 'my-placement-to-come');

  const fern = await signIn('Fern Flint');
  await fern.goto('/placements');
  await follow(fern, 'Vetch Quartz');
  await follow(fern, 'The gate');
  await look(fern, 'gate-before-day-one');
  expect(await says(fern)).toMatch(/benefits/i);
});
