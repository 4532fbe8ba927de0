/** Reads the strings of PDF syntax, of objects and of content streams alike (ISO 32000-1 7.3.4). */
import { CLASSES, ESCAPES, hexValue, WHITE } from './characters.js';
import { PdfCut } from './pdfValues.js';

const OPEN = 0x28;
const CLOSE = 0x29;
const BACKSLASH = 0x5c;
const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;
const HEX_END = 0x3e;

/**
 * Appends the bytes of the literal string that begins after `at`, an opening parenthesis.
 *
 * @returns the index after the closing one
 */
export function readLiteral(bytes: Uint8Array, at: number, into: number[]): number {
  let depth = 1;
  for (let i = at + 1; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === BACKSLASH) {
      i = readEscape(bytes, i + 1, into);
      continue;
    }
    if (byte === OPEN) depth++;
    else if (byte === CLOSE && --depth === 0) return i + 1;
    into.push(byte);
  }
  throw new PdfCut('a string never ends');
}

/** @returns the index of the last byte of the escape */
function readEscape(bytes: Uint8Array, at: number, into: number[]): number {
  const byte = bytes[at] ?? 0;
  if (byte >= 0x30 && byte <= 0x37) return readOctal(bytes, at, into);
  if (byte === LINE_FEED) return at;
  if (byte === CARRIAGE_RETURN) return bytes[at + 1] === LINE_FEED ? at + 1 : at;
  into.push(ESCAPES.get(byte) ?? byte);
  return at;
}

function readOctal(bytes: Uint8Array, at: number, into: number[]): number {
  let [value, i] = [0, at];
  for (; i < at + 3; i++) {
    const digit = (bytes[i] ?? 0) - 0x30;
    if (digit < 0 || digit > 7) break;
    value = value * 8 + digit;
  }
  into.push(value & 0xff);
  return i - 1;
}

/** Like `readLiteral`, for the hexadecimal string that begins after `at`. */
export function readHex(bytes: Uint8Array, at: number, into: number[]): number {
  let high = -1;
  for (let i = at + 1; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === HEX_END) {
      if (high >= 0) into.push(high << 4);
      return i + 1;
    }
    const digit = hexValue(byte);
    if (digit < 0) {
      if (CLASSES[byte] !== WHITE) break;
    } else if (high < 0) high = digit;
    else {
      into.push((high << 4) | digit);
      high = -1;
    }
  }
  throw new PdfCut('a string never ends');
}
