/** Counts how many records have both a group and a rank. */
import type { Sqlite } from '../../shapes/sqlite.js';
import { RANKS } from '../codes/ranks.js';
import { insertRows } from '../scratch/insertRows.js';

/** Keeps shifted columns from filling memory; a count is then stored in parts. */
const MOST_REMEMBERED = 20_000;

/** Counts records as they pass, so that no second pass is needed. */
export class JudgedCounts {
  readonly #insert: ReturnType<typeof insertRows>;
  /** Keyed by group and rank in one number. */
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

  /** Stores the counts since the last call. */
  flush(): void {
    const counts = [...this.#counts];
    this.#insert(counts.map(([key, records]) => [Math.floor(key / RANKS), key % RANKS, records]));
    this.#counts.clear();
  }
}
