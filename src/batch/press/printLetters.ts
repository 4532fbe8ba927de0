/**
 * Prints a range of pieces into one print file, and writes its rows of the manifest. Nothing else is
 * read or written, and caches only save work, so that any process can make any file of a batch, and make it
 * again, with the same bytes.
 */
import { hash } from 'node:crypto';
import { openFileSink } from '../../base/files/fileSink.js';
import { Fault } from '../../base/problems.js';
import { csvRow } from '../../base/text/csvRow.js';
import { plural } from '../../base/text/plural.js';
import { ENVELOPES } from '../../post/envelopes/profiles.js';
import { type BatchFile, type BatchFileOptions, openBatchFile } from '../../print/stamp/openBatchFile.js';
import type { Composer, Letter } from '../../render/letters/composer.js';
import { type Fitted, FittedCount } from '../../render/letters/fittedCount.js';
import { SEED_VIN } from '../../select/pieces/addSeeds.js';
import type { PieceReader } from '../../select/pieces/openPieces.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { Piece } from '../../shapes/piece.js';
import { type RecordValues, SLOTS } from '../../shapes/recordModel.js';
import type { PrintFile } from '../folder/summary.js';
import { writeDurably } from '../folder/writeDurably.js';
import { pieceId } from '../plan/fingerprint.js';
import { papersOf } from './groups/papersOf.js';
import { type PieceVariants, variantsOf } from './pieceVariants.js';
import { addressBlock } from './stamps/addressBlock.js';
import { PieceStamps, type StampJob } from './stamps/pieceStamps.js';
import { AddressCheck } from './windows/addressCheck.js';

/** Plain data, so that it can be passed to another thread. */
export interface PrintJob {
  /** Bare name of the file, as in the manifest. */
  readonly name: string;
  readonly path: string;
  readonly manifestPath: string;
  /** Positions in print order, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly group: PrintGroup;
  readonly options: BatchFileOptions;
  /** The common prefix of all piece ids of the batch. */
  readonly prefix: string;
  readonly stamps: StampJob;
}

/** What all pieces of a file have in common. */
export interface PrintGroup {
  /** Number of the file group. */
  readonly group: number;
  /** Of each piece. */
  readonly sheets: number;
}

export interface PrintedFile {
  readonly file: PrintFile;
  /** Of its rows of the manifest. */
  readonly manifestSha256: string;
  /** The variants used, each with the filled heights that it was composed for. */
  readonly used: readonly (readonly [variant: string, key: string])[];
  readonly fitted: Fitted;
}

/** What one thread prints with. */
export interface PrintTools {
  readonly pieces: PieceReader;
  readonly fonts: FontBook;
  readonly composer: Composer;
  readonly variants: PieceVariants;
}

/** @throws Fault DISK_FULL or FILE_UNWRITABLE, and those of compose */
export async function printLetters(
  tools: PrintTools,
  job: PrintJob,
  progress: (done: number) => void,
): Promise<PrintedFile> {
  tools.composer.beginFile();
  const sink = openFileSink(job.path);
  const used = new UsedCompositions();
  const fitted = new FittedCount();
  try {
    const file = openBatchFile(sink, tools.fonts, job.options);
    const rows = await printPieces(tools.pieces(job.first, job.last), {
      ...tools,
      file,
      job,
      used,
      fitted,
      stamps: new PieceStamps(job.stamps, tools.fonts),
      windows: new AddressCheck(ENVELOPES[job.stamps.envelope], tools.fonts),
      progress,
    });
    const { sha256, pages, sheets, pieces } = file.close();
    sink.close();
    const manifestSha256 = writeDurably(job.manifestPath, rows);
    const { group } = job.group;
    const printed = { name: job.name, sha256, pages, sheets, pieces, group };
    return { file: printed, manifestSha256, used: used.list(), fitted: fitted.counts };
  } catch (error) {
    sink.abandon();
    throw error;
  }
}

interface Printing extends PrintTools {
  readonly file: BatchFile;
  readonly job: PrintJob;
  readonly used: UsedCompositions;
  readonly fitted: FittedCount;
  readonly stamps: PieceStamps;
  readonly windows: AddressCheck;
  readonly progress: (done: number) => void;
}

/** Pieces after which the event loop gets a turn, for signals and results from other workers. */
const PIECES_AT_A_TIME = 250;

