/** Holds the lock of one sender, and keeps its marks where they outlive it. */
import type { OpenDatabase } from '../database/openDatabase.js';
import type { Hold, WorkOfGone } from './hold.js';
import { holdFile, whenFileIsFree } from './senderFile.js';
import { holdSession, whenSessionIsGone } from './senderSession.js';

export function holdSender(database: OpenDatabase, holder: string): Promise<Hold> {
  return database.dialect === 'sqlite'
    ? holdFile(database.location.path, holder)
    : holdSession(database.pool, holder);
}

/** Whether the sender is gone; then the work runs while nobody else can conclude the same, and its marks are removed. */
export function whenGone(database: OpenDatabase, holder: string, work: WorkOfGone): Promise<number> {
  return database.dialect === 'sqlite'
    ? whenFileIsFree(database.location.path, holder, database.kysely, work)
    : whenSessionIsGone(database.kysely, holder, work);
}
