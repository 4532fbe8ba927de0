/** Reads a ToUnicode CMap: which characters the codes of a font stand for (ISO 32000-1 9.10.3). */
import { Parser } from './syntax/parseValue.js';
import { isArray, PdfCut, PdfName, PdfString, type PdfValue } from './syntax/pdfValues.js';

/** Text by code. */
export type CharacterMap = ReadonlyMap<number, string>;

/** A longer range is damaged: codes have two bytes. */
const LONGEST = 0x10000;

export function readCharacterMap(bytes: Uint8Array): CharacterMap {
  const map = new Map<number, string>();
  let operands: PdfValue[] = [];
  for (const token of tokensOf(bytes)) {
    if (typeof token !== 'string') operands.push(token);
    else {
      if (token === 'endbfchar') readCharacters(operands, map);
      if (token === 'endbfrange') readRanges(operands, map);
      operands = [];
    }
  }
  return map;
}

/** Values, with the operators between them as strings. */
function* tokensOf(bytes: Uint8Array): Generator<PdfValue | string> {
  const ended = new Uint8Array(bytes.length + 1).fill(0x20);
  ended.set(bytes);
  let at = 0;
  for (;;) {
    const parser = new Parser(ended, at);
    let token: PdfValue | string;
    try {
      token = parser.value();
    } catch (error) {
      if (error instanceof PdfCut) return;
      const word = new Parser(ended, at);
      token = word.keyword();
      if (token === '') return;
      at = word.at;
      yield token;
      continue;
    }
    at = parser.at;
    if (!(token instanceof PdfName)) yield token;
  }
}

function readCharacters(operands: readonly PdfValue[], map: Map<number, string>): void {
  for (let i = 0; i + 1 < operands.length; i += 2) map.set(codeOf(operands[i]), textOf(operands[i + 1]));
}

function readRanges(operands: readonly PdfValue[], map: Map<number, string>): void {
  for (let i = 0; i + 2 < operands.length; i += 3) {
    const [first, last] = [codeOf(operands[i]), codeOf(operands[i + 1])];
    const to = operands[i + 2];
    for (let code = first; code <= last && code - first < LONGEST; code++)
      map.set(code, isArray(to) ? textOf(to[code - first]) : advanced(textOf(to), code - first));
  }
}

function codeOf(value: PdfValue | undefined): number {
  if (!(value instanceof PdfString)) return -1;
  return value.bytes.reduce((code, byte) => code * 256 + byte, 0);
}

/** Big-endian UTF-16. */
function textOf(value: PdfValue | undefined): string {
  if (!(value instanceof PdfString)) return '';
  let text = '';
  for (let i = 0; i + 1 < value.bytes.length; i += 2)
    text += String.fromCharCode(((value.bytes[i] ?? 0) << 8) | (value.bytes[i + 1] ?? 0));
  return text;
}

/** Adds the offset to the last character. */
function advanced(text: string, by: number): string {
  return text.slice(0, -1) + String.fromCharCode((text.charCodeAt(text.length - 1) || 0) + by);
}
