/** The folder of brand files comes in; its brands by name go out, each file read once. */
import { join } from 'node:path';
import { Fault } from '../base/problems.js';
import type { FileSource } from '../shapes/files.js';
import type { Brand } from './brandSchema.js';
import { parseBrand } from './parseCampaign.js';
import { readOnce } from './readOnce.js';

/** The reader throws CAMPAIGN_INVALID for a name that has no file. */
export function openBrandFolder(folder: string, files: FileSource): (name: string) => Brand {
  const read = readOnce(files, parseBrand);
  return (name) => {
    const path = join(folder, `${name}.yaml`);
    if (files.exists(path)) return read(path);
    throw unknownBrand(name, files.list(folder), path);
  };
}

function unknownBrand(name: string, entries: readonly string[], file: string): Fault {
  const known = entries
    .filter((entry) => entry.endsWith('.yaml'))
    .map((entry) => entry.replace(/\.yaml$/, ''));
  const what = `no brand "${name}"; brands/ has ${known.join(', ') || 'none'}`;
  return new Fault('CAMPAIGN_INVALID', what, { place: { file } });
}
