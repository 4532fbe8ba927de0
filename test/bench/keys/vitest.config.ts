import { defineConfig } from 'vitest/config';

/** Changes one key of a campaign after the other, and sees that each is asked for by name, which takes minutes: npx vitest run --config test/bench/keys/vitest.config.ts */
export default defineConfig({ test: { include: ['test/bench/keys/*.measure.ts'], testTimeout: 1_800_000 } });
