/** Creates a workspace with a sample campaign. */

import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder } from '../../../base/files/makeFolder.js';
import { assertNotReserved } from '../../../base/files/reservedName.js';
import { Fault } from '../../../base/problems.js';
import { listed } from '../../../base/text/nearest.js';
import type { Session } from '../../terminal/session.js';
import { shownPath } from '../../terminal/shownPath.js';

const SAMPLE = fileURLToPath(new URL('../../../../templates/workspace', import.meta.url));

interface InitArguments {
  readonly dir: string;
}

export function init({ terminal }: Session, { dir }: InitArguments): void {
  assertNotReserved(dir, process.platform);
  const files = copySample(dir);
  const here = shownPath(dir);
  terminal.out(`Created a workspace in ${here}:\n\n`);
  for (const file of files) terminal.out(`  ${file}\n`);
  terminal.out(`\nTry it:\n\n${firstSteps(here)}`);
}

/** Copies the sample workspace. A folder that holds anything but hidden files is refused. */
function copySample(dir: string): string[] {
  if (existsSync(dir) && !statSync(dir).isDirectory())
    throw new Fault('OUTPUT_OCCUPIED', 'this is a file, not a folder', { place: { file: dir } });
  const found = existsSync(dir) ? readdirSync(dir).filter((name) => !name.startsWith('.')) : [];
  if (found.length > 0) {
    throw new Fault('OUTPUT_OCCUPIED', `the folder is not empty: it holds ${listed(found, 3)}`, {
      place: { file: dir },
    });
  }
  try {
    makeFolder(dir);
    cpSync(SAMPLE, dir, { recursive: true });
  } catch (error) {
    throw new Fault('FILE_UNWRITABLE', `the workspace cannot be written: ${String(error)}`, {
      place: { file: dir },
      cause: error,
    });
  }
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(yaml|csv)$/.test(name))
    .sort();
}

/** The commands from the comment at the head of the sample's noticepress.yaml, for the new folder. */
function firstSteps(folder: string): string {
  const head = readFileSync(join(SAMPLE, 'noticepress.yaml'), 'utf8');
  const commands = head.split(/\r?\n/).filter((line) => line.startsWith('#   npx noticepress'));
  const quoted = /^[\w./-]+$/.test(folder) ? folder : `"${folder}"`;
  const workspace = folder === '.' ? '' : ` --workspace ${quoted}`;
  return commands
    .map((line) => `  ${line.slice(4).replace(' --campaign', `${workspace} --campaign`)}\n`)
    .join('');
}
