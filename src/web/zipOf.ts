/** Packs files into one ZIP, as they are: they are PDF files and pictures, which hardly get smaller (APPNOTE 6.3.10, 4.3). */
import { crc32 } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const UTF8 = 1 << 11;
/** January 1, 1980: the same files give the same bytes. */
const DAY = (1 << 5) | 1;

/** @param files less than 4 GB, and fewer than 65,536 */
export function zipOf(files: readonly (readonly [name: string, bytes: Uint8Array])[]): Buffer {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [name, bytes] of files) {
    const common = entryOf(name, bytes);
    const local = Buffer.concat([numbers([LOCAL, 4], [VERSION, 2]), common, Buffer.from(name), bytes]);
    const central = numbers([CENTRAL, 4], [VERSION, 2], [VERSION, 2]);
    const place = numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]);
    directory.push(central, common, place, Buffer.from(name));
    parts.push(local);
    at += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count: [number, number] = [files.length, 2];
  return Buffer.concat([
    ...parts,
    ...directory,
    numbers([END, 4], [0, 2], [0, 2], count, count, [size, 4], [at, 4], [0, 2]),
  ]);
}

/** From the flags to the length of the extra field: the same in both places of an entry. */
function entryOf(name: string, bytes: Uint8Array): Buffer {
  const { length } = bytes;
  const stored = numbers([UTF8, 2], [0, 2], [0, 2], [DAY, 2], [crc32(bytes), 4], [length, 4], [length, 4]);
  return Buffer.concat([stored, numbers([Buffer.byteLength(name), 2], [0, 2])]);
}

/** Each in so many bytes, the lowest first. */
function numbers(...all: readonly (readonly [value: number, bytes: number])[]): Buffer {
  return Buffer.concat(
    all.map(([value, bytes]) => {
      const part = Buffer.alloc(bytes);
      part.writeUIntLE(value, 0, bytes);
      return part;
    }),
  );
}
