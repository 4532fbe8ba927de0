/** A range of print order comes in; its pieces go out. */
import type { Piece } from '../shapes/piece.js';
import type { Owner } from '../shapes/records.js';
import type { Sqlite } from '../shapes/sqlite.js';
import type { Language } from '../shapes/units.js';
import { codesOf } from './campaignBits.js';
import { type OwnerText, ownerOf } from './ownerText.js';

/** Pieces held at once. Each read ends before the next begins, so that no reader keeps a writer waiting. */
const AT_ONCE = 500;

type PieceRow = [
  seq: number,
  vin: string,
  language: Language,
  lessor: 0 | 1,
  vehicleLine: string,
  phase: number | null,
  open: number,
  model: string | null,
  modelYear: number | null,
  firstUseDate: string | null,
];

/** Pieces `first` to `last`, both included, in print order. */
export function* readPieces(scratch: Sqlite, first: number, last: number): Iterable<Piece> {
  const read = scratch.prepare<[string, string]>(`
    select
      json_group_array(json_array(
        seq, vin, language, lessor, vehicle_line, phase, open, model, model_year, first_use_date
      )),
      '[' || group_concat(owner) || ']'
    from (select * from pieces where seq between ? and ? order by seq)
  `);
  const codes = codesOfSets(scratch);
  for (let start = first; start <= last; start += AT_ONCE) {
    const [columns, texts] = read.get(start, Math.min(last, start + AT_ONCE - 1)) ?? ['[]', '[]'];
    const owners = JSON.parse(texts) as OwnerText[];
    for (const [index, row] of (JSON.parse(columns) as PieceRow[]).entries())
      yield pieceOf(row, ownerOf(owners[index]), codes);
  }
}

function pieceOf(row: PieceRow, owner: Owner, codes: CodesOf): Piece {
  const [seq, vin, language, lessor, vehicleLine, phase, open, model, modelYear, firstUseDate] = row;
  return {
    seq,
    vin,
    language,
    lessor: lessor === 1,
    vehicleLine,
    phase: phase ?? undefined,
    openCampaigns: codes(open),
    model: model ?? '',
    modelYear: modelYear ?? undefined,
    firstUseDate: firstUseDate ?? undefined,
    owner,
  };
}

type CodesOf = (set: number) => readonly string[];

/** A mailing has few sets of open campaigns, and each piece one of them. */
function codesOfSets(scratch: Sqlite): CodesOf {
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
