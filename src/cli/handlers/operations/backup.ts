/** Backs up the workspace store into a file, and restores it. */
import { resolve } from 'node:path';
import { assertNotInput } from '../../../base/files/assertNotInput.js';
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { Fault } from '../../../base/problems.js';
import { plural } from '../../../base/text/plural.js';
import { openWorkspace } from '../../../campaign/workspace/openWorkspace.js';
import { backUpStore } from '../../../store/backup/backUpStore.js';
import { type StoreLocation, workspaceLocation } from '../../../store/database/workspaceLocation.js';
import { restoreStore } from '../../../store/restoreStore.js';
import { inputsOf } from '../../arguments/inputsOf.js';
import { printJson, type Session } from '../../terminal/session.js';

interface BackupArguments {
  readonly workspace: string;
  readonly file: string;
  readonly json: boolean;
}

export function backup(session: Session, args: BackupArguments): void {
  const workspace = openWorkspace(args.workspace, nodeFiles);
  const { path } = sqliteIn(workspace.dir, `pg_dump --format=custom --file=${args.file} "$DATABASE_URL"`);
  const file = resolve(args.file);
  assertNotInput(file, inputsOf(workspace, {}));
  backUpStore(path, file);
  const told = 'everything on file, encrypted. The key is not in it: keep a copy of it elsewhere.';
  if (args.json) printJson(session, { file, key: 'not included' });
  else session.terminal.out(`${args.file}: ${told}\n`);
}

export async function restore(session: Session, args: BackupArguments): Promise<void> {
  const workspace = openWorkspace(args.workspace, nodeFiles);
  const location = sqliteIn(workspace.dir, `pg_restore --dbname="$DATABASE_URL" ${args.file}`);
  const { entries, findings } = await restoreStore(location, resolve(args.file));
  session.exit = findings.length > 0 ? 1 : 0;
  if (args.json) return printJson(session, { store: location.path, entries, findings });
  const found =
    findings.length === 0
      ? 'everything on file agrees with its log'
      : `${plural(findings.length, 'finding')}: see noticepress filings verify`;
  session.terminal.out(`The store is restored: ${plural(entries, 'record')} in its log, ${found}.\n`);
}

/** @throws Fault USAGE for PostgreSQL, which has its own tools */
function sqliteIn(folder: string, instead: string): Extract<StoreLocation, { kind: 'sqlite' }> {
  const location = workspaceLocation(process.env, folder);
  if (location.kind === 'sqlite') return location;
  throw new Fault('USAGE', 'the store is in PostgreSQL, whose own tools back it up', {
    hint: `run ${instead}, and keep a copy of data/key elsewhere`,
  });
}
