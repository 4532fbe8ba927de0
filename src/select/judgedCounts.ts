/** Counts how many records have both a group and a rank. */
import type { Sqlite } from '../shapes/sqlite.js';
import { insertRows } from './insertRows.js';
import { RANKS } from './ranks.js';

/** Columns that have slipped must not fill the memory: then a count is entered in parts. */
const MOST_REMEMBERED = 20_000;

/** Counted as they pass by, the records need not be gone through once more. */
export class JudgedCounts {
  readonly #insert: ReturnType<typeof insertRows>;
  /** By group and rank in one number. */
  readonly #counts = new Map<number, number>();

  constructor(scratch: Sqlite) {
    this.#insert = insertRows(scratch, 'judged', ['record_group', 'rank', 'records']);
  }

  add(group: number, rank: number): void {
    const key = group * RANKS + rank;
    const count = this.#counts.get(key) ?? 0;
    if (count === 0 && this.#counts.size >= MOST_REMEMBERED) this.flush();
    this.#counts.set(key, count + 1);
  }

  /** Enters what was counted since the last time. */
  flush(): void {
    const counts = [...this.#counts];
    this.#insert(counts.map(([key, records]) => [Math.floor(key / RANKS), key % RANKS, records]));
    this.#counts.clear();
  }
}
