import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

/** The service in the real Workers runtime, on a real Postgres through Hyperdrive's local connection. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  plugins: [
    cloudflareTest(({ inject }) => {
      // Where wrangler looks for what stands in for Hyperdrive on this machine.
      process.env.CLOUDFLARE_HYPERDRIVE_LOCAL_CONNECTION_STRING_HYPERDRIVE = inject('hyperdriveUrl');
      return {
        wrangler: { configPath: './wrangler.toml' },
        miniflare: {
          bindings: {
            SESSION_SECRET: 'a secret for tests that is long enough to be taken',
            BASE_URL: 'https://foothold.example.org',
          },
        },
      };
    }),
  ],
  test: {
    silent: 'passed-only',
    include: ['tests/worker/**/*.test.ts'],
    globalSetup: ['tests/config/workers-setup.ts'],
    testTimeout: 60_000,
  },
});
