/** Reads the pieces of a finished batch from its manifest, with all that a scanner may read on them. */
import { join } from 'node:path';
import { readTable } from '../../batch/folder/readTable.js';
import { scanKey } from './scanKey.js';

export interface ManifestPiece {
  readonly piece: string;
  readonly seq: number;
  /** Of all its vehicles, in the order of the piece. */
  readonly vins: readonly string[];
  readonly file: string;
  readonly firstPage: number;
  readonly zip: string;
  readonly phase: string;
  /** Keys of its barcode and of its mark, where it has them. */
  readonly keys: readonly string[];
  /** Whether it goes to an address of the mailer's own, for control. */
  readonly isSeed: boolean;
}

const COLUMNS = [
  'piece_id',
  'seq',
  'vin',
  'vins',
  'file',
  'first_page',
  'zip',
  'phase',
  'imb',
  'mark',
  'seed',
];

/** In print order. */
export async function* manifestPieces(folder: string): AsyncGenerator<ManifestPiece, undefined> {
  for await (const row of readTable(join(folder, 'manifest.csv'), COLUMNS)) {
    const [piece = '', seq, vin = '', vins = '', file = '', first, zip = '', phase = '', ...rest] = row;
    const [imb = '', mark = '', seed = ''] = rest;
    yield {
      piece,
      seq: Number(seq),
      vins: vins === '' ? [vin] : vins.split(/[\s,;|]+/),
      ...{ file, zip, phase },
      firstPage: Number(first),
      keys: [imb, mark].map(scanKey).filter((key) => NAMES_PIECE.test(key)),
      isSeed: !NO_SEED.has(seed),
    };
  }
  return undefined;
}

/** Dashes do not: those of many pieces are alike. */
const NAMES_PIECE = /^(imb|mark) /;

const NO_SEED: ReadonlySet<string> = new Set(['', '0', 'no']);
