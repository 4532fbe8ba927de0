/** Adds the VINs to the table of an address-quality vendor that names our pieces alone. */
import { basename } from 'node:path';
import { CODES, Fault, type Problem } from '../../base/problems.js';
import { csvRow } from '../../base/text/csvRow.js';
import { foldHeader, mappedHeaders } from '../../records/header/columns.js';
import type { RawRow } from '../../records/source/recordSource.js';
import type { HeaderRules } from '../../shapes/columns.js';
import { finishedBatch } from '../made/finishedBatch.js';
import { manifestPieces } from '../made/manifestPieces.js';
import { copiedTable } from '../table/copiedTable.js';

export interface AddressesOfPieces {
  /** The vendor's table, as CSV. */
  readonly path: string;
  /** The finished batch whose pieces it names. */
  readonly folder: string;
  readonly headers: HeaderRules;
  /** Called with each part of the text. */
  readonly write: (text: string) => void;
  /** Called for each row of no piece of the batch, which is left out. */
  readonly onProblem: (problem: Problem) => void;
}

export interface VinsAdded {
  /** Rows that were written: one for each vehicle in the piece. */
  readonly rows: number;
  readonly left: number;
}

/** @throws Fault MAIL_BATCH_MISSING, TEST_RUN, BATCH_BROKEN, COLUMN_MISSING, USAGE for a table with VINs or not in CSV */
export async function addVins(order: AddressesOfPieces): Promise<VinsAdded> {
  const file = basename(order.path);
  const vinsOf = await vinsByPiece(order.folder);
  const count = { rows: 0, left: 0 };
  let isEmpty = true;
  const columnOf = (header: RawRow): number => {
    const place = placeOfPiece(header, order.headers, file);
    order.write(csvRow(['vin', ...header.fields.with(place, 'piece_id')]));
    return place;
  };
  for await (const { head: place, rows } of copiedTable(order.path, 'VINs are added to', columnOf)) {
    isEmpty = false;
    let text = '';
    for (const row of rows) {
      const piece = (row.fields[place] ?? '').trim().toUpperCase();
      const vins = row.damage === '' ? vinsOf.get(piece) : undefined;
      for (const vin of vins ?? []) text += csvRow([vin, ...row.fields]);
      count.rows += vins?.length ?? 0;
      if (vins !== undefined) continue;
      count.left += 1;
      order.onProblem(problemOf(row, piece, file));
    }
    order.write(text);
  }
  if (isEmpty) throw new Fault('COLUMN_MISSING', 'the file is empty', { place: { file } });
  return count;
}

async function vinsByPiece(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  await finishedBatch(folder);
  const found = new Map<string, readonly string[]>();
  for await (const { piece, vins, isSeed } of manifestPieces(folder)) found.set(piece, isSeed ? [] : vins);
  return found;
}

/** As vendors write it, whose systems know no underscore. */
const NAMES = ['piece_id', 'piece id', 'piece-id', 'pieceid'];

function placeOfPiece({ fields, line }: RawRow, headers: HeaderRules, file: string): number {
  const folded = fields.map(foldHeader);
  const names = (column: 'piece_id' | 'vin') => [...mappedHeaders(headers.columns ?? {}, column), column];
  if (names('vin').some((name) => folded.includes(name)))
    throw new Fault('USAGE', 'the file has VINs already', {
      place: { file, line, field: 'vin' },
      hint: 'import it without --batch',
    });
  const found = [...names('piece_id'), ...NAMES].map((name) => folded.indexOf(name)).find((at) => at >= 0);
  if (found !== undefined) return found;
  throw new Fault('COLUMN_MISSING', `there is no column piece_id; the header reads: ${folded.join(', ')}`, {
    place: { file, line, field: 'piece_id' },
    hint: 'name the column of our piece ids in noticepress.yaml: columns: { addresses: { piece_id: Customer Key } }',
  });
}

function problemOf({ line, damage, fields }: RawRow, piece: string, source: string): Problem {
  if (damage !== '')
    return { source, line, column: '', code: 'ROW_MALFORMED', value: fields.join(','), hint: damage };
  return {
    source,
    line,
    column: 'piece_id',
    code: 'PIECE_UNKNOWN',
    value: piece,
    hint: CODES.PIECE_UNKNOWN.hint,
  };
}
