/** Finds out how many sheets a document takes, whatever a record of the mailing prints in it. */
import type { Variant } from '../../../merge/variantIndex.js';
import type { Letters } from '../../../render/letters/letters.js';
import type { SlotValue } from '../../../shapes/recordField.js';

/** Of a value that is not stored as it is printed: a day, the end of a coverage in words. */
const PRINTED: Readonly<Record<string, number>> = {
  first_use: 24,
  coverage_end: 160,
  coverage_primary_end: 160,
};
/** All of these have as many characters as those of a sample. */
const FIXED: ReadonlySet<string> = new Set(['vin', 'piece_id', 'model_year']);
/** The widest letter, in words that break as those of names do. */
const WORD = 'WWWWWWWW ';

/**
 * Undefined where some records take more sheets than others. The page breaks of a document only move down as its texts
 * grow: where nothing and the longest of all values take the same sheets, so does what is between.
 *
 * @param longest characters of the longest value of each field
 */
export function sheetsOf(
  letters: Letters,
  variant: Variant,
  longest: ReadonlyMap<string, number>,
): number | undefined {
  const wide = (slot: string, value: SlotValue): SlotValue => {
    const [field = ''] = slot.split('.');
    if (FIXED.has(field) || typeof value !== 'string') return value;
    const length = PRINTED[field] ?? longest.get(field) ?? value.length;
    return WORD.repeat(Math.ceil(length / WORD.length)).slice(0, length);
  };
  const short = (_slot: string, value: SlotValue): SlotValue =>
    typeof value === 'string' ? '' : value.slice(0, 1);
  const counts = [short, wide].map((change) => letters.pagesWith(variant, change));
  const [least, most] = counts.map((pages) => (pages === undefined ? undefined : Math.ceil(pages / 2)));
  return least === most ? least : undefined;
}
