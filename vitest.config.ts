import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongFirst } from './test/longFirst.js';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/bench/**'],
    globalSetup: ['test/buildFirst.ts', 'test/fixturesStore.ts', 'test/store/sharedPostgres.ts'],
    // A file in a process of its own would load every module again, which took half of the run.
    isolate: false,
    // Vitest leaves one core idle unless told otherwise.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
