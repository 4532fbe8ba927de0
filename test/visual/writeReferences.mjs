/** Writes the reference of every page anew. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const env = { ...process.env, NOTICEPRESS_REFERENCES: 'write' };
const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/visual'], { env, stdio: 'inherit' });
process.exitCode = status ?? 1;
