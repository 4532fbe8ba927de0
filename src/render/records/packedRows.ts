/** Keeps a short text for each row of a file, found by its VIN: about 40 bytes a row, and the text. */

/** Bytes of the longest VIN. */
const LONGEST = 17;
const FIRST_ROWS = 1024;
const NONE = 0;

/**
 * Strings cut from a chunk of a file would keep the whole chunk alive, so nothing here is a string: VINs and texts are bytes,
 * rows are numbers from 1, and a table of hashes leads to the last row of a VIN, which leads to the one before it.
 */
export class PackedRows {
  #vins = Buffer.alloc(FIRST_ROWS * LONGEST);
  #ends = new Uint32Array(FIRST_ROWS);
  #next = new Uint32Array(FIRST_ROWS);
  #slots = new Uint32Array(2 * FIRST_ROWS);
  #texts = Buffer.alloc(FIRST_ROWS * 64);
  #rows = 0;

  /** A VIN that is longer than any is not kept: nobody can ask for it. */
  add(vin: string, text: string): void {
    if (vin.length > LONGEST) return;
    const start = this.#ends[this.#rows] ?? 0;
    this.#makeRoom(start + 3 * text.length);
    const row = ++this.#rows;
    const key = this.#vins.subarray(row * LONGEST, (row + 1) * LONGEST);
    key.fill(0);
    key.write(vin, 'latin1');
    this.#ends[row] = start + this.#texts.write(text, start);
    this.#link(row);
  }

  /** In the order in which they were added. */
  find(vin: string): readonly string[] {
    const key = Buffer.alloc(LONGEST);
    key.write(vin, 'latin1');
    const found: string[] = [];
    for (let row = this.#slots[this.#slotOf(key)] ?? NONE; row !== NONE; row = this.#next[row] ?? NONE)
      found.push(this.#texts.toString('utf8', this.#ends[row - 1], this.#ends[row]));
    return found.reverse();
  }

  #link(row: number): void {
    const slot = this.#slotOf(this.#keyOf(row));
    this.#next[row] = this.#slots[slot] ?? NONE;
    this.#slots[slot] = row;
  }

  #keyOf(row: number): Buffer {
    return this.#vins.subarray(row * LONGEST, (row + 1) * LONGEST);
  }

  /** The slot of this VIN, or the free one where it belongs (open addressing). */
  #slotOf(key: Buffer): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(key) & mask;
    for (let row = this.#slots[slot]; row !== undefined && row !== NONE; row = this.#slots[slot]) {
      if (this.#keyOf(row).equals(key)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #makeRoom(bytes: number): void {
    if (bytes > this.#texts.length)
      this.#texts = larger(this.#texts, Math.max(bytes, 2 * this.#texts.length));
    const rows = this.#rows + 2;
    if (rows <= this.#ends.length) return;
    this.#vins = larger(this.#vins, 2 * this.#vins.length);
    this.#ends = doubled(this.#ends);
    this.#next = doubled(this.#next);
    this.#slots = new Uint32Array(2 * this.#slots.length);
    // only the last row of a VIN has a slot: it leads to those before it
    const isLed = new Uint8Array(this.#rows + 1);
    for (let row = this.#rows; row > 0; row -= 1) {
      isLed[this.#next[row] ?? NONE] = 1;
      if (isLed[row] !== 1) this.#slots[this.#slotOf(this.#keyOf(row))] = row;
    }
  }
}

/** FNV-1a of 32 bits. */
function hashOf(key: Buffer): number {
  let hash = 0x811c9dc5;
  for (const byte of key) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

function larger(from: Uint8Array, length: number): Buffer<ArrayBuffer> {
  const to = Buffer.alloc(length);
  to.set(from);
  return to;
}

function doubled(from: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(2 * from.length);
  to.set(from);
  return to;
}
