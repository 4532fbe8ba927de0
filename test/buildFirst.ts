/** Builds dist/ before the tests if a source file is newer: some tests run the commands as users do. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** Those of `npm run build`. */
const STEPS = [['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'], ['bundle.js']] as const;

export default function buildFirst(): void {
  if (!isStale()) return;
  for (const step of STEPS) execFileSync(process.execPath, step, { cwd: ROOT, stdio: 'inherit' });
}

function isStale(): boolean {
  const built = join(ROOT, 'dist/program/main.js');
  if (!existsSync(built)) return true;
  const { mtimeMs } = statSync(built);
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  return ['tsconfig.json', 'bundle.js', ...sources.map((name) => join('src', name))].some(
    (path) => statSync(join(ROOT, path)).mtimeMs > mtimeMs,
  );
}
