import { expect, test } from 'vitest';
import { STYLESHEET_PATH } from '#web/assets.generated.ts';
import { Page } from '#web/page.tsx';
import { SIGNED_IN, SIGNED_OUT } from './sample-shell.ts';

const signedIn = String(
  <Page shell={SIGNED_IN} title="Waiting list">
    <h1>Waiting list</h1>
  </Page>,
);

test('a page says what it is, in which language, and with which styles', () => {
  expect(signedIn).toMatch(/^<!DOCTYPE html><html lang="en"/);
  expect(signedIn).toContain('<title>Waiting list - Foothold</title>');
  expect(signedIn).toContain(`<link rel="stylesheet" href="${STYLESHEET_PATH}"/>`);
  expect(STYLESHEET_PATH).toMatch(/^\/assets\/foothold\.[0-9a-f]{12}\.css$/);
});

test('a page with errors says so first of all, in its title', () => {
  const page = String(<Page shell={SIGNED_IN} title="Refer somebody" hasErrors />);
  expect(page).toContain('<title>Error: Refer somebody - Foothold</title>');
});

test('the first thing that the keyboard reaches leads past the header to the main part', () => {
  const body = signedIn.slice(signedIn.indexOf('<body'));
  expect(/<(?:a|button|input)\b[^>]*>/.exec(body)?.[0]).toContain('href="#main-content"');
  expect(body).toMatch(/<main [^>]*id="main-content"/);
});

test('somebody who is signed in sees their name, can sign out by a form, and can raise a concern', () => {
  expect(signedIn).toContain('<strong>Rowan Flint</strong>, employment co-ordinator, Hampton Vale');
  expect(signedIn).toContain('<form method="post" action="/sign-out">');
  expect(signedIn).toMatch(/<a [^>]*href="\/concerns\/new">Raise a concern<\/a>/);
  expect(signedIn).toMatch(/<a [^>]*href="\/" aria-current="page">/);
});

test('before sign-in there is neither navigation nor a way to sign out', () => {
  const page = String(<Page shell={SIGNED_OUT} title="Sign in" />);
  expect(page).not.toContain('Sign out');
  expect(page).not.toContain('<nav');
  expect(page).not.toContain('Raise a concern');
});

test('a demonstration says on every page that nobody in it is real', () => {
  expect(String(<Page shell={SIGNED_OUT} title="Sign in" />)).toContain('Everybody here is invented.');
  expect(signedIn).not.toContain('invented');
});

test('what was just done is said once, above the page, and a page in another language says which', () => {
  const page = String(
    <Page shell={{ ...SIGNED_IN, notice: 'Referral sent', language: 'cy' }} title="Today" />,
  );
  expect(page).toContain('<html lang="cy"');
  expect(page.indexOf('Referral sent')).toBeGreaterThan(page.indexOf('<main'));
});

test('what people typed can never become part of the page', () => {
  const title = '<script>alert(1)</script>';
  const page = String(
    <Page shell={SIGNED_IN} title={title}>
      <h1>{title}</h1>
    </Page>,
  );
  expect(page).not.toContain('<script');
  expect(page).toContain('&lt;script&gt;');
});
