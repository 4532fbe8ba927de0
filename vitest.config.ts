import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/bench/**'],
    globalSetup: 'test/buildFirst.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
