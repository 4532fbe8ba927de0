/** The VINs of a batch, made to be asked for each place of each page whether one of them begins there. */
import { VIN_LENGTH } from '../../base/vin.js';
import type { Sqlite, Statement } from '../../shapes/sqlite.js';

/** Two mebibytes; of other texts one in fifty has its bit set when the batch has 300,000 VINs. */
const BITS = 1 << 24;

/** FNV-1a, 32 bits. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

export class KnownVins {
  readonly #bits = new Uint32Array(BITS / 32);
  readonly #find: Statement;

  /** The tables `manifest` and `outcomes` are loaded, with an index over the VINs of each. */
  constructor(scratch: Sqlite) {
    const all = scratch.prepare<[string]>('select vin from manifest union all select vin from outcomes');
    for (const [vin] of all.iterate()) {
      const bit = bitOf(vin, 0);
      this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
    this.#find = scratch.prepare(
      'select 1 where exists (select 1 from manifest where vin = ?1) or exists (select 1 from outcomes where vin = ?1)',
    );
  }

  /** Whether one of them stands in the text from this place on. */
  has(text: string, at: number): boolean {
    const bit = bitOf(text, at);
    if (((this.#bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return false;
    return this.#find.get(text.slice(at, at + VIN_LENGTH)) !== undefined;
  }
}

function bitOf(text: string, at: number): number {
  let hash = OFFSET;
  for (let i = at; i < at + VIN_LENGTH; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return (hash ^ (hash >>> 8)) & (BITS - 1);
}
