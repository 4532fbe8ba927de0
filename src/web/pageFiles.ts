/** Names the folders that anyone may read, by the start of their address: style, scripts and fonts, nothing of a workspace. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packageRoot } from '../base/packageRoot.js';

/** @param style folder of `templates` with the style sheet of the page itself */
export function pageFiles(style: string): Readonly<Record<string, string>> {
  const { resolve } = createRequire(import.meta.url);
  return {
    '/look/': join(packageRoot(), 'templates/web'),
    '/style/': join(packageRoot(), 'templates', style),
    '/script/': join(packageRoot(), 'dist/pages'),
    '/fonts/': dirname(resolve('@expo-google-fonts/source-sans-3/package.json')),
  };
}
