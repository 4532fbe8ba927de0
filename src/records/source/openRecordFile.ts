/** Opens a record file as a source that the readers stream from. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { requireFile } from '../../base/files/requireFile.js';
import { unreadable } from '../../base/files/unreadable.js';
import { Fault } from '../../base/problems.js';
import type { RecordSource } from './recordSource.js';

/** All rows of a chunk are alive at the same time; larger chunks are no faster and cost more in garbage collection. */
const CHUNK = 1 << 14;
const BRACE = 123;

/**
 * The file as a source. Its extension (.csv, .ndjson, .jsonl) decides its format, otherwise its first byte.
 * FILE_UNREADABLE if it does not exist, is not a file or cannot be read, now or later.
 */
export async function openRecordFile(path: string): Promise<RecordSource> {
  requireFile(path);
  const first = await firstByte(path);
  return { name: basename(path), format: formatOf(path, first), chunks: chunksOf(path) };
}

function formatOf(path: string, first: number | undefined): RecordSource['format'] {
  const extension = extname(path).toLowerCase();
  if (extension === '.ndjson' || extension === '.jsonl') return 'ndjson';
  return extension !== '.csv' && first === BRACE ? 'ndjson' : 'csv';
}

async function firstByte(path: string): Promise<number | undefined> {
  try {
    const file = await open(path);
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(1), 0, 1, 0);
      return bytesRead === 0 ? undefined : buffer[0];
    } finally {
      await file.close();
    }
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: CHUNK });
  try {
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (error) {
    throw error instanceof Fault ? error : unreadable(path, error);
  }
}
