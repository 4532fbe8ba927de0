/** Compares the log of the inserting machine with a batch: which pieces are not mailed. */
import type { Problem } from '../../base/problems.js';
import {
  type LoggedPiece,
  MACHINE_STATES,
  type MailingStore,
  type PieceState,
} from '../../shapes/mailings/mailings.js';
import { finishedBatch } from '../made/finishedBatch.js';
import { type ManifestPiece, manifestPieces } from '../made/manifestPieces.js';
import { scanKey } from '../made/scanKey.js';
import { scannedRows } from '../table/scannedRows.js';
import { machineState } from './machineStates.js';

export interface Reconciled {
  readonly batch: string;
  readonly campaign: string;
  readonly pieces: number;
  readonly counts: Readonly<Record<PieceState, number>>;
  /** Pieces that are not done, in print order. */
  readonly open: readonly { readonly piece: ManifestPiece; readonly state: PieceState }[];
  /** Rows of the log that say nothing of the batch. */
  readonly problems: readonly Problem[];
}

/**
 * Several logs of one batch add up; of two entries of a piece the later one counts, so that a piece that was damaged, and
 * printed again, is done once its copy is. Seed pieces are pieces.
 *
 * @throws Fault MAIL_BATCH_MISSING, BATCH_BROKEN, FILE_UNREADABLE, COLUMN_MISSING, and those of the store
 */
export async function reconcile(store: MailingStore, folder: string, log: string): Promise<Reconciled> {
  const { batch, campaign } = await finishedBatch(folder);
  const ids = await idsIn(folder);
  const { logged, problems } = await readLog(log, ids);
  await store.putLog(batch, logged);
  const states = await store.logOf(batch);
  const fresh: LoggedPiece[] = [];
  const counts: Record<PieceState, number> = { done: 0, damaged: 0, missing: 0, unlogged: 0 };
  const open: { piece: ManifestPiece; state: PieceState }[] = [];
  let pieces = 0;
  for await (const piece of manifestPieces(folder)) {
    const known = states.get(piece.piece);
    const state = known ?? 'unlogged';
    if (known === undefined) fresh.push({ piece: piece.piece, state });
    counts[state] += 1;
    pieces += 1;
    if (state !== 'done') open.push({ piece, state });
  }
  await store.putLog(batch, fresh);
  return { batch, campaign, pieces, counts, open, problems };
}

/** The id of each piece, by all that a scanner may read on it. */
async function idsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for await (const { piece, keys } of manifestPieces(folder))
    for (const key of [scanKey(piece), ...keys]) ids.set(key, piece);
  return ids;
}

interface ReadLog {
  readonly logged: readonly LoggedPiece[];
  readonly problems: readonly Problem[];
}

async function readLog(path: string, ids: ReadonlyMap<string, string>): Promise<ReadLog> {
  const logged: LoggedPiece[] = [];
  const problems: Problem[] = [];
  for await (const { source, line, scanned, word, problem } of scannedRows(path)) {
    const told = { source, line };
    const piece = ids.get(scanKey(scanned));
    const state = machineState(word);
    if (problem !== undefined) problems.push(problem);
    else if (piece === undefined)
      problems.push({ ...told, column: 'piece_id', code: 'PIECE_UNKNOWN', value: scanned, hint: STRANGE });
    else if (state === undefined)
      problems.push({ ...told, column: 'state', code: 'LOG_STATE', value: word ?? '', hint: WRITE });
    else logged.push({ piece, state });
  }
  return { logged, problems };
}

const STRANGE = 'the batch has no such piece: is this the log of another job?';
const WRITE = `write ${MACHINE_STATES.join(', ')}; until then the piece counts as not mailed`;
