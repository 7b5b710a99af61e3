import { defineConfig } from 'vitest/config';

/** The rules, the machines and the architecture: no database, no browser. Part of `npm run check`. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    setupFiles: ['tests/config/generated-cases.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'tests/architecture/**/*.test.ts', 'tests/web/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    maxWorkers: 2,
    // Pure tests leave nothing behind, so the files of a worker may share what they load.
    isolate: false,
  },
});
