/** A slot as templates see it: a name that can be printed, and a value that they cannot look at. */
import { Fault, type Place } from '../../base/problems.js';

/** Opaque stand-in for a record value. Whatever turns it into text, number or JSON is refused with its place. */
export class Slot {
  readonly #name: string;
  readonly #readAt: Place;

  constructor(name: string, readAt: Place) {
    this.#name = name;
    this.#readAt = readAt;
    Object.freeze(this);
  }

  /** The name that the slot bears in the markup, such as `vin.last8`. */
  static nameOf(slot: Slot): string {
    return slot.#name;
  }

  [Symbol.toPrimitive](): never {
    throw slotTested(this, 'turned into text or number', this.#readAt);
  }

  toString(): never {
    throw slotTested(this, 'turned into text', this.#readAt);
  }

  valueOf(): never {
    throw slotTested(this, 'turned into a value', this.#readAt);
  }

  toJSON(): never {
    throw slotTested(this, 'turned into JSON', this.#readAt);
  }
}

/** The error for everything but printing: what was done to the slot, where, and what to write instead. */
export function slotTested(slot: Slot, done: string, place: Place): Fault {
  const name = Slot.nameOf(slot);
  return new Fault('SLOT_TESTED', `record.${name} is a slot and was ${done}`, {
    place,
    hint: `print it as {{record.${name}}}; to decide by it, declare its values as a facet in the table of record fields`,
  });
}
