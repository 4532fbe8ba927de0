import { defineConfig } from 'vitest/config';

/** Tests in process only: what runs the command line as users do kills no mutant, since it runs dist/. */
export default defineConfig({
  test: {
    include: [`test/${process.env.MUTATION_ROOM ?? 'base'}/**/*.test.ts`],
    globalSetup: ['test/store/sharedPostgres.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
