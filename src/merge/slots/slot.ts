/** Represents a slot to templates: a name that can be printed, and a value that they cannot read. */
import { Fault, type Place } from '../../base/problems.js';

/** An opaque placeholder for a record value. Converting it to text, a number or JSON throws a fault with the place. */
export class Slot {
  readonly #name: string;
  readonly #readAt: Place;

  constructor(name: string, readAt: Place) {
    this.#name = name;
    this.#readAt = readAt;
    Object.freeze(this);
  }

  /** The name of the slot in the markup, such as `vin.last8`. */
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

/** The fault for anything except printing: what was done to the slot, where, and what to write instead. */
export function slotTested(slot: Slot, done: string, place: Place): Fault {
  const name = Slot.nameOf(slot);
  return new Fault('SLOT_TESTED', `record.${name} is a slot and was ${done}`, {
    place,
    hint: `print it as {{record.${name}}}; to test it, declare its values as a facet in the table of record fields`,
  });
}
