/** Makes an ICC profile of sRGB, which defines the colors of a document. */

/** Red, green and blue of sRGB as XYZ under D50 (IEC 61966-2-1, adapted by Bradford), and the two white points. */
const PRIMARIES = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const;
const D50 = [0.9642, 1, 0.8249] as const;
const D65 = [0.95045, 1, 1.08905] as const;

const CURVE_POINTS = 1024;
const HEADER = 128;

/** A display profile, version 2.1 (ICC.1:1998-09), with a matrix and one curve. The bytes are always the same. */
export function srgbProfile(): Uint8Array {
  const curve = curveTag();
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', descriptionTag('sRGB IEC61966-2.1')],
    ['cprt', textTag('No copyright, use freely')],
    ['wtpt', xyzTag(D65)],
    ...Object.entries(PRIMARIES).map(([name, xyz]) => [name, xyzTag(xyz)] as const),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  return assemble(tags);
}

function assemble(tags: readonly (readonly [string, Buffer])[]): Uint8Array {
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  const places = new Map<Buffer, number>();
  let end = HEADER + table.length;
  tags.forEach(([name, data], index) => {
    const at = places.get(data) ?? end;
    if (!places.has(data)) end += data.length;
    places.set(data, at);
    const entry = 4 + index * 12;
    table.write(name, entry, 'latin1');
    table.writeUInt32BE(at, entry + 4);
    table.writeUInt32BE(data.length, entry + 8);
  });
  return Buffer.concat([header(end), table, ...places.keys()]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // a date is required; this is the year of the standard
  [1999, 1, 1, 0, 0, 0].forEach((part, i) => {
    bytes.writeUInt16BE(part, 24 + i * 2);
  });
  bytes.write('acsp', 36, 'latin1');
  D50.forEach((value, i) => {
    writeFixed(bytes, value, 68 + i * 4);
  });
  return bytes;
}

/** s15Fixed16Number. */
function writeFixed(bytes: Buffer, value: number, at: number): void {
  bytes.writeInt32BE(Math.round(value * 0x10000), at);
}

function tag(type: string, length: number): Buffer {
  const padded = Math.ceil((8 + length) / 4) * 4;
  const bytes = Buffer.alloc(padded);
  bytes.write(type, 0, 'latin1');
  return bytes;
}

function xyzTag(values: readonly number[]): Buffer {
  const bytes = tag('XYZ ', 12);
  values.forEach((value, i) => {
    writeFixed(bytes, value, 8 + i * 4);
  });
  return bytes;
}

function textTag(text: string): Buffer {
  const bytes = tag('text', text.length + 1);
  bytes.write(text, 8, 'latin1');
  return bytes;
}

/** The text in three forms; the second and third are left empty: 4 + 4, and 2 + 1 + 67 bytes. */
function descriptionTag(text: string): Buffer {
  const bytes = tag('desc', 4 + text.length + 1 + 8 + 70);
  bytes.writeUInt32BE(text.length + 1, 8);
  bytes.write(text, 12, 'latin1');
  return bytes;
}

function curveTag(): Buffer {
  const bytes = tag('curv', 4 + CURVE_POINTS * 2);
  bytes.writeUInt32BE(CURVE_POINTS, 8);
  for (let i = 0; i < CURVE_POINTS; i++) {
    bytes.writeUInt16BE(Math.round(linear(i / (CURVE_POINTS - 1)) * 0xffff), 12 + i * 2);
  }
  return bytes;
}

/** The transfer function of sRGB. */
function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
