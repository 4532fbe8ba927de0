import type { SlotValues } from '../../shapes/recordModel.js';

/** Splits a value into lines; a record without a value prints nothing. */
export function slotLines(values: SlotValues, name: string): readonly string[] {
  const value = values[name] ?? '';
  return typeof value === 'string' ? [value] : value;
}
