/**
 * Changes one thing at a time in the folder of src that MUTATION_ROOM names and runs the tests that reach it. Results are
 * kept in build/mutation, so that only what changed since is looked at again.
 */
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const room = process.env.MUTATION_ROOM ?? 'base';
const file = (end) => `build/mutation/${room.replaceAll('/', '-')}${end}`;

export default {
  testRunner: 'vitest',
  plugins: [here('node_modules/@stryker-mutator/vitest-runner/dist/src/index.js')],
  vitest: { configFile: 'test/bench/mutation/vitest.config.ts', related: false },
  mutate: [`src/${room}/**/*.ts`],
  coverageAnalysis: 'perTest',
  // Stryker reads a configuration of TypeScript with a compiler that ours no longer is.
  tsconfigFile: 'none.json',
  ignorePatterns: ['/dist', '/build/test', '/test/bench/peers', '/test/bench/results', '/output'],
  incremental: true,
  incrementalFile: file('.json'),
  tempDirName: 'build/mutation/work',
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: file('.report.json') },
  clearTextReporter: { allowColor: false, logTests: false },
  concurrency: 2,
  timeoutMS: 20_000,
};
