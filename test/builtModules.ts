/**
 * Tests load the modules as they were built, as they ship: Vitest would wrap each of them in a function, which takes a
 * quarter more time wherever they are used.
 */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vitest/config';

const ROOT = join(import.meta.dirname, '..');
const SOURCES = join(ROOT, 'src/');

export function builtModules(): Plugin {
  return {
    name: 'built-modules',
    enforce: 'pre',
    resolveId(source, importer) {
      if (importer === undefined || !source.startsWith('.')) return undefined;
      const path = resolve(dirname(importer), source);
      if (!path.startsWith(SOURCES) || importer.startsWith(SOURCES)) return undefined;
      const built = join(ROOT, 'dist', path.slice(SOURCES.length));
      return existsSync(built) ? { id: built, external: true } : undefined;
    },
  };
}
