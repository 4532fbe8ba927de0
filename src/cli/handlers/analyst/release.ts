/** Keeps the present state of a campaign under its day, with what its papers are printed with. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../../base/files/makeFolder.js';
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { unwritable } from '../../../base/files/unwritable.js';
import { Fault } from '../../../base/problems.js';
import { openWorkspace } from '../../../campaign/workspace/openWorkspace.js';
import { type KeptFile, keptFiles } from '../../../campaign/workspace/released/keptFiles.js';
import { releaseDay } from '../../../campaign/workspace/released/releaseDay.js';
import { releasedFolder } from '../../../campaign/workspace/released/releasedFolder.js';
import type { Session } from '../../terminal/session.js';
import { shownPath } from '../../terminal/shownPath.js';

interface ReleaseArguments {
  readonly workspace: string;
  readonly code: string;
}

export function release({ terminal }: Session, { workspace: dir, code }: ReleaseArguments): void {
  const workspace = openWorkspace(dir, nodeFiles);
  const known = workspace.campaignCodes();
  const campaign = workspace.campaign(known.find((each) => each === code.toUpperCase()) ?? code);
  if (!known.includes(campaign.code) || code.includes('@'))
    throw new Fault('USAGE', `release takes the code of a campaign in the workspace, and ${code} is none`);
  const day = releaseDay(campaign);
  const file = join(dir, 'campaigns', `${campaign.code}@${day}.yaml`);
  const state = readFileSync(join(dir, 'campaigns', `${campaign.code}.yaml`));
  const files = keptFiles(workspace, campaign);
  const folder = releasedFolder(file);
  if (existsSync(file)) assertSame(file, state);
  if (existsSync(folder)) {
    assertKept(folder, files);
    terminal.out(`${campaign.code} was released as of ${day}, and nothing has changed since.\n`);
    return;
  }
  keep(file, state, files);
  terminal.out(
    `Kept ${campaign.code} as of ${day}: ${shownPath(file)}, and ${files.length} files in ${shownPath(folder)}.\n`,
  );
}

/** A revision that was sent is never changed. */
function assertSame(file: string, bytes: Uint8Array): void {
  if (existsSync(file) && statSync(file).isFile() && readFileSync(file).equals(bytes)) return;
  throw new Fault('OUTPUT_OCCUPIED', 'this was released before, and is not the same now', {
    place: { file },
    hint: 'add what changed under revisions, with its day, and release that; a release that nobody has can be deleted',
  });
}

function assertKept(folder: string, files: readonly KeptFile[]): void {
  for (const { path, bytes } of files) assertSame(join(folder, path), bytes);
  const known = new Set(files.map(({ path }) => join(folder, path)));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (statSync(path).isFile() && !known.has(path)) assertSame(path, new Uint8Array());
  }
}

/** The folder has its name only when it is complete. Its files are for all who work with the campaign, not private. */
function keep(file: string, state: Uint8Array, files: readonly KeptFile[]): void {
  const folder = releasedFolder(file);
  const partial = `${folder}.partial`;
  try {
    rmSync(partial, { recursive: true, force: true });
    for (const { path, bytes } of files) {
      const target = join(partial, path);
      makeFolder(dirname(target));
      writeFileSync(target, bytes);
    }
    if (!existsSync(file)) writeFileSync(file, state, { flag: 'wx' });
    renameSync(partial, folder);
  } catch (cause) {
    throw unwritable(folder, cause);
  }
}