/** Returns the rows of the manifest as bytes, because the collector would keep moving strings until the file ends. */
async function printPieces(pieces: Iterable<Piece>, printing: Printing): Promise<readonly Uint8Array[]> {
  const written: Uint8Array[] = [];
  let rows = '';
  let count = 0;
  for (const piece of pieces) {
    rows += printPiece(piece, printing);
    count++;
    if (count % PIECES_AT_A_TIME !== 0) continue;
    written.push(Buffer.from(rows));
    rows = '';
    printing.progress(count);
    await new Promise(setImmediate);
  }
  printing.progress(count);
  return [...written, Buffer.from(rows)];
}

/** @returns the piece's row of the manifest */
function printPiece(piece: Piece, printing: Printing): string {
  const { file, job, fitted, stamps, windows } = printing;
  const { seq, zip, record, facets, others } = piece;
  const id = pieceId(job.prefix, seq);
  const paper = others === undefined ? lettersFor(piece, id, printing) : together(piece, id, printing);
  const { parts, hashed, kit } = paper;
  fitted.add(parts);
  const [first] = parts;
  const address = first && addressBlock(first, record.address);
  const page = first?.composition.pages[0];
  if (page !== undefined) windows.require(address, page, id);
  const { imb, bars, mark, draw } = stamps.of(piece, parts, address);
  const { firstPage, pages, sheets } = file.add(parts, { stamp: draw, record: { id, seq } });
  if (sheets !== job.group.sheets) throw otherSize(id, record.vin, sheets, job.group);
  const vins = others === undefined ? '' : [record.vin, ...others.map((other) => other.record.vin)].join(' ');
  const place = [id, seq, record.vin, job.name, firstPage, pages, sheets, zip, hashed];
  const seed = record.vin === SEED_VIN ? 1 : '';
  return csvRow([...place, facets.phase ?? '', imb, bars, mark, vins, seed, ...kit]);
}

/** Its place in print order rests on a measure that its texts belie. */
function otherSize(id: string, vin: string, sheets: number, { group, sheets: each }: PrintGroup): Fault {
  const what = `the piece ${id} of ${vin} takes ${plural(sheets, 'sheet')}, those of file group ${group} take ${each}`;
  return new Fault('SHEETS_DIFFER', what);
}

/** What is printed for one piece. */
interface PiecePaper {
  readonly parts: readonly Letter[];
  readonly hashed: string;
  readonly kit: readonly string[];
}

/** Of one vehicle, as nearly all are. */
function lettersFor(piece: Piece, id: string, { composer, variants, used }: Printing): PiecePaper {
  const record = { ...piece.record, piece_id: id };
  const set = variantsOf(variants, piece);
  const parts = set.variants.map((variant) => composer.letter(variant, record));
  for (const { variant, filling } of parts) used.add(variant.id, filling.key);
  return { parts, hashed: slotsHash(set.ids, record), kit: set.kit };
}

/** Of all vehicles of an owner; each document begins on a sheet of its own. */
function together(piece: Piece, id: string, { composer, variants, used }: Printing): PiecePaper {
  const { papers, hashed, kit } = papersOf(variants, piece);
  const parts = papers.map(({ variant, record }) => composer.letter(variant, { ...record, piece_id: id }));
  for (const { variant, filling } of parts) used.add(variant.id, filling.key);
  const hashes = hashed.map(({ ids, record }) => slotsHash(ids, { ...record, piece_id: id }));
  return { parts, hashed: hash('sha256', hashes.join('\n')), kit };
}

/**
 * The hash of the piece's own texts and of the ids of its variants; a reprint with the same hash has the same
 * content.
 */
function slotsHash(variants: string, record: RecordValues): string {
  let text = variants;
  for (const name of SLOT_NAMES) {
    const value = record[name];
    if (value.length === 0 && OCCASIONAL.has(name)) continue;
    text += typeof value === 'string' ? `\n${value}` : `\n${value.join('\n')}`;
  }
  return hash('sha256', text);
}

const SLOT_NAMES = SLOTS.map(([name]) => name);
/** A mailing that does not print one of these has no part of it in the hash. */
const OCCASIONAL: ReadonlySet<string> = new Set(
  SLOTS.flatMap(([name, { isOccasional }]) => (isOccasional === true ? [name] : [])),
);

class UsedCompositions {
  readonly #keys = new Map<string, Set<string>>();

  add(variant: string, key: string): void {
    const keys = this.#keys.get(variant);
    if (keys === undefined) this.#keys.set(variant, new Set([key]));
    else keys.add(key);
  }

  list(): readonly (readonly [string, string])[] {
    return [...this.#keys].flatMap(([variant, keys]) => [...keys].map((key) => [variant, key] as const));
  }
}
