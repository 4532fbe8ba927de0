import { defineConfig } from 'vitest/config';

/** One measurement at a time, each as long as it takes. */
export default defineConfig({
  test: {
    include: ['test/bench/email/*.measure.ts'],
    fileParallelism: false,
    testTimeout: 7_200_000,
    hookTimeout: 60_000,
  },
});
