/** The values of PDF syntax, as they are read back (ISO 32000-1 7.3). */

export class PdfName {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** A reference to an indirect object, by its number. */
export class PdfReference {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

export class PdfString {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** A dictionary and the offset of its stream, counted from the start of the object's bytes. */
export class PdfStream {
  readonly entries: PdfDictionary;
  readonly start: number;

  constructor(entries: PdfDictionary, start: number) {
    this.entries = entries;
    this.start = start;
  }
}

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

export type PdfValue =
  | number
  | boolean
  | null
  | PdfName
  | PdfReference
  | PdfString
  | PdfStream
  | PdfDictionary
  | readonly PdfValue[];

/** Says what is wrong with a PDF, in words that follow the name of the file. */
export class PdfFault extends Error {}

/** The object continues beyond the bytes that were read. */
export class PdfCut extends PdfFault {}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return value instanceof Map;
}

export function isArray(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}

export function nameOf(value: PdfValue | undefined): string | undefined {
  return value instanceof PdfName ? value.name : undefined;
}

/** @throws PdfFault for anything but a non-negative integer */
export function countOf(value: PdfValue | undefined, what: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new PdfFault(`its ${what} is not a number`);
}
