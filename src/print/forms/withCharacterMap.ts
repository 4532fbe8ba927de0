/** Adds a character map to a TrueType file that has none, as fonts with one-byte codes need. */

export interface Table {
  readonly tag: string;
  readonly data: Buffer;
}

/** Adds a `cmap` for Windows, Unicode (OpenType 1.9, format 4). `glyphs` maps code points below U+FFFF. */
export function withCharacterMap(file: Uint8Array, glyphs: ReadonlyMap<number, number>): Uint8Array {
  const tables = [...readTables(Buffer.from(file)), { tag: 'cmap', data: characterMap(glyphs) }];
  return writeTables(tables.sort((a, b) => (a.tag < b.tag ? -1 : 1)));
}

/** The tables of a TrueType file, in file order. */
export function readTables(file: Buffer): Table[] {
  return Array.from({ length: file.readUInt16BE(4) }, (_, i) => {
    const entry = 12 + i * 16;
    const at = file.readUInt32BE(entry + 8);
    const tag = file.toString('latin1', entry, entry + 4);
    return { tag, data: Buffer.from(file.subarray(at, at + file.readUInt32BE(entry + 12))) };
  });
}

const TRUETYPE = 0x00010000;
/** `OTTO`. */
const POSTSCRIPT = 0x4f54544f;

/** A font file with its tables sorted by tag. */
export function writeTables(tables: readonly Table[]): Uint8Array {
  const directory = Buffer.alloc(12 + tables.length * 16);
  directory.writeUInt32BE(tables.some(({ tag }) => tag === 'CFF ') ? POSTSCRIPT : TRUETYPE, 0);
  writeSearch(directory, 4, tables.length, 16);
  const parts: Buffer[] = [directory];
  let at = directory.length;
  tables.forEach(({ tag, data }, i) => {
    const entry = 12 + i * 16;
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksum(padded), entry + 4);
    directory.writeUInt32BE(at, entry + 8);
    directory.writeUInt32BE(data.length, entry + 12);
    parts.push(padded);
    at += padded.length;
  });
  return Buffer.concat(parts);
}

/** A count with the start values of a binary search over it. */
function writeSearch(bytes: Buffer, at: number, count: number, size: number): void {
  const steps = Math.floor(Math.log2(count));
  const range = 2 ** steps * size;
  [size === 2 ? count * 2 : count, range, steps, count * size - range].forEach((value, i) => {
    bytes.writeUInt16BE(value, at + i * 2);
  });
}

function checksum(data: Buffer): number {
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0;
  return sum;
}

/** One segment for each character, and the final segment. */
function characterMap(glyphs: ReadonlyMap<number, number>): Buffer {
  const segments = [...[...glyphs].sort(([a], [b]) => a - b), [0xffff, 0] as const];
  const length = 16 + segments.length * 8;
  const bytes = Buffer.alloc(12 + length);
  [0, 1, 3, 1].forEach((value, i) => {
    bytes.writeUInt16BE(value, i * 2);
  });
  bytes.writeUInt32BE(12, 8);
  bytes.writeUInt16BE(4, 12);
  bytes.writeUInt16BE(length, 14);
  writeSearch(bytes, 18, segments.length, 2);
  segments.forEach(([character, glyph], i) => {
    bytes.writeUInt16BE(character, 26 + i * 2);
    bytes.writeUInt16BE(character, 28 + (segments.length + i) * 2);
    bytes.writeUInt16BE((glyph - character) & 0xffff, 28 + (segments.length * 2 + i) * 2);
  });
  return bytes;
}
