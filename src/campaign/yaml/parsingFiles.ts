/**
 * Keeps what was parsed from files: once in one opening of a workspace, and, where its opener keeps a memory, from one opening to the
 * next as long as all that was read for it reads the same.
 */
import type { FileSource } from '../../shapes/files.js';

/** A question to the files, with its answer as text. */
interface Reading {
  readonly asked: 'text' | 'names' | 'exists';
  readonly path: string;
  readonly answer: string;
}

interface Parsed {
  readonly value: unknown;
  /** All that was read for it, in other files, too. */
  readonly readings: readonly Reading[];
}

/** What earlier openings parsed, by key. */
export type ParseMemory = Map<string, Parsed>;

export class ParsingFiles implements FileSource {
  readonly #files: FileSource;
  readonly #memory: ParseMemory | undefined;
  readonly #parsed = new Map<string, Parsed>();
  /** The readings of what is being parsed, the innermost last. */
  readonly #open: Reading[][] = [];

  constructor(files: FileSource, memory?: ParseMemory) {
    this.#files = files;
    this.#memory = memory;
  }

  readText(path: string): string {
    const text = this.#files.readText(path);
    this.#tell([{ asked: 'text', path, answer: text }]);
    return text;
  }

  list(folder: string): readonly string[] {
    const names = this.#files.list(folder);
    this.#tell([{ asked: 'names', path: folder, answer: names.join('\n') }]);
    return names;
  }

  exists(path: string): boolean {
    const there = this.#files.exists(path);
    this.#tell([{ asked: 'exists', path, answer: String(there) }]);
    return there;
  }

  /**
   * @param key of what is parsed, and of how
   * @param make reads files here only; what it gives is shared, and must not be changed
   */
  parse<Value>(key: string, make: () => Value): Value {
    const known = this.#parsed.get(key) ?? this.#remembered(key) ?? this.#made(key, make);
    this.#parsed.set(key, known);
    this.#tell(known.readings);
    return known.value as Value;
  }

  #made(key: string, make: () => unknown): Parsed {
    const readings: Reading[] = [];
    this.#open.push(readings);
    try {
      const parsed = { value: make(), readings };
      this.#memory?.set(key, parsed);
      return parsed;
    } finally {
      this.#open.pop();
    }
  }

  #remembered(key: string): Parsed | undefined {
    const known = this.#memory?.get(key);
    return known?.readings.every((reading) => this.#holds(reading)) === true ? known : undefined;
  }

  #holds({ asked, path, answer }: Reading): boolean {
    if (asked === 'exists') return String(this.#files.exists(path)) === answer;
    try {
      return (asked === 'text' ? this.#files.readText(path) : this.#files.list(path).join('\n')) === answer;
    } catch {
      return false;
    }
  }

  #tell(readings: readonly Reading[]): void {
    this.#open.at(-1)?.push(...readings);
  }
}
