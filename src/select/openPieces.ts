/** Ranges of print order come in; their pieces go out. */
import { BoundedMap } from '../base/boundedMap.js';
import type { Piece } from '../shapes/piece.js';
import type { Sqlite } from '../shapes/sqlite.js';
import type { Language } from '../shapes/units.js';
import { codesOf } from './campaignBits.js';
import { type PieceKind, pieceOf } from './pieceText.js';

/** Pieces held at once. Each read ends before the next begins, so that no reader keeps a writer waiting. */
const AT_ONCE = 500;

const LINE_FEED = 10;

/**
 * As bytes, a line each: a row for each piece would cost as much again, and as one text they would have two bytes a
 * character when one name of them has.
 */
const LINES = `
  select cast(group_concat(text, char(${LINE_FEED})) as blob)
  from (select text from pieces where seq between ? and ? order by seq)
`;

/** Gives pieces `first` to `last`, both included, in print order. */
export type PieceReader = (first: number, last: number) => Iterable<Piece>;

export function openPieces(scratch: Sqlite): PieceReader {
  const read = scratch.prepare<[Uint8Array | null]>(LINES);
  const kindOf = openPieceKinds(scratch);
  return function* (first, last) {
    for (let start = first; start <= last; start += AT_ONCE) {
      const [bytes] = read.get(start, Math.min(last, start + AT_ONCE - 1)) ?? [];
      let seq = start;
      for (const text of linesOf(bytes ?? new Uint8Array())) yield pieceOf(seq++, text, kindOf);
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

type KindRow = [
  language: Language,
  lessor: 0 | 1,
  vehicleLine: string,
  phase: number | null,
  open: number,
  model: string,
  modelYear: number | null,
];

/** A mailing has some thousand kinds. A strange one must not fill the memory: it is asked for some of them again. */
const MOST_REMEMBERED = 20_000;

function openPieceKinds(scratch: Sqlite): (id: number) => PieceKind {
  const bits = new Map(
    scratch.prepare<[string, number]>('select code, bit from campaigns order by bit').all(),
  );
  const read = scratch.prepare<KindRow>(
    'select language, lessor, vehicle_line, phase, open, model, model_year from kinds where id = ?',
  );
  const kindOf = (id: number): PieceKind => {
    const row = read.get(id);
    if (row === undefined) throw new Error(`no record is of the kind ${id}`);
    const [language, lessor, vehicleLine, phase, open, model, modelYear] = row;
    return {
      language,
      lessor: lessor === 1,
      vehicleLine,
      phase: phase ?? undefined,
      openCampaigns: codesOf(open, bits),
      model,
      modelYear: modelYear ?? undefined,
    };
  };
  const remembered = new BoundedMap<number, PieceKind>(MOST_REMEMBERED);
  return (id) => remembered.get(id, () => kindOf(id));
}
