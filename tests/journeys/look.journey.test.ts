import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { look, newPerson, startBrowser } from '#tests/support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

// The look itself must be able to see what is wrong.
test.each([
  ['an answer without a label', '<input type="text" name="a">', /axe on .*\n?.*label/s],
  ['a button that the keyboard cannot reach', '<button tabindex="-1">Go</button>', /keyboard on/],
  ['a table that is cut off at 400 %', '<p style="width:900px">wide</p>', /no wider than the window/],
  ['pale grey words', '<p style="color:#ccc">pale</p>', /axe on .*\n?.*contrast/s],
])('a page with %s is not let through', async (_, part, problem) => {
  const page = await newPerson(browser, 'http://foothold.example.org');
  await page.route('**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><head><title>A page</title>
        <meta name="viewport" content="width=device-width"></head>
        <body><main><h1>A page</h1>${part}</main></body></html>`,
    }),
  );
  await page.goto('/');
  await expect(look(page, 'a-page-that-is-wrong')).rejects.toThrow(problem);
});
