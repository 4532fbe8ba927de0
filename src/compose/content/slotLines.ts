import type { SlotValues } from '../../shapes/recordModel.js';

/** The lines of a value; a record without one prints nothing. */
export function slotLines(values: SlotValues, name: string): readonly string[] {
  const value = values[name] ?? '';
  return typeof value === 'string' ? [value] : value;
}
