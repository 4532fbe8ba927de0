/** Reads a cross-reference stream, whose dictionary is the trailer (ISO 32000-1 7.5.8). */
import { decodeStream } from '../syntax/decodeStream.js';
import { Parser } from '../syntax/parseValue.js';
import {
  countOf,
  isArray,
  nameOf,
  type PdfDictionary,
  PdfFault,
  PdfStream,
  type PdfValue,
} from '../syntax/pdfValues.js';
import type { FileBytes } from './fileBytes.js';
import { type CrossReferences, placesFor } from './objectPlaces.js';

/** @throws PdfFault */
export function readReferenceStream(bytes: FileBytes, start: number): CrossReferences {
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
