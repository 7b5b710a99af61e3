import { defineConfig } from 'vitest/config';

/** The whole service as it is started for real: processes, the data folder, the command line, and a real browser. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/entry/**/*.test.ts', 'tests/journeys/**/*.journey.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Of tests in one file that may run at once: only the walks over every page.
    maxConcurrency: 2,
    globalSetup: ['tests/config/database-setup.ts', 'tests/config/browser-setup.ts'],
    pool: 'forks',
  },
});
