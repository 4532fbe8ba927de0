/** Takes the pictures out of a PDF as scanners and phones make them: a page is a JPEG, a fax, or rows of pixels. */
import { inflateSync } from 'node:zlib';
import type { PDFDict } from '@cantoo/pdf-lib';
import { unfilter } from '../../base/png/unfilter.js';
import { MOST_PIXELS, type ScanPicture } from './scanPicture.js';
import { unpackFax } from './unpackFax.js';

/** Both sides of the forms of a long sitting. */
const MOST_PICTURES = 40;

/** An image as the file has it (ISO 32000-1 8.9.5). */
interface Packed {
  readonly width: number;
  readonly height: number;
  /** Of a sample. */
  readonly bits: number;
  /** Names of the filters, in the order in which they are undone. */
  readonly filters: readonly string[];
  /** What the filters have to know, as the file writes it. */
  readonly parameters: string;
  readonly bytes: Uint8Array;
}

/** In the order of the file; what is packed in another way is left out. @throws what pdf-lib throws for a damaged file */
export async function* pdfPictures(file: Uint8Array): AsyncGenerator<ScanPicture> {
  const { PDFDocument, PDFName, PDFRawStream } = await import('@cantoo/pdf-lib');
  const { context } = await PDFDocument.load(file, { updateMetadata: false, ignoreEncryption: true });
  const written = (dict: PDFDict, key: string): string => dict.lookup(PDFName.of(key))?.toString() ?? '';
  const images = context
    .enumerateIndirectObjects()
    .flatMap(([, each]) =>
      each instanceof PDFRawStream && written(each.dict, 'Subtype') === '/Image' ? [each] : [],
    );
  for (const { dict, contents } of images.slice(0, MOST_PICTURES)) {
    const picture = unpacked(packedAs((key) => written(dict, key), contents));
    if (picture !== undefined) yield picture;
  }
}

function packedAs(written: (key: string) => string, bytes: Uint8Array): Packed {
  return {
    width: Number(written('Width')),
    height: Number(written('Height')),
    bits: Number(written('BitsPerComponent') || 1),
    filters: [...written('Filter').matchAll(/\/(\w+)/g)].map(([, name = '']) => name),
    parameters: written('DecodeParms'),
    bytes,
  };
}

/** Undefined for what is too large or packed in another way. */
function unpacked(packed: Packed): ScanPicture | undefined {
  const { width, height, filters } = packed;
  const [first, ...rest] = filters;
  if (!(width > 0 && height > 0 && width * height <= MOST_PIXELS)) return undefined;
  if (first === 'DCTDecode') return { kind: 'file', bytes: packed.bytes };
  if (first === 'CCITTFaxDecode') return faxOf(packed);
  if (first !== 'FlateDecode') return undefined;
  const bytes = inflateSync(packed.bytes, { maxOutputLength: height * (4 * width + 1) });
  return rest.length === 0 ? rowsOf({ ...packed, bytes }) : unpacked({ ...packed, filters: rest, bytes });
}

/** Group 4 only: Group 3 is what fax machines send, and packs worse. */
function faxOf({ bytes, parameters, width, height }: Packed): ScanPicture | undefined {
  const isGroup4 = parameterIn(parameters, 'K', 0) < 0 && !parameters.includes('/EncodedByteAlign true');
  if (!isGroup4 || parameterIn(parameters, 'Columns', 1728) !== width) return undefined;
  return { kind: 'gray', width, height, samples: unpackFax(bytes, width, height) };
}

function parameterIn(parameters: string, name: string, otherwise: number): number {
  return Number(new RegExp(`/${name} (-?\\d+)`).exec(parameters)?.[1] ?? otherwise);
}

/** How many samples a pixel has shows in the length of the rows, whatever its color space is called. */
function rowsOf({ width, height, bits, parameters, bytes }: Packed): ScanPicture | undefined {
  // PNG filters from 10 on
  const isFiltered = parameterIn(parameters, 'Predictor', 1) >= 10;
  const row = Math.floor(bytes.length / height) - (isFiltered ? 1 : 0);
  const colors = Math.floor((8 * row) / (width * bits));
  if (colors < 1 || (bits !== 8 && (bits !== 1 || colors > 1))) return undefined;
  const samples = isFiltered ? unfilter(bytes, row, Math.ceil((colors * bits) / 8)) : bytes;
  if (samples === undefined) return undefined;
  const gray = new Uint8Array(width * height);
  for (let at = 0, y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += 1)
      gray[at] = bits === 1 ? bitAt(samples, y * row, x) : (samples[y * row + x * colors] ?? 0);
  return { kind: 'gray', width, height, samples: gray };
}

/** The reader looks for light marks on dark paper, too, so it does not matter which of the two is black. */
const bitAt = (bytes: Uint8Array, row: number, x: number): number =>
  (((bytes[row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) * 255;
