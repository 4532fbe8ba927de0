/** Reads a cross-reference table and the trailer behind it (ISO 32000-1 7.5.4). */
import { latin1 } from '../syntax/characters.js';
import { Parser } from '../syntax/parseValue.js';
import { isDictionary, PdfFault } from '../syntax/pdfValues.js';
import type { FileBytes } from './fileBytes.js';
import { type CrossReferences, placesFor } from './objectPlaces.js';

/** One entry: ten digits of an offset, five of a generation, `n` or `f`, a line end. */
const ENTRY = 20;

/** @throws PdfFault */
export function readReferenceTable(bytes: FileBytes, start: number): CrossReferences {
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
