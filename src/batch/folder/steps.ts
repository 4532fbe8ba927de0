/**
 * Makes a batch as a list of steps. Each is recorded when it is done, with the SHA-256 of what it made. A step that was
 * interrupted by a kill does not count, and one whose files no longer match its record is repeated.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../base/problems.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { hashFile } from './hashFiles.js';
import type { StepRecord } from './stepRecord.js';

interface FileStep<T> {
  /** Another file made by the step, outside the folder. */
  readonly beside?: string;
  /** SHA-256 of the file, and of that beside it. Absent: the result is the one of the file, or has it. */
  readonly hashes?: (result: T) => readonly string[];
}

/** The places in which the steps work. */
export interface StepPlaces {
  readonly scratch: Sqlite;
  /** Path of the scratch. */
  readonly scratchFile: string;
  /** The folder for the files of the batch. */
  readonly made: string;
}

export class Steps {
  readonly #record: StepRecord;
  readonly #places: StepPlaces;
  readonly #stop: AbortSignal | undefined;

  /** @param stop once aborted, running steps are finished and recorded, and no other is started: INTERRUPTED */
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

  /** A value that is settled once, and stays as it is however often the batch is resumed. */
  async settled<T>(name: string, work: () => Promise<T>): Promise<T> {
    const done = this.#record.find<T>(name);
    if (done !== undefined) return done.result;
    await this.#mayBegin(name);
    return this.#record.add(name, await work(), '');
  }

  /** A step that makes a file of the batch. It is recorded after the file is on disk. */
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

  /** Signals are only handled between turns of the event loop, so each step starts in a new turn. */
  async #mayBegin(name: string): Promise<void> {
    if (this.#stop !== undefined) await new Promise(setImmediate);
    if (this.#stop?.aborted) throw new Fault('INTERRUPTED', `the batch was stopped before ${name}`);
  }
}

function hashIn(result: unknown): string {
  if (typeof result === 'string') return result;
  if (typeof result === 'object' && result !== null && 'sha256' in result) return String(result.sha256);
  throw new Error('a step that makes a file must return its hash');
}

/** Concatenated; a missing file has none. */
async function hashesOf(paths: readonly string[]): Promise<string> {
  const hashes: string[] = [];
  for (const path of paths) hashes.push(existsSync(path) ? await hashFile(path) : '');
  return hashes.join(' ');
}
