/** Sources of records made of text or bytes in memory, in chunks of any size. */
import type { RecordSource } from '../../src/records/source/recordSource.js';

export function source(
  content: string | Uint8Array,
  { name = 'owners.csv', chunk = 1 << 16 }: { name?: string; chunk?: number } = {},
): RecordSource {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const format = name.endsWith('.ndjson') ? 'ndjson' : 'csv';
  return { name, format, chunks: chunksOf(bytes, chunk) };
}

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function all<Row>(arrays: AsyncIterable<readonly Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const array of arrays) rows.push(...array);
  return rows;
}
