/**
 * The making of a batch as a list of steps. Each is recorded in the scratch when it is done; a step that a
 * kill cut off was never done and is made again.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../base/problems.js';
import type { Sqlite } from '../shapes/sqlite.js';

interface FileStep<T> {
  /** Another file that the step makes, outside the folder. */
  readonly beside?: string;
  /** What else to enter in the scratch together with the record. */
  readonly record?: (result: T) => void;
}

export class Steps {
  readonly #scratch: Sqlite;
  readonly #made: string;
  readonly #stop: AbortSignal | undefined;

  /**
   * @param made the folder in which the files of the batch are made
   * @param stop when aborted, steps under way are finished and recorded, and none is begun: INTERRUPTED
   */
  constructor(scratch: Sqlite, made: string, stop: AbortSignal | undefined) {
    this.#scratch = scratch;
    this.#made = made;
    this.#stop = stop;
    scratch.exec(
      'create table if not exists steps (name text primary key, result text not null, sizes text not null)',
    );
  }

  /** A step that only changes the scratch: what it changes and its record become true together. */
  async tables<T>(name: string, work: () => Promise<T>): Promise<T> {
    const done = this.#find<T>(name);
    if (done !== undefined) return done.result;
    await this.#mayBegin(name);
    return this.#scratch.transaction(async () => this.#record(name, await work()));
  }

  /**
   * A step that makes a file of the batch. The work returns when the disk holds the file; only then it is
   * recorded. What is recorded but gone or of another size, by a person or a power cut, is made again.
   */
  async file<T>(
    name: string,
    work: (path: string) => Promise<T>,
    { beside, record }: FileStep<T> = {},
  ): Promise<T> {
    const path = join(this.#made, name);
    const done = this.#find<T>(name);
    const files = [path, beside ?? path];
    if (done !== undefined && done.sizes === sizesOf(files)) return done.result;
    await this.#mayBegin(name);
    const result = await work(path);
    return this.#scratch.transaction(() => {
      record?.(result);
      return this.#record(name, result, sizesOf(files));
    });
  }

  /** A signal is heard between two turns of the event loop only, so there is one before each step. */
  async #mayBegin(name: string): Promise<void> {
    if (this.#stop !== undefined) await new Promise(setImmediate);
    if (this.#stop?.aborted) throw new Fault('INTERRUPTED', `the batch was stopped before ${name}`);
  }

  #find<T>(name: string): { readonly result: T; readonly sizes: string } | undefined {
    const query = 'select result, sizes from steps where name = ?';
    const row = this.#scratch.prepare<[string, string]>(query).get(name);
    return row === undefined ? undefined : { result: JSON.parse(row[0]) as T, sizes: row[1] };
  }

  #record<T>(name: string, result: T, sizes = ''): T {
    this.#scratch
      .prepare('insert or replace into steps (name, result, sizes) values (?, ?, ?)')
      .run(name, JSON.stringify(result ?? null), sizes);
    return result;
  }
}

/** In bytes, side by side; a file that is not there has none. */
function sizesOf(paths: readonly string[]): string {
  return paths.map((path) => statSync(path, { throwIfNoEntry: false })?.size ?? '').join(' ');
}
