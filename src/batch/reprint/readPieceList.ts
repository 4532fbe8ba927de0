/** Reads the ids of pieces from a list that a person or an inserting machine wrote. */
import { Fault } from '../../base/problems.js';
import { readCsv } from '../folder/readCsv.js';

const HEADER = 'piece_id';

/**
 * The column `piece_id` of a table, or else the first field of each line. Blank lines count for nothing.
 *
 * @throws Fault FILE_UNREADABLE, and PIECE_UNKNOWN for a list without an id
 */
export async function readPieceList(path: string): Promise<readonly string[]> {
  const rows: (readonly string[])[] = [];
  try {
    for await (const some of readCsv(path)) rows.push(...some);
  } catch (cause) {
    throw new Fault('FILE_UNREADABLE', 'the list cannot be read', { place: { file: path }, cause });
  }
  const [first = []] = rows;
  const column = first.findIndex((name) => name.trim().toLowerCase() === HEADER);
  const ids = (column < 0 ? rows : rows.slice(1))
    .map((row) => (row[Math.max(column, 0)] ?? '').replace(/^\uFEFF/, '').trim())
    .filter((id) => id !== '');
  if (ids.length === 0)
    throw new Fault('PIECE_UNKNOWN', 'the list names no piece', { place: { file: path } });
  return ids;
}
