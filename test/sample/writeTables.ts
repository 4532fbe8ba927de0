/** Writes the lines of sample tables into files of a folder. */
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { TABLES, type Table, type TableLine } from './sampleTables.js';

/** Lines are gathered to about this many bytes before they are written. */
const GATHERED = 1 << 18;

/** Writes owners.csv, vehicles.csv, remedied.csv and exclude.csv; what stood there is replaced. */
export async function writeTables(folder: string, lines: Iterable<TableLine>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const files = new Map<Table, TableFile>(
    TABLES.map((table) => [table, new TableFile(join(folder, `${table}.csv`))]),
  );
  for (const { table, line } of lines) {
    const file = files.get(table);
    if (file?.add(line) === true) await file.flush();
  }
  for (const file of files.values()) await file.close();
}

class TableFile {
  readonly #stream: WriteStream;
  #held: Buffer[] = [];
  #text = '';
  #size = 0;

  constructor(path: string) {
    this.#stream = createWriteStream(path);
  }

  /** True when it is time to flush. */
  add(line: string | Uint8Array): boolean {
    if (typeof line === 'string') this.#text += line;
    else this.#held.push(Buffer.from(this.#take()), Buffer.from(line));
    this.#size += line.length;
    return this.#size >= GATHERED;
  }

  /** Resolves when the bytes are on their way to the disk, so that no more than they are ever held. */
  async flush(): Promise<void> {
    const bytes = Buffer.concat([...this.#held, Buffer.from(this.#take())]);
    this.#held = [];
    this.#size = 0;
    await new Promise<void>((resolve, reject) => {
      this.#stream.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
  }

  async close(): Promise<void> {
    await this.flush();
    this.#stream.end();
    await finished(this.#stream);
  }

  #take(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }
}
