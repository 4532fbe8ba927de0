/** Writes damaged pieces of a batch into a print file of their own. */
import { assertNotInput } from '../../../base/files/assertNotInput.js';
import { assertNotReserved } from '../../../base/files/reservedName.js';
import { saveFile } from '../../../base/files/saveFile.js';
import { Fault } from '../../../base/problems.js';
import { plural } from '../../../base/text/plural.js';
import { readPieceList } from '../../../batch/reprint/readPieceList.js';
import { reprint } from '../../../batch/reprint/reprint.js';
import { printJson, type Session } from '../../terminal/session.js';
import { localOnly, withBatch } from '../operations/batchCopies.js';

interface ReprintArguments {
  readonly dir: string;
  readonly piece?: readonly string[] | undefined;
  readonly list?: string | undefined;
  readonly copy: number;
  readonly out: string;
  readonly json: boolean;
}

export async function reprintPieces(
  session: Session,
  { dir, piece, list, copy, out, json }: ReprintArguments,
): Promise<void> {
  assertNotReserved(out, process.platform);
  assertNotInput(out, { files: list === undefined ? [] : [list], folders: localOnly([dir]) });
  const ids = list === undefined ? (piece ?? []) : await readPieceList(list);
  if (ids.length === 0)
    throw new Fault('USAGE', 'which pieces? name them with --piece ID..., or in a file with --list FILE');
  const { bytes, pieces, pages } = await withBatch(dir, 'whole', (folder) => reprint(folder, ids, copy));
  saveFile(out, bytes);
  if (json) return printJson(session, { file: out, pages, pieces: pieces.map(({ id }) => id) });
  session.terminal.out(
    `${out}: ${plural(pieces.length, 'piece')}, ${plural(pages, 'page')}, as they were printed.\n`,
  );
}
