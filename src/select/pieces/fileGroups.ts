/** Sorts pieces into file groups: what runs through the inserting machine without a change of its setting. */
import type { Piece } from '../../shapes/piece.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { insertRows } from '../scratch/insertRows.js';
import { countPieces } from './countPieces.js';
import type { Households } from './households.js';
import { facetsKey, openPieces } from './openPieces.js';
import { PIECE_COLUMNS } from './pieceText.js';

/** What decides the group of a piece. */
export interface PieceSize {
  readonly sheets: number;
  /** How many of each enclosure that is no document are in it, with spaces between. */
  readonly kit: string;
}

/** Pieces of one size, one after another in print order. */
export interface FileGroup extends PieceSize {
  /** A box of many vehicles, which is no envelope: each has a print file of its own. */
  readonly isBox: boolean;
  readonly first: number;
  readonly last: number;
}

export interface PieceSizes {
  /** The size of all pieces of one vehicle with these facets; undefined where it depends on what the letter prints. */
  ofFacets(key: string): PieceSize | undefined;
  measure(piece: Piece): PieceSize;
}

/** What makes a piece of several vehicles a box. */
export interface BoxRule extends Households {
  /** That an envelope takes. */
  readonly mostSheets: number;
}

/**
 * Puts the pieces in the order of their groups: envelopes before boxes, few sheets before many; within a group they stay in
 * order. Nothing is written where all have one size.
 */
export function sortIntoGroups(
  scratch: Sqlite,
  sizes: PieceSizes,
  households: BoxRule | undefined,
): readonly FileGroup[] {
  const last = countPieces(scratch);
  if (last === 0) return [];
  const known = recordSizes(scratch, sizes);
  const [one] = known;
  const isOne = households === undefined && known.every(({ size }) => isSame(size, one?.size));
  if (isOne && one?.size !== undefined) return [{ ...one.size, isBox: false, first: 1, last }];
  scratch.exec(TABLES);
  insertRows(scratch, 'record_sizes', ['record_group', 'sheets', 'kit'])(
    known.flatMap(({ group, size }) => (size === undefined ? [] : [[group, size.sheets, size.kit]])),
  );
  if (households !== undefined || known.some(({ size }) => size === undefined))
    measurePieces(scratch, sizes, last, households);
  scratch.exec(SORT);
  return scratch
    .prepare<[number, string, number, number, number]>(GROUPS)
    .all()
    .map(([sheets, kit, isBox, from, to]) => ({ sheets, kit, isBox: isBox === 1, first: from, last: to }));
}

interface RecordSize {
  /** Number of the record group. */
  readonly group: number;
  readonly size: PieceSize | undefined;
}

function recordSizes(scratch: Sqlite, sizes: PieceSizes): readonly RecordSize[] {
  return scratch
    .prepare<[number, string]>(`
      select g.id, g.text -> '$.facets' from record_groups g
      where exists (select 1 from counts c where c.record_group = g.id and c.rank = 0) order by g.id
    `)
    .all()
    .map(([group, facets]) => ({ group, size: sizes.ofFacets(facetsKey(JSON.parse(facets))) }));
}

const isSame = (a: PieceSize | undefined, b: PieceSize | undefined): boolean =>
  a !== undefined && a.sheets === b?.sheets && a.kit === b.kit;

function measurePieces(
  scratch: Sqlite,
  sizes: PieceSizes,
  last: number,
  { boxFrom, countsSheets = false, mostSheets }: BoxRule = NO_BOX,
): void {
  const insert = insertRows(scratch, 'piece_sizes', ['seq', 'sheets', 'kit', 'is_box']);
  let rows: [number, number, string, number][] = [];
  const flush = (): void => {
    insert(rows);
    rows = [];
  };
  for (const piece of openPieces(scratch)(1, last)) {
    const { others = [], seq, facetsKey: key } = piece;
    if (others.length === 0 && sizes.ofFacets(key) !== undefined) continue;
    const { sheets, kit } = sizes.measure(piece);
    const isBox = sheets > mostSheets || (countsSheets ? sheets : others.length + 1) >= boxFrom;
    rows.push([seq, sheets, kit, others.length > 0 && isBox ? 1 : 0]);
    if (rows.length >= AT_ONCE) flush();
  }
  flush();
}

const AT_ONCE = 1000;

const NO_BOX: BoxRule = { boxFrom: Number.POSITIVE_INFINITY, mostSheets: Number.POSITIVE_INFINITY };

const TABLES = `
  create table record_sizes (record_group integer primary key, sheets integer not null, kit text not null);
  create table piece_sizes (
    seq integer primary key, sheets integer not null, kit text not null, is_box integer not null
  );
`;

/** What was counted by place before follows its piece. */
const SORT = `
  create table sorted_pieces (
    seq integer primary key, candidate integer not null, text text not null,
    sheets integer not null, kit text not null, is_box integer not null, before integer not null
  );
  insert into sorted_pieces (candidate, text, sheets, kit, is_box, before)
    select p.candidate, p.text, coalesce(m.sheets, r.sheets) as sheets, coalesce(m.kit, r.kit) as kit,
      coalesce(m.is_box, 0) as is_box, p.seq
    from (select seq, candidate, text, ${PIECE_COLUMNS} from pieces) p
      left join piece_sizes m on m.seq = p.seq left join record_sizes r on r.record_group = p.record_group
    order by is_box, sheets, kit, p.seq;
  create table places as select before, seq from sorted_pieces
    where exists (select 1 from duplicates) or exists (select 1 from companions);
  create unique index places_before on places (before);
  update duplicates set kept_seq = (select seq from places where before = kept_seq);
  update companions set seq = (select p.seq from places p where p.before = companions.seq);
  drop table places;
  drop table pieces;
  alter table sorted_pieces rename to pieces;
`;

const GROUPS = `
  select sheets, kit, is_box, min(seq), max(seq) from pieces group by is_box, sheets, kit order by min(seq)
`;
