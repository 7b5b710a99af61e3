import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { look, newPerson, startBrowser } from '#tests/support/browser.ts';
import { type IdentityProvider, startIdentityProvider } from '#tests/support/identity-provider.ts';
import { newPlace, type Place, type Served, settleWorld } from '#tests/support/place.ts';

let browser: Browser;
let provider: IdentityProvider;
let place: Place;
let service: Served;
let told: { url: string; status: number }[] = [];

beforeAll(async () => {
  // The provider must know where the service is before it starts.
  const port = await freePort();
  const base = `http://localhost:${port}`;
  provider = await startIdentityProvider(`${base}/sign-in/council/answer`, async (url, init) => {
    // The provider's own connections refuse this machine's addresses, which is where everything stands here.
    const { method = 'POST', headers, body = null } = init;
    const response = await fetch(url, { method, ...(headers && { headers }), body, redirect: 'manual' });
    told = [...told, { url, status: response.status }];
    return response;
  });
  const { issuer, clientId, clientSecret } = provider.settings([]);
  place = newPlace({
    ...{ PORT: String(port), BASE_URL: base },
    SESSION_SECRET: 'a secret for tests that is long enough to be taken',
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_REQUIRE_AMR: 'mfa',
  });
  // Real people: nobody invented is ever known by a council's account.
  await settleWorld(place, false);
  [browser, service] = await Promise.all([startBrowser(), place.serve('--no-demo')]);
});
afterAll(async () => {
  await browser?.close();
  await place?.close();
  await provider?.stop();
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** At the provider’s own page somebody says who they are. */
async function signInThere(page: Page, subject: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with your council account' }).click();
  await page.goto(`${page.url()}?as=${subject}`);
}

test('a password alone at the council is not enough, and a plain page says so', async () => {
  provider.directory.set('fern', { name: 'Fern Flint', email: 'fern.flint@council.example', amr: ['pwd'] });
  const page = await newPerson(browser, service.url);
  await signInThere(page, 'fern');
  expect(await page.locator('main').textContent()).toContain('with your password alone');
  await look(page, 'council-not-strong');
});

test('with a second step there she is in; and when the provider ends her session, she is out here', async () => {
  provider.directory.set('fern', {
    name: 'Fern Flint',
    email: 'fern.flint@council.example',
    amr: ['pwd', 'mfa'],
  });
  const page = await newPerson(browser, service.url);
  await signInThere(page, 'fern');
  expect(new URL(page.url()).pathname).toBe('/home');
  await page.getByRole('button', { name: 'Sign out' }).click();
  expect(new URL(page.url()).pathname).toBe('/sign-in/council/signed-out');
  await look(page, 'council-signed-out');

  await signInThere(page, 'fern');
  // The provider’s own page ends its session, and tells the service behind the browser’s back.
  await page.goto(`${provider.settings([]).issuer}/session/end`);
  await page.locator('button[value="yes"]').click();
  await expect.poll(() => told).toEqual([{ url: `${service.url}/sign-in/council/logout`, status: 200 }]);
  await page.goto(`${service.url}/home`);
  expect(new URL(page.url()).pathname).toBe('/sign-in');
});
