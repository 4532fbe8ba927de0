/** Creates a workspace with a sample campaign, and the schemas by which an editor checks its files. */

import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../../base/files/makeFolder.js';
import { assertNotReserved } from '../../../base/files/reservedName.js';
import { packageRoot } from '../../../base/packageRoot.js';
import { Fault } from '../../../base/problems.js';
import { listed } from '../../../base/text/nearest.js';
import { editorSchema } from '../../../campaign/schema/json/editorSchema.js';
import { FILE_KINDS } from '../../../campaign/schema/json/jsonSchema.js';
import type { Session } from '../../terminal/session.js';
import { shownPath } from '../../terminal/shownPath.js';

/** One folder for each kind of sample, and `common` for what a kind does not have of its own. */
const SAMPLES = join(packageRoot(), 'templates', 'init');

export type SampleKind = 'safety_recall' | 'service_campaign' | 'support_program' | 'whole_recalls';

interface InitArguments {
  readonly dir: string;
  readonly kind: SampleKind;
}

export function init({ terminal }: Session, { dir, kind }: InitArguments): void {
  assertNotReserved(dir, process.platform);
  assertFree(dir);
  const files = [...sampleFiles(kind), ...schemaFiles()].sort(([a], [b]) => (a < b ? -1 : 1));
  const kept = files.filter(([file, content]) => !written(dir, file, content)).map(([file]) => file);
  const here = shownPath(dir);
  terminal.out(`Created a workspace in ${here}:\n\n`);
  for (const [file] of files) terminal.out(`  ${file}${kept.includes(file) ? ' (yours, unchanged)' : ''}\n`);
  terminal.out(`\nTry it:\n\n${firstSteps(here, kind)}`);
}

/** A folder that holds anything but hidden files is refused. */
function assertFree(dir: string): void {
  if (!existsSync(dir)) return;
  const refuse = (what: string): Fault => new Fault('OUTPUT_OCCUPIED', what, { place: { file: dir } });
  if (!statSync(dir).isDirectory()) throw refuse('this is a file, not a folder');
  const found = readdirSync(dir).filter((name) => !name.startsWith('.'));
  if (found.length > 0) throw refuse(`the folder is not empty: it holds ${listed(found, 3)}`);
}

type File = readonly [path: string, content: string];

function sampleFiles(kind: SampleKind): File[] {
  const files = ['common', kind].flatMap((folder) => {
    const from = join(SAMPLES, folder);
    const names = readdirSync(from, { recursive: true, encoding: 'utf8' });
    return names
      .filter((name) => statSync(join(from, name)).isFile())
      .map((name): File => [name, readFileSync(join(from, name), 'utf8')]);
  });
  return [...new Map(files)];
}

function schemaFiles(): File[] {
  return FILE_KINDS.map((kind) => [
    join('schemas', `${kind}.json`),
    `${JSON.stringify(editorSchema(kind), null, 2)}\n`,
  ]);
}

/** Writes a file; false where there is one, which stays as it is. */
function written(dir: string, file: string, content: string): boolean {
  const path = join(dir, file);
  try {
    makeFolder(dirname(path));
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && existsSync(path)) return false;
    throw new Fault('FILE_UNWRITABLE', `the workspace cannot be written: ${String(error)}`, {
      place: { file: dir },
      cause: error,
    });
  }
}

/** The commands from the comment at the head of the sample's noticepress.yaml, for the new folder. */
function firstSteps(folder: string, kind: SampleKind): string {
  const head = readFileSync(join(SAMPLES, kind, 'noticepress.yaml'), 'utf8');
  const commands = head.split(/\r?\n/).filter((line) => line.startsWith('#   npx noticepress'));
  const quoted = /^[\w./-]+$/.test(folder) ? folder : `"${folder}"`;
  const workspace = folder === '.' ? '' : ` --workspace ${quoted}`;
  return commands.map((line) => `  ${line.slice(4).replace(/(?= --campaign|$)/, workspace)}\n`).join('');
}
