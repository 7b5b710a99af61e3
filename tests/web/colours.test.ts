import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const brand = readFileSync(new URL('../../src/web/styles/_brand.scss', import.meta.url), 'utf8');
const colours = new Map(
  [...brand.matchAll(/^\$([\w-]+): (#[0-9a-f]{6});/gm)].map(([, name, hex]) => [name, hex]),
);
colours.set('white', '#ffffff');

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test.each([
  ['ink', ['white', 'sand', 'teal-pale', 'plum-pale', 'amber', 'amber-pale']],
  ['ink-soft', ['white', 'sand', 'teal-faint', 'plum-pale', 'amber-pale']],
  ['teal', ['white', 'sand', 'teal-pale', 'teal-faint']],
  ['plum', ['white', 'plum-pale']],
  ['plum-deep', ['white', 'plum-pale']],
  ['red', ['white', 'teal-faint', 'plum-pale']],
  ['white', ['teal-deep', 'teal', 'green', 'red']],
])('%s can be read on every ground that it stands on', (text, grounds) => {
  const weak = grounds.filter(
    (ground) => !(contrast(colours.get(text) ?? '', colours.get(ground) ?? '') >= 4.5),
  );
  expect(weak).toEqual([]);
});
