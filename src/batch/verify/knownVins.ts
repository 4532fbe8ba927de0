/** Indexes the VINs of a batch, to test at each position of each page whether one of them begins there. */
import { VIN_LENGTH } from '../../base/facts/vin.js';
import type { Sqlite, Statement } from '../../shapes/sqlite.js';

/** Four mebibytes. Each VIN sets two bits, so that with 300,000 VINs, one text in 3,000 is looked up needlessly. */
const BITS = 1 << 25;

/** FNV-1a, 32 bits. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
/** 2 to the power of 32, by the golden ratio (Knuth's multiplicative hash). */
const MIX = 0x9e3779b1;

export class KnownVins {
  readonly #bits = new Uint32Array(BITS / 32);
  readonly #find: Statement;
  /** Those from before 1981, of the pieces. */
  readonly #short = new Set<string>();

  /** Requires the loaded tables `manifest` and `outcomes`, each with an index on the VINs, and the view `vehicles`. */
  constructor(scratch: Sqlite) {
    const all = scratch.prepare<[string]>('select vin from manifest union all select vin from outcomes');
    for (const [vin] of all.iterate()) {
      const hash = hashOf(vin, 0);
      for (const bit of [firstBit(hash), secondBit(hash)])
        this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
    const short = scratch.prepare<[string]>(`select vin from vehicles where length(vin) <> ${VIN_LENGTH}`);
    for (const [vin] of short.iterate()) this.#short.add(vin);
    this.#find = scratch.prepare(
      'select 1 where exists (select 1 from manifest where vin = ?1) or exists (select 1 from outcomes where vin = ?1)',
    );
  }

  /** Whether one of them begins at this position of the text. */
  has(text: string, at: number): boolean {
    const hash = hashOf(text, at);
    if (!this.#isSet(firstBit(hash)) || !this.#isSet(secondBit(hash))) return false;
    return this.#find.get(text.slice(at, at + VIN_LENGTH)) !== undefined;
  }

  get hasShort(): boolean {
    return this.#short.size > 0;
  }

  hasWord(word: string): boolean {
    return this.#short.has(word);
  }

  #isSet(bit: number): boolean {
    return ((this.#bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }
}

function hashOf(text: string, at: number): number {
  let hash = OFFSET;
  for (let i = at; i < at + VIN_LENGTH; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash;
}

const firstBit = (hash: number): number => (hash ^ (hash >>> 15)) & (BITS - 1);
const secondBit = (hash: number): number => (Math.imul(hash, MIX) >>> 7) & (BITS - 1);
