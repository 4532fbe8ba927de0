import { statfsSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { defineConfig } from 'vitest/config';
import { builtModules } from './test/builtModules.js';
import { LongFirst } from './test/longFirst.js';

const MEMORY = '/dev/shm';
const ENOUGH = 4_000_000_000;

/** Where tests put their files: in memory where it has room for them, since a batch and a store wait for the disk with each file. */
function temporaryFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > ENOUGH ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}

export default defineConfig({
  plugins: [builtModules()],
  test: {
    server: { deps: { external: [/\/dist\//] } },
    include: ['test/**/*.test.ts'],
    exclude: ['test/bench/**'],
    globalSetup: ['test/buildFirst.ts', 'test/fixturesStore.ts', 'test/store/sharedPostgres.ts'],
    // A file in a process of its own would load every module again, which took half of the run.
    isolate: false,
    // Vitest leaves one core idle unless told otherwise.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongFirst },
    env: { TMPDIR: temporaryFolder() },
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});
