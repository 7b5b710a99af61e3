import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { look, newPerson, startBrowser } from '#tests/support/browser.ts';
import { type MailProvider, startMailProvider } from '#tests/support/mail-provider.ts';
import { newPlace, type Place, type Served, settleWorld } from '#tests/support/place.ts';
import { startTextProvider, type TextProvider } from '#tests/support/text-provider.ts';

const FERN = 'fern.flint@council.example';

let browser: Browser;
let mail: MailProvider;
let texts: TextProvider;
let place: Place;
let service: Served;
let secret = '';
let recovery: string[] = [];

beforeAll(async () => {
  [mail, texts] = await Promise.all([startMailProvider(), startTextProvider()]);
  place = newPlace({
    SESSION_SECRET: 'a secret for tests that is long enough to be taken',
    RESEND_API_KEY: 'for tests',
    RESEND_BASE_URL: mail.url,
    MAIL_FROM: 'Foothold <foothold@example.org>',
    NOTIFY_API_KEY: texts.settings.apiKey,
    NOTIFY_BASE_URL: texts.settings.baseUrl ?? '',
    NOTIFY_TEMPLATE_ID: texts.settings.templateId,
  });
  await settleWorld(place);
  [browser, service] = await Promise.all([startBrowser(), place.serve('--no-demo')]);
});
afterAll(async () => {
  await browser?.close();
  await place?.close();
  await mail?.stop();
  await texts?.stop();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const pathOf = (page: Page) => new URL(page.url()).pathname;
const code = (at = performance.timeOrigin + performance.now()) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });

/** The newest link that was sent, once one more than before has come. */
async function linkAfter(sent: readonly { readonly text: string }[], before: number): Promise<string> {
  await expect.poll(() => sent.length, { timeout: 20_000, interval: 200 }).toBeGreaterThan(before);
  return /\/sign-in\/link\/\S+/.exec(sent.at(-1)?.text ?? '')?.[0] ?? '';
}

async function signInByMail(page: Page): Promise<void> {
  const before = mail.sent.length;
  await page.goto('/sign-in');
  await page.getByLabel('Your e-mail address').fill(FERN);
  await press(page, 'Send me a link');
  await page.goto(await linkAfter(mail.sent, before));
  await press(page, 'Sign in');
}

test('a co-ordinator sets up an app with her first link, and keeps her recovery codes', async () => {
  const page = await newPerson(browser, service.url);
  await page.goto('/sign-in');
  await look(page, 'sign-in-real');
  await signInByMail(page);
  expect(pathOf(page)).toBe('/sign-in/second-step');
  await page.goto('/referrals');
  expect(pathOf(page)).toBe('/sign-in/second-step');
  await look(page, 'second-step-begin');
  await press(page, 'Set up the app');
  await look(page, 'second-step-set-up');
  await page.getByText('You cannot scan it?').click();
  secret = ((await page.locator('code.foothold-letters').textContent()) ?? '').replaceAll(' ', '');
  await page.getByLabel('The code that the app shows now').fill('000000');
  await press(page, 'Go on');
  await look(page, 'second-step-set-up-wrong');
  await page.getByLabel('The code that the app shows now').fill(code());
  await press(page, 'Go on');
  recovery = await page.locator('code.foothold-letters').allTextContents();
  expect(recovery).toHaveLength(10);
  await look(page, 'second-step-recovery-codes');
  await page.getByRole('button', { name: 'I have kept them: go on' }).click();
  expect(pathOf(page)).toBe('/home');
  await page.goto('/account/second-step');
  await look(page, 'second-step-own');
  await press(page, 'Sign out');
});

test('the next time the app’s code lets her in, and without her phone a recovery code does', async () => {
  const page = await newPerson(browser, service.url);
  await signInByMail(page);
  await look(page, 'second-step-prove');
  await page.getByLabel('Your code').fill('123 456');
  await press(page, 'Sign in');
  await look(page, 'second-step-prove-wrong');
  // The next step's: that of now may have been used to set it up.
  await page.getByLabel('Your code').fill(code(performance.timeOrigin + performance.now() + 30_000));
  await press(page, 'Sign in');
  expect(pathOf(page)).toBe('/home');
  await press(page, 'Sign out');
  await signInByMail(page);
  await page.getByLabel('Your code').fill(recovery[0] ?? '');
  await press(page, 'Sign in');
  expect(pathOf(page)).toBe('/home');
  await page.goto('/account/second-step');
  expect(await page.locator('main').textContent()).toContain('You have 9 recovery codes left');
});

test('a young person signs in with a link by text, on a phone', async () => {
  const page = await newPerson(browser, service.url);
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'I have no e-mail: send me a link by text' }).click();
  await look(page, 'sign-in-text');
  await page.getByLabel('Your mobile number').fill('+44 7700 900539');
  await press(page, 'Send me a link');
  await look(page, 'sign-in-text-sent');
  await page.goto(await linkAfter(texts.sent, 0));
  await look(page, 'sign-in-text-confirm');
  await press(page, 'Sign in');
  expect(pathOf(page)).toBe('/home');
});

test('what a shut door looks like: a code on paper that is wrong', async () => {
  const page = await newPerson(browser, service.url);
  await page.goto('/sign-in/code');
  await page.getByLabel('Your code').fill('CDFG-2345-HJKM');
  await press(page, 'Sign in');
  await look(page, 'sign-in-code-wrong');
});
