/** Reads the prescribed texts that come with the package. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../base/packageRoot.js';
import { parseFile } from '../yaml/parseFile.js';
import {
  type AgencyContact,
  type StatutorySection,
  type StatutoryText,
  statutoryAgency,
  statutorySections,
  statutoryTexts,
} from './statutorySchema.js';

/** All that `templates/statutory/` holds. */
export interface Statute {
  /** In their order. */
  readonly texts: readonly StatutoryText[];
  readonly sections: readonly StatutorySection[];
  readonly agency: readonly AgencyContact[];
}

/** The prescribed texts of this release. */
export const OUR_STATUTE = join(packageRoot(), 'templates', 'statutory');

/** Files that hold no texts. */
const OTHERS: readonly string[] = ['sections.yaml', 'agency.yaml'];

/** Those of this release do not change while the program runs. */
let ours: Statute | undefined;

/** @throws Fault INSTALLATION_BROKEN, naming file, line and path, when a file is not as we ship it */
export function readStatute(folder: string = OUR_STATUTE): Statute {
  if (folder !== OUR_STATUTE) return readFrom(folder);
  ours ??= readFrom(folder);
  return ours;
}

function readFrom(folder: string): Statute {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml') && !OTHERS.includes(name));
  const fileNamed = (name: string) => ({
    file: `templates/statutory/${name}`,
    text: readFileSync(join(folder, name), 'utf8'),
  });
  return {
    texts: names
      .sort()
      .flatMap((name) => parseFile(statutoryTexts, fileNamed(name), 'INSTALLATION_BROKEN'))
      .sort((a, b) => a.order - b.order),
    sections: parseFile(statutorySections, fileNamed('sections.yaml'), 'INSTALLATION_BROKEN'),
    agency: parseFile(statutoryAgency, fileNamed('agency.yaml'), 'INSTALLATION_BROKEN'),
  };
}
