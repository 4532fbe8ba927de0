/** Finds brands by name in the folder of brand files, each file read once. */
import { dirname, join } from 'node:path';
import type { Brand } from '../schema/brandSchema.js';
import type { ParsingFiles } from '../yaml/parsingFiles.js';
import { type FileCache, readOnce } from '../yaml/readOnce.js';
import { parseBrand } from './parseCampaign.js';

export interface BrandFolder {
  /** Sorted. */
  names(): readonly string[];
  /** Throws CAMPAIGN_INVALID or FILE_UNREADABLE. */
  brand(name: string): Brand;
  readonly sourceOf: FileCache<Brand>['sourceOf'];
}

/** @param families in which papers can be set */
export function openBrandFolder(
  folder: string,
  files: ParsingFiles,
  families: () => readonly string[],
): BrandFolder {
  const hasFile = (path: string): boolean => files.exists(join(dirname(folder), path));
  const { read, sourceOf } = readOnce(files, folder, (input) => parseBrand(input, { hasFile, families }));
  return {
    names: () => files.list(folder).flatMap((entry) => /^(.+)\.yaml$/.exec(entry)?.[1] ?? []),
    brand: (name) => read(join(folder, `${name}.yaml`)),
    sourceOf,
  };
}
