/** Reads where the objects of a PDF lie, from the end of the file (ISO 32000-1 7.5.4, 7.5.8). */
import { latin1 } from './characters.js';
import { decodeStream } from './decodeStream.js';
import type { FileBytes } from './fileBytes.js';
import { Parser } from './parseValue.js';
import {
  countOf,
  isArray,
  isDictionary,
  nameOf,
  type PdfDictionary,
  PdfFault,
  PdfStream,
  type PdfValue,
} from './pdfValues.js';

/** Where an object lies: an offset; or minus one, less the number of its object stream; 0 when there is none. */
export interface CrossReferences {
  readonly places: Float64Array;
  readonly trailer: PdfDictionary;
}

const TAIL = 1024;

/**
 * Reads the one table or stream that a print file has. A file with several was changed after it was written: what its
 * earlier ones say, a viewer no longer shows.
 *
 * @throws PdfFault
 */
export function readCrossReferences(bytes: FileBytes): CrossReferences {
  const start = startOf(bytes);
  const isTable = latin1(bytes.from(start), 0, 4) === 'xref';
  const found = isTable ? readTable(bytes, start) : readStream(bytes, start);
  for (const key of ['Prev', 'XRefStm'])
    if (found.trailer.has(key)) throw new PdfFault('it was changed by an update that is appended to it');
  if (found.trailer.has('Encrypt')) throw new PdfFault('it is encrypted');
  return found;
}

function startOf(bytes: FileBytes): number {
  const from = Math.max(0, bytes.length - TAIL);
  const tail = latin1(bytes.exactly(from, bytes.length - from), 0, bytes.length - from);
  const [, start] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail) ?? [];
  if (start === undefined || Number(start) >= bytes.length)
    throw new PdfFault('it is not a whole PDF: it does not end as one');
  return Number(start);
}

/** One entry: ten digits of an offset, five of a generation, `n` or `f`, a line end. */
const ENTRY = 20;

function readTable(bytes: FileBytes, start: number): CrossReferences {
  const sections: { readonly first: number; readonly count: number; readonly at: number }[] = [];
  let at = start + 'xref'.length;
  for (;;) {
    const near = bytes.from(at);
    const head = latin1(near, 0, Math.min(64, near.length));
    const section = /^\s*(\d+) (\d+)\s*?\r?\n/.exec(head);
    if (section === null) break;
    const [text, first, count] = section;
    sections.push({ first: Number(first), count: Number(count), at: at + text.length });
    at += text.length + Number(count) * ENTRY;
  }
  const parser = new Parser(bytes.from(at));
  if (parser.keyword() !== 'trailer') throw new PdfFault('its cross-reference table is damaged');
  const trailer = parser.value();
  if (!isDictionary(trailer)) throw new PdfFault('it has no trailer');
  const places = placesFor(trailer, bytes);
  for (const section of sections) readSection(bytes, section, places);
  return { places, trailer };
}

function readSection(
  bytes: FileBytes,
  { first, count, at }: { readonly first: number; readonly count: number; readonly at: number },
  places: Float64Array,
): void {
  if (first + count > places.length) throw new PdfFault('its cross-reference table is longer than it says');
  const rows = bytes.exactly(at, count * ENTRY);
  for (let row = 0; row < count; row++) {
    const start = row * ENTRY;
    if (rows[start + 17] !== 0x6e) continue;
    let offset = 0;
    for (let i = start; i < start + 10; i++) offset = offset * 10 + (rows[i] ?? 0) - 0x30;
    places[first + row] = offset;
  }
}

function readStream(bytes: FileBytes, start: number): CrossReferences {
  const parser = new Parser(bytes.from(start));
  for (let word = 0; word < 3; word++) parser.keyword();
  const stream = parser.object();
  if (!(stream instanceof PdfStream) || nameOf(stream.entries.get('Type')) !== 'XRef')
    throw new PdfFault('it has no cross-reference where its end says');
  const { entries } = stream;
  const length = countOf(entries.get('Length'), 'Length');
  const rows = decodeStream(entries, bytes.exactly(start + stream.start, length));
  const places = placesFor(entries, bytes);
  readRows(rows, numbersOf(entries.get('W')), sectionsOf(entries, places.length), places);
  return { places, trailer: entries };
}

function readRows(
  rows: Uint8Array,
  [typeWidth = 0, whereWidth = 0, indexWidth = 0]: readonly number[],
  numbers: Iterable<number>,
  places: Float64Array,
): void {
  const width = typeWidth + whereWidth + indexWidth;
  let at = 0;
  for (const number of numbers) {
    if (at + width > rows.length || number >= places.length)
      throw new PdfFault('its cross-reference stream is damaged');
    const type = typeWidth === 0 ? 1 : bigEndian(rows, at, typeWidth);
    const where = bigEndian(rows, at + typeWidth, whereWidth);
    if (type === 1) places[number] = where;
    else if (type === 2) places[number] = -1 - where;
    at += width;
  }
}

function* sectionsOf(entries: PdfDictionary, size: number): Iterable<number> {
  const index = entries.has('Index') ? numbersOf(entries.get('Index')) : [0, size];
  for (let i = 0; i + 1 < index.length; i += 2)
    for (let n = 0; n < (index[i + 1] ?? 0); n++) yield (index[i] ?? 0) + n;
}

function numbersOf(value: PdfValue | undefined): readonly number[] {
  return isArray(value) ? value.map((each) => countOf(each, 'cross-reference')) : [];
}

function bigEndian(bytes: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let i = at; i < at + width; i++) value = value * 256 + (bytes[i] ?? 0);
  return value;
}

/** An object takes several bytes at least, packed or not: what claims more is damaged. */
function placesFor(trailer: PdfDictionary, bytes: FileBytes): Float64Array {
  const size = countOf(trailer.get('Size'), 'Size');
  if (size > bytes.length) throw new PdfFault('it claims more objects than it has bytes');
  return new Float64Array(size);
}
