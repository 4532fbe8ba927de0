/** A range of print order comes in; its pieces go out. */
import type { Piece } from '../shapes/piece.js';
import type { Sqlite } from '../shapes/sqlite.js';
import type { Language } from '../shapes/units.js';
import { codesOf } from './campaignBits.js';
import { type PieceKind, pieceOf } from './pieceText.js';

/** Pieces held at once. Each read ends before the next begins, so that no reader keeps a writer waiting. */
const AT_ONCE = 500;

/** Pieces `first` to `last`, both included, in print order. */
export function* readPieces(scratch: Sqlite, first: number, last: number): Iterable<Piece> {
  const read = scratch.prepare<[string]>('select text from pieces where seq between ? and ? order by seq');
  const kindOf = openPieceKinds(scratch);
  for (let start = first; start <= last; start += AT_ONCE) {
    let seq = start;
    for (const [text] of read.all(start, Math.min(last, start + AT_ONCE - 1)))
      yield pieceOf(seq++, text, kindOf);
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
  const remembered = new Map<number, PieceKind>();
  return (id) => {
    const known = remembered.get(id);
    if (known !== undefined) return known;
    const row = read.get(id);
    if (row === undefined) throw new Error(`no record is of the kind ${id}`);
    const [language, lessor, vehicleLine, phase, open, model, modelYear] = row;
    const kind = {
      language,
      lessor: lessor === 1,
      vehicleLine,
      phase: phase ?? undefined,
      openCampaigns: codesOf(open, bits),
      model,
      modelYear: modelYear ?? undefined,
    };
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(id, kind);
    return kind;
  };
}
