/** Finds pieces of a finished batch in its manifest. */
import { join } from 'node:path';
import { Fault } from '../../base/problems.js';
import { readTable } from '../folder/readTable.js';

/** Where the pages of a piece are. */
export interface PieceInFile {
  readonly id: string;
  readonly vin: string;
  /** Name of the print file. */
  readonly file: string;
  /** From 0. */
  readonly firstPage: number;
  /** Including blank backs. */
  readonly pages: number;
}

const COLUMNS = ['piece_id', 'vin', 'file', 'first_page', 'pages'];
/** Ids that a message names. */
const NAMED = 5;

/**
 * In print order, each once, however often it was asked for.
 *
 * @throws Fault PIECE_UNKNOWN where an id is not in the manifest, which names the piece if a VIN was given
 */
export async function findPieces(folder: string, ids: readonly string[]): Promise<readonly PieceInFile[]> {
  const wanted = new Set(ids);
  const found: PieceInFile[] = [];
  const ofVins = new Map<string, string>();
  for await (const [id = '', vin = '', file = '', firstPage, pages] of readTable(
    join(folder, 'manifest.csv'),
    COLUMNS,
  )) {
    if (wanted.has(vin)) ofVins.set(vin, id);
    if (!wanted.delete(id)) continue;
    found.push({ id, vin, file, firstPage: Number(firstPage) - 1, pages: Number(pages) });
  }
  if (wanted.size > 0) throw unknown(folder, [...wanted], ofVins);
  return found;
}

function unknown(folder: string, ids: readonly string[], ofVins: ReadonlyMap<string, string>): Fault {
  const named = ids.slice(0, NAMED).map((id) => `"${id}"`);
  const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '';
  const known = ids.flatMap((id) => ofVins.get(id) ?? []);
  const message = `no piece of this batch has the id ${named.join(', ')}${more}`;
  const place = { file: join(folder, 'manifest.csv') };
  if (known.length > 0)
    return new Fault('PIECE_UNKNOWN', message, {
      place,
      hint: `the pieces of these VINs are ${known.slice(0, NAMED).join(', ')}`,
    });
  return new Fault('PIECE_UNKNOWN', message, { place });
}
