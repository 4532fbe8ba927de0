/** Writes the cross-reference and the trailer, by which readers find the objects of a PDF. */
import { deflateSync, type ZlibOptions } from 'node:zlib';
import type { HashedOutput } from './hashedOutput.js';
import type { ObjectTable } from './objectTable.js';

/** Follows the offset of an object: its generation, and that it is in use. */
const IN_USE = Buffer.from(' 00000 n \n');

/** A table with twenty bytes per object, and the trailer (ISO 32000-1 7.5.4). */
export function writeTable(output: HashedOutput, table: ObjectTable, trailer: string): void {
  const start = output.offset;
  const out = output.buffer;
  out.ascii(`xref\n0 ${table.size}\n0000000000 65535 f \n`);
  for (let number = 1; number < table.size; number++) {
    out.digits(table.offset(number), 10);
    out.bytes(IN_USE);
    output.drain();
  }
  out.ascii(`trailer\n<</Size ${table.size}${trailer}>>\nstartxref\n${start}\n%%EOF\n`);
}

/** Bytes per field: one for the type, five for an offset or a stream, two for an index. */
const WIDTHS = '1 5 2';
const COLUMNS = 8;
/** The columns, after the number of the filter. */
const ROW = 1 + COLUMNS;
/** Each row as its difference from the row above (PNG filter "up"), which deflates to a fifth of the size. */
const UP = 2;
/** Takes half as long as the default; the table is larger by a fiftieth, the file by a thousandth. */
const DEFLATE: ZlibOptions = { level: 2 };

/** The same as a stream, deflated (ISO 32000-1 7.5.8). */
export function writeStream(output: HashedOutput, table: ObjectTable, trailer: string): void {
  const number = table.reserve();
  const start = output.offset;
  table.place(number, start);
  const rows = deflateSync(packRows(table), DEFLATE);
  output.buffer.ascii(`${number} 0 obj\n<</Type/XRef/Size ${table.size}/W[${WIDTHS}]${trailer}`);
  output.buffer.ascii(
    `/DecodeParms<</Predictor 12/Columns ${COLUMNS}>>/Filter/FlateDecode/Length ${rows.length}>>`,
  );
  output.buffer.ascii('stream\n');
  output.buffer.bytes(rows);
  output.buffer.ascii(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`);
}

function packRows(table: ObjectTable): Uint8Array {
  const rows = new Uint8Array(table.size * ROW);
  const view = new DataView(rows.buffer);
  rows[0] = UP;
  view.setUint16(ROW - 2, NO_NEXT_FREE);
  for (let number = 1; number < table.size; number++) {
    rows[number * ROW] = UP;
    table.writeEntry(number, view, number * ROW + 1);
  }
  for (let last = rows.length - 1; last > ROW; last -= ROW)
    for (let at = last; at > last - COLUMNS; at--) rows[at] = (rows[at] ?? 0) - (rows[at - ROW] ?? 0);
  return rows;
}

/** The generation of object 0, the head of the list of free objects, which is empty. */
const NO_NEXT_FREE = 0xffff;
