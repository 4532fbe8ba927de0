/** Holds the lock of one sender, and keeps its marks where they outlive it. */
import type { OpenDatabase } from '../database/openDatabase.js';
import type { Hold, WorkOfGone } from './hold.js';
import { holdFile, whenFileIsFree } from './senderFile.js';
import { holdSession, whenSessionIsGone } from './senderSession.js';

export function holdSender(database: OpenDatabase, holder: string): Promise<Hold> {
  return database.location.kind === 'sqlite'
    ? holdFile(database.location.path, holder)
    : holdSession(database.kysely, holder);
}

/** Whether the sender is gone; then the work runs while nobody else can conclude the same, and its marks are removed. */
export function whenGone(
  { kysely, location }: OpenDatabase,
  holder: string,
  work: WorkOfGone,
): Promise<number> {
  return location.kind === 'sqlite'
    ? whenFileIsFree(location.path, holder, kysely, work)
    : whenSessionIsGone(kysely, holder, work);
}
