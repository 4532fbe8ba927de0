/** Decodes the bytes of a stream by its filters (ISO 32000-1 7.4). */
import { inflateSync } from 'node:zlib';
import { unfilter } from '../../../base/png/unfilter.js';
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
  const width = Math.ceil((part('Columns', 1) * part('Colors', 1) * part('BitsPerComponent', 8)) / 8);
  const rows = unfilter(bytes, width, pixel);
  if (rows === undefined) throw new PdfFault('a stream of it has an unknown predictor');
  return rows;
}
