/** Copies a SQLite store into one file while it is in use. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { isThere } from '../../base/files/isThere.js';
import { makeFolder } from '../../base/files/makeFolder.js';
import { makePrivateFile } from '../../base/files/privateFile.js';
import { publishFile } from '../../base/files/publishFile.js';
import { Fault } from '../../base/problems.js';
import { assertOurs } from '../database/assertOurs.js';
import { databaseFault, LONGEST_WAIT_MILLISECONDS } from '../database/databaseFault.js';

/**
 * The copy is the state at one moment: readers and writers go on meanwhile. It holds everything on file, encrypted as in
 * the store, and not the key. It appears under its name when it is complete and reads.
 *
 * @throws Fault FILE_UNREADABLE without a store, USAGE if the file is there already, STORE_FOREIGN, STORE_BROKEN, DISK_FULL,
 * FILE_UNWRITABLE
 */
export function backUpStore(path: string, file: string): void {
  if (!isThere(path))
    throw new Fault('FILE_UNREADABLE', 'the workspace has no store yet', { place: { file: path } });
  if (isThere(file))
    throw new Fault('USAGE', `${file} is there already`, {
      hint: 'name a new file: no backup is ever replaced',
    });
  const draft = `${file}.partial`;
  const store = { name: path };
  try {
    makeFolder(dirname(file));
    rmSync(draft, { force: true });
    makePrivateFile(draft);
    copyInto(path, draft);
    requireWhole(draft);
    publishFile(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw databaseFault(error, store);
  }
}

function copyInto(path: string, draft: string): void {
  const database = new Database(path);
  try {
    database.exec(`pragma busy_timeout = ${LONGEST_WAIT_MILLISECONDS}`);
    assertOurs(database, path);
    database.exec(`vacuum into '${draft.replaceAll("'", "''")}'`);
  } finally {
    if (database.open) database.close();
  }
}

/** @throws Fault STORE_BROKEN, STORE_FOREIGN for a file that is no store */
export function requireWhole(path: string): void {
  const database = new Database(path);
  try {
    assertOurs(database, path);
    const [steps, said] = ['select count(*) from sqlite_master', 'pragma integrity_check'].map(
      (sql) => (database.prepare(sql).raw().all() as unknown[][])[0]?.[0],
    );
    if (steps === 0) throw new Fault('STORE_FOREIGN', 'the file is empty', { place: { file: path } });
    if (said !== 'ok')
      throw new Fault('STORE_BROKEN', `SQLite finds the copy damaged: ${String(said)}`, {
        place: { file: path },
      });
  } finally {
    if (database.open) database.close();
  }
}
