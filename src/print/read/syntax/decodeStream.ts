/** Decodes the bytes of a stream by its filters (ISO 32000-1 7.4). */
import { inflateSync } from 'node:zlib';
import {
  countOf,
  isArray,
  isDictionary,
  nameOf,
  type PdfDictionary,
  PdfFault,
  type PdfValue,
} from './pdfValues.js';

/** Far more than any stream of a print file; stops decompression bombs. */
const LARGEST = 256 * 1024 * 1024;

/** @throws PdfFault for a filter other than FlateDecode, and for damaged bytes */
export function decodeStream(entries: PdfDictionary, bytes: Uint8Array): Uint8Array {
  const filters = listOf(entries.get('Filter'));
  const parameters = listOf(entries.get('DecodeParms'));
  return filters.reduce<Uint8Array>((data, filter, index) => {
    if (nameOf(filter) !== 'FlateDecode')
      throw new PdfFault(
        `it has a stream packed by ${nameOf(filter) ?? 'an unnamed filter'}, which is not read here`,
      );
    return unpredicted(inflate(data), parameters[index]);
  }, bytes);
}

function listOf(value: PdfValue | undefined): readonly PdfValue[] {
  if (value === undefined || value === null) return [];
  return isArray(value) ? value : [value];
}

function inflate(bytes: Uint8Array): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: LARGEST });
  } catch (error) {
    throw new PdfFault(
      `a stream of it cannot be unpacked (${error instanceof Error ? error.message : error})`,
    );
  }
}

/** The first of the PNG predictors; each row then names the one it uses. */
const PNG = 10;

function unpredicted(bytes: Uint8Array, parameters: PdfValue | undefined): Uint8Array {
  if (!isDictionary(parameters)) return bytes;
  const predictor = parameters.get('Predictor') ?? 1;
  if (predictor === 1) return bytes;
  if (typeof predictor !== 'number' || predictor < PNG)
    throw new PdfFault('a stream of it has an unknown predictor');
  const part = (name: string, usual: number): number => countOf(parameters.get(name) ?? usual, name);
  const pixel = Math.max(1, (part('Colors', 1) * part('BitsPerComponent', 8)) >> 3);
  return unfiltered(
    bytes,
    Math.ceil((part('Columns', 1) * part('Colors', 1) * part('BitsPerComponent', 8)) / 8),
    pixel,
  );
}

/** Undoes the filters of PNG rows (ISO/IEC 15948 9). */
function unfiltered(bytes: Uint8Array, width: number, pixel: number): Uint8Array {
  const rows = Math.floor(bytes.length / (width + 1));
  const result = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const filter = bytes[row * (width + 1)] ?? 0;
    const start = row * width;
    for (let i = 0; i < width; i++) {
      const left = i < pixel ? 0 : (result[start + i - pixel] ?? 0);
      const above = row === 0 ? 0 : (result[start + i - width] ?? 0);
      const corner = row === 0 || i < pixel ? 0 : (result[start + i - width - pixel] ?? 0);
      result[start + i] = (bytes[row * (width + 1) + 1 + i] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return result;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter === 4) return nearest(left, above, corner);
  throw new PdfFault('a stream of it has an unknown predictor');
}

/** The Paeth predictor. */
function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
