/**
 * Defines units. Layout space is in points from the top left corner of the page, y down; only print flips it.
 */

/** A length of 1/72 inch. */
export type Points = number;

/** A calendar day, `2023-08-15`. */
export type IsoDay = string;

/** `#rrggbb`, lowercase. */
export type Color = string;

export type { Language } from '../base/facts/language.js';
