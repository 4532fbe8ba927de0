/** Splits a stream of bytes into chunks that end at line ends, so that no character is split. */
import { Fault } from '../../base/problems.js';
import { LONGEST_ROW, type RecordSource } from './recordSource.js';

export interface LineChunk {
  readonly bytes: Buffer;
  /** `line`: more may follow. `file`: it is the last one. `limit`: a line that is too long to be a row begins here. */
  readonly end: 'line' | 'file' | 'limit';
}

const LINE_FEED = 10;
/** Small chunks are collected up to this size, so that a row of many lines is not scanned again for each chunk. */
const LEAST_SIZE = 1 << 16;

/** Chunks of whole lines, without a byte order mark. There is always a last chunk, even if it is empty. */
export async function* lineChunks(source: RecordSource): AsyncGenerator<LineChunk> {
  let held: Uint8Array[] = [];
  let size = 0;
  let start = true;
  for await (const chunk of slices(source.chunks)) {
    held.push(chunk);
    size += chunk.length;
    if (size < LEAST_SIZE) continue;
    const bytes = Buffer.concat(held);
    const cut = bytes.lastIndexOf(LINE_FEED) + 1;
    if (cut > 0) yield { bytes: unmarked(bytes.subarray(0, cut), start, source.name), end: 'line' };
    else if (size > LONGEST_ROW) yield { bytes: Buffer.alloc(0), end: 'limit' };
    start &&= cut === 0;
    held = [bytes.subarray(cut)];
    size = bytes.length - cut;
  }
  yield { bytes: unmarked(Buffer.concat(held), start, source.name), end: 'file' };
}

async function* slices(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += LONGEST_ROW) yield chunk.subarray(at, at + LONGEST_ROW);
  }
}

/** Drops the byte order mark that some programs write at the beginning of a UTF-8 file. */
function unmarked(bytes: Buffer, start: boolean, file: string): Buffer {
  if (!start) return bytes;
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new Fault('FILE_UNREADABLE', 'the file is in UTF-16', {
      place: { file, line: 1 },
      hint: 'save it as CSV in UTF-8',
    });
  }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return marked ? bytes.subarray(3) : bytes;
}
