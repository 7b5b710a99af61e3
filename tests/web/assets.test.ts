import { expect, test } from 'vitest';
import { STYLESHEET } from '#web/assets.generated.ts';
import { compileAssets } from './compile-styles.ts';

/** `npm run styles` is this test with `--update`. */
test('the stylesheet that is served is the one that src/web/styles makes', async () => {
  await expect(compileAssets()).toMatchFileSnapshot('../../src/web/assets.generated.ts');
});

test('the stylesheet stays small, loads nothing from elsewhere and names no typeface of the Crown', () => {
  expect(STYLESHEET.length).toBeLessThan(120_000);
  expect(STYLESHEET).not.toMatch(/@import|url\(|GDS Transport/i);
});
