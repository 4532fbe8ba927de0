/** Finds out whether anything that letters are made from prints a field of the record. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldName } from '../../shapes/recordModel.js';

/** @param files campaigns and follow-ups, as they are read */
export function readsField(
  fields: readonly FieldName[],
  files: readonly unknown[],
  templateFolders: readonly string[],
): boolean {
  const isIn = (text: string): boolean => fields.some((field) => text.includes(`record.${field}`));
  return (
    files.some((file) => isIn(JSON.stringify(file))) ||
    templateFolders.some((folder) => isInFolder(folder, isIn))
  );
}

function isInFolder(folder: string, isIn: (text: string) => boolean): boolean {
  return templatesIn(folder).some((name) => isIn(readFileSync(join(folder, name), 'utf8')));
}

/** A workspace need not have templates of its own. */
function templatesIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names.filter((name) => name.endsWith('.hbs'));
  } catch {
    return [];
  }
}
