/** Keeps what was made of a file as long as the file is as it was. */
import { statSync } from 'node:fs';
import { unreadable } from '../../base/files/unreadable.js';

interface Kept {
  readonly state: string;
  readonly made: Promise<unknown>;
}

/** Of so many files and ways to read them; those asked for last. */
const MOST = 16;

export class FileCache {
  readonly #kept = new Map<string, Kept>();

  /**
   * Whoever asks while it is being made waits for the same. What failed is made again at the next question.
   *
   * @param way how the file is read: another way is another content
   * @throws Fault FILE_UNREADABLE; what `make` throws
   */
  async get<Made>(path: string, way: string, make: () => Promise<Made>): Promise<Made> {
    const key = `${path}\n${way}`;
    const state = stateOf(path);
    const known = this.#kept.get(key);
    this.#kept.delete(key);
    const kept = known?.state === state ? known : { state, made: make() };
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
    try {
      return (await kept.made) as Made;
    } catch (error) {
      if (this.#kept.get(key) === kept) this.#kept.delete(key);
      throw error;
    }
  }
}

/** In this thread: it takes a microsecond, and a hundred in another. */
function stateOf(path: string): string {
  try {
    const { mtimeMs, ctimeMs, size, ino } = statSync(path);
    return [mtimeMs, ctimeMs, size, ino].join(' ');
  } catch (cause) {
    throw unreadable(path, cause);
  }
}
