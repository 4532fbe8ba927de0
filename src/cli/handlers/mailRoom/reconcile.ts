/** Compares a machine's log with a batch, and lists what is not mailed in a file beside it. */
import { assertNotInput } from '../../../base/files/assertNotInput.js';
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { saveFile } from '../../../base/files/saveFile.js';
import { csvRow } from '../../../base/text/csvRow.js';
import { plural } from '../../../base/text/plural.js';
import { openWorkspace } from '../../../campaign/workspace/openWorkspace.js';
import { type Reconciled, reconcile } from '../../../mailings/entry/reconcile.js';
import { problemLines } from '../../reports/problemLines.js';
import { printJson, type Session } from '../../terminal/session.js';
import { besideBatch, localOnly, withBatch } from '../operations/batchCopies.js';
import { withStore } from '../withStore.js';

interface ReconcileArguments {
  readonly workspace: string;
  readonly dir: string;
  readonly file: string;
  readonly json: boolean;
}

export async function reconcileLog(session: Session, { workspace, dir, file, json }: ReconcileArguments) {
  const list = besideBatch(dir, '.reconcile.csv');
  openWorkspace(workspace, nodeFiles);
  assertNotInput(list, { files: [file], folders: localOnly([dir]) });
  const found = await withBatch(dir, 'tables', (folder) =>
    withStore(workspace, ({ mailings }) => reconcile(mailings, folder, file)),
  );
  saveFile(list, Buffer.from(listText(found)));
  session.exit = found.open.length > 0 || found.problems.length > 0 ? 1 : 0;
  session.terminal.err(problemLines(found.problems));
  if (json) return printJson(session, jsonOf(found, list));
  session.terminal.out(textOf(dir, list, found));
}

const COLUMNS = ['piece_id', 'state', 'seq', 'vin', 'file', 'first_page'];

/** `reprint --list` reads it. */
function listText({ open }: Reconciled): string {
  const rows = open.map(({ piece, state }) => {
    const { piece: id, seq, vins, file, firstPage } = piece;
    return [id, state, seq, vins.join(' '), file, firstPage];
  });
  return [COLUMNS, ...rows].map(csvRow).join('');
}

function jsonOf({ batch, campaign, pieces, counts, open, problems }: Reconciled, file: string): object {
  const not_mailed = open.map(({ piece, state }) => ({
    piece_id: piece.piece,
    seq: piece.seq,
    vins: piece.vins,
    state,
  }));
  return { batch, campaign, pieces, ...counts, file, not_mailed, problems };
}

function textOf(dir: string, list: string, { pieces, counts, open, problems }: Reconciled): string {
  const left =
    problems.length > 0 ? ` ${plural(problems.length, 'row')} of the log could not be used.\n` : '';
  if (open.length === 0) return `${dir}: all ${plural(pieces, 'piece')} are done.\n${left}`;
  const states = (['damaged', 'missing', 'unlogged'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => `  ${state.padEnd(10)}${counts[state].toLocaleString('en-US')}\n`);
  return `${dir}: ${counts.done.toLocaleString('en-US')} of ${plural(pieces, 'piece')} are done; ${plural(open.length, 'piece')} are not mailed, listed in ${list}.\n${states.join('')}${left}`;
}
