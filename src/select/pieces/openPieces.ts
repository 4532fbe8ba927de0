/** Reads ranges of pieces in print order. */
import { BoundedMap } from '../../base/boundedMap.js';
import type { Piece } from '../../shapes/piece.js';
import type { Facets } from '../../shapes/recordModel.js';
import { BLANK_RECORD } from '../../shapes/recordValues.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { readKeptFields } from './keptFields.js';
import { openPieceOf, type PieceGroup, RECORD_SEPARATOR } from './pieceText.js';
import type { GroupText } from './recordGroups.js';

/** Pieces read per query. Each query ends before the next begins, so that no reader blocks a writer. */
const AT_ONCE = 500;

const LINE_FEED = 10;

/**
 * As bytes, one line per piece: a row per piece would double the cost, and as one string, a single two-byte name would
 * make all of it two bytes per character.
 */
const LINES = `
  select cast(group_concat(text, char(${LINE_FEED})) as blob)
  from (select text from pieces where seq between ? and ? order by seq)
`;

/** Yields pieces `first` through `last` in print order. */
export type PieceReader = (first: number, last: number) => Iterable<Piece>;

export function openPieces(scratch: Sqlite): PieceReader {
  const read = scratch.prepare<[Uint8Array | null]>(LINES);
  const pieceOf = openPieceOf(readKeptFields(scratch), openPieceGroups(scratch));
  const openedPiece = (seq: number, text: string): Piece => {
    if (!text.includes(RECORD_SEPARATOR)) return pieceOf(seq, text);
    const [lead = '', ...others] = text.split(RECORD_SEPARATOR);
    return { ...pieceOf(seq, lead), others: others.map((other) => pieceOf(seq, other)) };
  };
  return function* (first, last) {
    for (let start = first; start <= last; start += AT_ONCE) {
      const [bytes] = read.get(start, Math.min(last, start + AT_ONCE - 1)) ?? [];
      let seq = start;
      for (const text of linesOf(bytes ?? new Uint8Array())) yield openedPiece(seq++, text);
    }
  };
}

function* linesOf({ buffer, byteOffset, length }: Uint8Array): Iterable<string> {
  const bytes = Buffer.from(buffer, byteOffset, length);
  for (let start = 0; start < length; ) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? length : feed;
    yield bytes.toString('utf8', start, end);
    start = end + 1;
  }
}

/** A mailing has a few thousand groups. An unusual one must not fill memory, so some groups are read again. */
const MOST_REMEMBERED = 20_000;

function openPieceGroups(scratch: Sqlite): (id: number) => PieceGroup {
  const read = scratch.prepare<[string]>('select text from record_groups where id = ?');
  const groupOf = (id: number): PieceGroup => {
    const row = read.get(id);
    if (row === undefined) throw new Error(`there is no group ${id}`);
    const { facets, values, state } = JSON.parse(row[0]) as GroupText;
    // every mailed record at home has a state
    const isAbroad = state === '';
    return { facets, key: facetsKey(facets), isAbroad, values: { ...BLANK_RECORD, ...values } };
  };
  const remembered = new BoundedMap<number, PieceGroup>(MOST_REMEMBERED);
  return (id) => remembered.get(id, () => groupOf(id));
}

/** The facets of a piece as one text, in the same order for all pieces of a batch. */
export function facetsKey(facets: Facets): string {
  return JSON.stringify(facets);
}
