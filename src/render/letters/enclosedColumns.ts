/** Finds the columns of its data file that a label or card prints. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isThere } from '../../base/files/isThere.js';

const READ = /\brecord\.enclosed\.([\w-]+)/g;

/** In the order in which its template names them; none for a template that is not there, which merging reports. */
export function enclosedColumns(template: string, templateFolders: readonly string[]): readonly string[] {
  const folder = templateFolders
    .map((each) => join(each, template))
    .find((each) => isThere(join(each, `${template}.hbs`)));
  if (folder === undefined) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.hbs'));
  const texts = names.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(READ)].map(([, column = '']) => column)))];
}
