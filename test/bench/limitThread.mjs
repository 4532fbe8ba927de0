/** The share of one thread in what parts/limit.mjs measures a batch against. */
import { closeSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { deflateSync } from 'node:zlib';
import { printedIn } from './parts/limit.mjs';

const CHUNK = 1 << 18;
/** Of the objects of print files. */
const LEVEL = 2;
const [LINE_END, COMMA] = [10, 44];

const { tables, plain, bytes, share, out } = workerData;
const cut = ['owners.csv', 'vehicles.csv'].reduce((sum, name) => sum + cutHalf(join(tables, name), share), 0);
if (cut === 0) throw new Error('no rows were cut');
const printed = printedIn(plain);
const file = openSync(out, 'w');
for (let done = 0, at = 0; done < bytes; done += CHUNK, at = (at + CHUNK) % (printed.length - CHUNK))
  writeSync(file, deflateSync(printed.subarray(at, at + CHUNK), { level: LEVEL }));
closeSync(file);
rmSync(out);

/** Fields of one half of a table, as texts. */
function cutHalf(path, half) {
  const length = statSync(path).size;
  const [from, to] = [Math.floor((length * half) / 2), Math.floor((length * (half + 1)) / 2)];
  const file = openSync(path, 'r');
  const chunk = Buffer.allocUnsafe(CHUNK);
  let fields = 0;
  for (let at = from; at < to; ) {
    const read = readSync(file, chunk, 0, Math.min(CHUNK, to - at), at);
    for (let start = 0, end = 0; end < read; end++)
      if (chunk[end] === COMMA || chunk[end] === LINE_END) {
        fields += chunk.latin1Slice(start, end).length >= 0 ? 1 : 0;
        start = end + 1;
      }
    at += read;
  }
  closeSync(file);
  return fields;
}
