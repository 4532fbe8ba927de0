/**
 * Makes a batch as a list of steps. Each is recorded when it is done, with the SHA-256 of what it made; a step that a
 * kill cut off was never done, and one whose files are no longer what was recorded is made again.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../base/problems.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { hashFile } from './hashFiles.js';
import type { StepRecord } from './stepRecord.js';

interface FileStep<T> {
  /** Another file that the step makes, outside the folder. */
  readonly beside?: string;
  /** SHA-256 of the file, and of that beside it. Absent: the result is the one of the file, or has it. */
  readonly hashes?: (result: T) => readonly string[];
}

/** Where the steps work. */
export interface StepPlaces {
  readonly scratch: Sqlite;
  /** Path of the scratch. */
  readonly scratchFile: string;
  /** The folder in which the files of the batch are made. */
  readonly made: string;
}

export class Steps {
  readonly #record: StepRecord;
  readonly #places: StepPlaces;
  readonly #stop: AbortSignal | undefined;

  /** @param stop when aborted, steps under way are finished and recorded, and none is begun: INTERRUPTED */
  constructor(record: StepRecord, places: StepPlaces, stop: AbortSignal | undefined) {
    this.#record = record;
    this.#places = places;
    this.#stop = stop;
  }

  /** A step that only changes the scratch, all of it or nothing. */
  async tables<T>(name: string, work: () => Promise<T>): Promise<T> {
    const done = this.#record.find<T>(name);
    if (done !== undefined) return done.result;
    await this.#mayBegin(name);
    const { scratch, scratchFile } = this.#places;
    const result = await scratch.transaction(work);
    return this.#record.add(name, result, await hashFile(scratchFile));
  }

  /** A step that makes a file of the batch. The work returns when the disk holds the file; only then it is recorded. */
  async file<T>(
    name: string,
    work: (path: string) => Promise<T>,
    { beside, hashes = (result) => [hashIn(result)] }: FileStep<T> = {},
  ): Promise<T> {
    const path = join(this.#places.made, name);
    const done = this.#record.find<T>(name);
    const files = beside === undefined ? [path] : [path, beside];
    if (done !== undefined && done.hashes === (await hashesOf(files))) return done.result;
    await this.#mayBegin(name);
    const result = await work(path);
    return this.#record.add(name, result, hashes(result).join(' '));
  }

  /** A signal is heard between two turns of the event loop only, so there is one before each step. */
  async #mayBegin(name: string): Promise<void> {
    if (this.#stop !== undefined) await new Promise(setImmediate);
    if (this.#stop?.aborted) throw new Fault('INTERRUPTED', `the batch was stopped before ${name}`);
  }
}

function hashIn(result: unknown): string {
  if (typeof result === 'string') return result;
  if (typeof result === 'object' && result !== null && 'sha256' in result) return String(result.sha256);
  throw new Error('a step that makes a file gives its hash');
}

/** Side by side; a file that is not there has none. */
async function hashesOf(paths: readonly string[]): Promise<string> {
  const hashes: string[] = [];
  for (const path of paths) hashes.push(existsSync(path) ? await hashFile(path) : '');
  return hashes.join(' ');
}
