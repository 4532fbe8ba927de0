/** Names the value that does not fit its box. */

import type { Misfit } from '../../shapes/layout/composition.js';
import type { SlotValues } from '../../shapes/recordModel.js';
import { slotLines } from './slotLines.js';

/** The longest value is the one to shorten. */
export function misfit(slots: readonly string[], values: SlotValues): Misfit {
  const texts = slots.map((slot) => ({ slot, value: slotLines(values, slot).join('\n') }));
  const [longest] = texts.toSorted((a, b) => b.value.length - a.value.length);
  return { code: 'TEXT_TOO_WIDE', slot: longest?.slot ?? '', value: longest?.value ?? '' };
}
