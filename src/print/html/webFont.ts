/** Makes the subset with which a browser sets the same texts in the same way. */
import { composedText } from '../../base/text/composedText.js';
import type { Face } from '../../shapes/layout/fontBook.js';
import { readTables, type Table, withCharacterMap, writeTables } from '../forms/withCharacterMap.js';
import { postScriptFont } from './postScriptFont.js';

/** Tables that browsers require and the subset lacks; they hold nothing about single glyphs. */
const COPIED: readonly string[] = ['OS/2', 'name'];

/** The glyphs of the texts, with their characters and with the kerning of every pair that occurs in them. */
export function webFont(face: Face, texts: Iterable<string>): Uint8Array {
  const { points, pairs } = usedBy(face, texts);
  const subset = face.subset([...points].map((point) => face.glyph(point)));
  const idOf = (glyph: number) => subset.glyphs.get(glyph) ?? 0;
  const whole = readTables(Buffer.from(face.file()));
  const mapped = withCharacterMap(
    face.outlines === 'cff' ? postScriptFont(face, subset, whole) : subset.file,
    new Map([...points].map((point) => [point, idOf(face.glyph(point))])),
  );
  const em = unitsPerEm(whole);
  const kerned = [...pairs].map(([left, right]) => ({
    left: idOf(left),
    right: idOf(right),
    value: Math.round((face.kerning(left, right) * em) / 1000),
  }));
  const added = [
    ...whole.filter((table) => COPIED.includes(table.tag)),
    { tag: 'post', data: postTable() },
    { tag: 'kern', data: kernTable(kerned) },
  ];
  const tables = [...readTables(Buffer.from(mapped)), ...added];
  return writeTables(tables.sort((a, b) => (a.tag < b.tag ? -1 : 1)));
}

type Pair = readonly [left: number, right: number];

function usedBy(face: Face, texts: Iterable<string>): { points: Set<number>; pairs: Iterable<Pair> } {
  const points = new Set<number>();
  const pairs = new Map<string, Pair>();
  for (const text of texts) {
    let left: number | undefined;
    for (const character of composedText(text)) {
      const point = character.codePointAt(0) ?? 0;
      const glyph = face.glyph(point);
      points.add(point);
      if (left !== undefined && face.kerning(left, glyph) !== 0) pairs.set(`${left} ${glyph}`, [left, glyph]);
      left = glyph;
    }
  }
  return { points, pairs: pairs.values() };
}

/** Of the `head` table (OpenType 1.9). */
function unitsPerEm(tables: readonly Table[]): number {
  return tables.find((table) => table.tag === 'head')?.data.readUInt16BE(18) ?? 1000;
}

/** Version 3: no glyph names. */
function postTable(): Buffer {
  const bytes = Buffer.alloc(32);
  bytes.writeUInt32BE(0x00030000, 0);
  return bytes;
}

/** One horizontal table of sorted pairs (OpenType 1.9, `kern` version 0, format 0). */
function kernTable(
  pairs: readonly { readonly left: number; readonly right: number; readonly value: number }[],
): Buffer {
  const sorted = pairs.toSorted((a, b) => a.left - b.left || a.right - b.right);
  const steps = Math.floor(Math.log2(Math.max(1, sorted.length)));
  const length = 14 + sorted.length * 6;
  const bytes = Buffer.alloc(4 + length);
  const range = 2 ** steps * 6;
  [0, 1, 0, length, 1, sorted.length, range, steps, sorted.length * 6 - range].forEach((value, index) => {
    bytes.writeUInt16BE(Math.max(0, value), index * 2);
  });
  sorted.forEach(({ left, right, value }, index) => {
    bytes.writeUInt16BE(left, 18 + index * 6);
    bytes.writeUInt16BE(right, 20 + index * 6);
    bytes.writeInt16BE(value, 22 + index * 6);
  });
  return bytes;
}
