import { builtinModules } from 'node:module';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const bundle = await build({
  entryPoints: ['src/entry/worker.ts'],
  bundle: true,
  write: false,
  minify: true,
  format: 'esm',
  conditions: ['workerd', 'worker', 'browser'],
  external: ['node:*', 'cloudflare:*', 'pg-native', ...builtinModules],
  metafile: true,
  logLevel: 'silent',
});

test('what goes to Workers holds no embedded database, no invented town, no command line and nothing that needs files', () => {
  const inputs = Object.keys(bundle.metafile.inputs);
  expect(inputs).toContain('src/entry/app.tsx');
  const unfit =
    /@electric-sql|node_modules\/(?:commander|cli-progress|tsx|@hono\/node-server)\/|src\/platform\/files\/|src\/areas\/demo\/|src\/entry\/(?:cli|node|commands)/;
  expect(inputs.filter((path) => unfit.test(path))).toEqual([]);
});

test('what goes to Workers is small enough for any plan: 3 MB gzipped, and it is a third of that', () => {
  const bytes = gzipSync(bundle.outputFiles[0]?.contents ?? '', { level: 9 }).length;
  expect(bytes).toBeLessThan(1_000_000);
});
