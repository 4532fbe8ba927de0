/** A range of print order comes in; its pieces go out. */
import type { Piece } from '../shapes/piece.js';
import type { Sqlite } from '../shapes/sqlite.js';
import { codesOf } from './campaignBits.js';
import { type PieceText, pieceOf } from './pieceText.js';

/** Pieces held at once. Each read ends before the next begins, so that no reader keeps a writer waiting. */
const AT_ONCE = 500;

/** Pieces `first` to `last`, both included, in print order. */
export function* readPieces(scratch: Sqlite, first: number, last: number): Iterable<Piece> {
  const read = scratch.prepare<[string | null]>(`
    select group_concat(letter) from (select letter from pieces where seq between ? and ? order by seq)
  `);
  const codes = codesOfSets(scratch);
  for (let start = first; start <= last; start += AT_ONCE) {
    const [texts] = read.get(start, Math.min(last, start + AT_ONCE - 1)) ?? [];
    const pieces = JSON.parse(`[${texts ?? ''}]`) as PieceText[];
    for (const [index, text] of pieces.entries()) yield pieceOf(start + index, text, codes);
  }
}

/** A mailing has few sets of open campaigns, and each piece one of them. */
function codesOfSets(scratch: Sqlite): (set: number) => readonly string[] {
  const bits = new Map(
    scratch.prepare<[string, number]>('select code, bit from campaigns order by bit').all(),
  );
  const known = new Map<number, readonly string[]>();
  return (set) => {
    const codes = known.get(set) ?? codesOf(set, bits);
    known.set(set, codes);
    return codes;
  };
}
