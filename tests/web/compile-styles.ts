import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile, NodePackageImporter } from 'sass';

const STYLES = fileURLToPath(new URL('../../src/web/styles/', import.meta.url));

/** The whole of src/web/assets.generated.ts, made anew from the styles and the icon. */
export function compileAssets(): string {
  const css = compile(`${STYLES}foothold.scss`, {
    style: 'compressed',
    importers: [new NodePackageImporter(STYLES)],
    quietDeps: true,
  }).css;
  const icon = readFileSync(`${STYLES}icon.svg`, 'utf8').trim();
  // One rule a line, so that a change of styles reads as one.
  const lines = css
    .replace(/^\uFEFF/, '')
    .replaceAll('}', '}\n')
    .trim();
  return [
    '// Made from src/web/styles by `npm run styles`; a test holds it equal.',
    `export const STYLESHEET_PATH = '/assets/foothold.${hashOf(lines)}.css';`,
    `export const ICON_PATH = '/assets/foothold.${hashOf(icon)}.svg';`,
    `export const STYLESHEET = ${literal(lines)};`,
    `export const ICON = ${literal(icon)};`,
    '',
  ].join('\n');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function literal(text: string): string {
  return `\`${text.replace(/[\\`]|\$\{/g, (found) => `\\${found}`)}\``;
}
