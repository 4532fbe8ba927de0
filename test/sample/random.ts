/** Makes numbers that look like chance and are the same for the same seed. */

/** sfc32 by Chris Doty-Humphrey (PractRand, public domain): small, fast, good enough for invented people. */
export class Random {
  #a = 0;
  #b = 0;
  #c: number;
  #counter = 1;

  /** @param seed an integer; only its lower 32 bits count */
  constructor(seed: number) {
    this.#c = seed | 0;
    for (let i = 0; i < 15; i++) this.#next();
  }

  /** An integer from 0 to before the limit. */
  below(limit: number): number {
    return Math.floor((this.#next() / 4_294_967_296) * limit);
  }

  between(from: number, to: number): number {
    return from + this.below(to - from + 1);
  }

  /** True with this probability. */
  chance(share: number): boolean {
    return this.#next() < share * 4_294_967_296;
  }

  pick<Value>(list: readonly Value[]): Value {
    const value = list[this.below(list.length)];
    if (value === undefined) throw new RangeError('nothing to pick from');
    return value;
  }

  digits(count: number): string {
    return String(this.below(10 ** count)).padStart(count, '0');
  }

  #next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }
}

/** A deck of values that is shuffled and dealt out before anything comes twice: each share is exact in a round. */
export class Deck<Value> {
  readonly #random: Random;
  readonly #cards: Value[];
  #left = 0;

  constructor(random: Random, cards: readonly Value[]) {
    this.#random = random;
    this.#cards = [...cards];
  }

  draw(): Value {
    if (this.#left === 0) this.#left = this.#cards.length;
    const at = this.#random.below(this.#left);
    this.#left--;
    const [card, last] = [this.#cards[at], this.#cards[this.#left]];
    if (card === undefined || last === undefined) throw new RangeError('the deck is empty');
    this.#cards[at] = last;
    this.#cards[this.#left] = card;
    return card;
  }
}
