/** Builds dist/ before the tests if a source file is newer: some tests run the commands as users do. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

export default function buildFirst(): void {
  if (!isStale()) return;
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.json'], { cwd: ROOT, stdio: 'inherit' });
}

function isStale(): boolean {
  const built = join(ROOT, 'dist/index.js');
  if (!existsSync(built)) return true;
  const { mtimeMs } = statSync(built);
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  return ['tsconfig.json', ...sources.map((name) => join('src', name))].some(
    (path) => statSync(join(ROOT, path)).mtimeMs > mtimeMs,
  );
}
