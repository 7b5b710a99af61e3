import { defineConfig } from 'vitest/config';

/** Everything that needs Postgres: embedded by default, a real server with FOOTHOLD_TEST_DATABASE=server. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    setupFiles: ['tests/config/generated-cases.ts'],
    include: ['tests/areas/**/*.test.{ts,tsx}', 'tests/platform/**/*.test.ts'],
    globalSetup: ['tests/config/database-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // A PGlite is a whole Postgres in WebAssembly: a process for each file gives its memory back.
    pool: 'forks',
  },
});
