/** Writes the cross-reference and the trailer, by which readers find the objects of a PDF. */
import { deflateSync } from 'node:zlib';
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
/** Each row as its difference from the row above (PNG filter "up"), which deflates to a fifth of the size. */
const UP = 2;

/** The same as a stream, deflated (ISO 32000-1 7.5.8). */
export function writeStream(output: HashedOutput, table: ObjectTable, trailer: string): void {
  const number = table.reserve();
  const start = output.offset;
  table.place(number, start);
  const rows = deflateSync(packRows(table));
  output.buffer.ascii(`${number} 0 obj\n<</Type/XRef/Size ${table.size}/W[${WIDTHS}]${trailer}`);
  output.buffer.ascii(
    `/DecodeParms<</Predictor 12/Columns ${COLUMNS}>>/Filter/FlateDecode/Length ${rows.length}>>`,
  );
  output.buffer.ascii('stream\n');
  output.buffer.bytes(rows);
  output.buffer.ascii(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`);
}

function packRows(table: ObjectTable): Uint8Array {
  const rows = Buffer.alloc(table.size * (COLUMNS + 1));
  let [row, above] = [Buffer.alloc(COLUMNS), Buffer.alloc(COLUMNS)];
  for (let number = 0; number < table.size; number++) {
    const at = number * (COLUMNS + 1);
    packRow(row, number === 0 ? FREE : table.entry(number));
    rows[at] = UP;
    for (let i = 0; i < COLUMNS; i++) rows[at + 1 + i] = (row[i] ?? 0) - (above[i] ?? 0);
    [row, above] = [above, row];
  }
  return rows;
}

/** The head of the list of free objects, which is empty. */
const FREE = [0, 0, 0xffff] as const;

function packRow(row: Buffer, [type, where, index]: readonly [number, number, number]): void {
  row.writeUInt8(type, 0);
  row.writeUIntBE(where, 1, 5);
  row.writeUInt16BE(index, 6);
}
