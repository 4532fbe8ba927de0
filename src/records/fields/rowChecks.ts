/** Runs the checks that all record files share, and collects the problems of a row. */

import { foldVin } from '../../base/facts/vin.js';
import { PASSENGER, type VinReader } from '../../base/facts/vinRules.js';
import { CODES, type Code, type Problem } from '../../base/problems.js';
import type { KnownColumn } from '../../shapes/columns.js';
import { REJECTED } from '../../shapes/records.js';
import type { RawRow } from '../source/recordSource.js';
import { isRewritten, REWRITTEN_HINT } from './rewrittenNumber.js';
import { vinHint } from './vinHint.js';
import { dayHint, writtenDay } from './writtenDay.js';

/** A value in problems.csv is cut to this many characters, enough to find the row. */
export const LONGEST_VALUE = 200;

const REASONS: readonly Code[] = REJECTED;

/** The empty list of a valid row, shared by millions of rows. */
const NO_PROBLEMS: readonly Problem[] = Object.freeze([]);

/** Reads the VIN of one row and collects the problems of the row. The list is only created for the first problem. */
export class RowChecks {
  readonly #source: string;
  readonly #vins: VinReader;
  readonly line: number;
  readonly writtenVin: string;
  /** Folded; of a broken row, as written. */
  readonly vin: string;
  #problems: Problem[] | undefined;
  #vinIsGood = true;

  /** The fields of a broken row may be shifted, so nothing of it may be checked but what is checked here. */
  constructor(row: RawRow, columns: { readonly vin: number }, source: string, vins: VinReader = PASSENGER) {
    this.#source = source;
    this.#vins = vins;
    this.line = row.line;
    this.writtenVin = row.fields[columns.vin] ?? '';
    if (row.damage === '') this.vin = this.#checkedVin();
    else {
      this.vin = this.writtenVin.trim();
      this.#malformed(row);
    }
  }

  /** In the order in which they count for the outcome. */
  get problems(): readonly Problem[] {
    return this.#problems?.toSorted((a, b) => orderOf(a) - orderOf(b)) ?? NO_PROBLEMS;
  }

  add(code: Code, column: KnownColumn | '', value: string, hint: string = CODES[code].hint): void {
    this.#problems ??= [];
    const cut = value.slice(0, LONGEST_VALUE);
    const why = (column === 'vin' || column === 'zip') && isRewritten(value) ? REWRITTEN_HINT : hint;
    this.#problems.push({ source: this.#source, line: this.line, column, code, value: cut, hint: why });
  }

  #malformed(row: RawRow): void {
    const { fields, damage, text = fields.join(','), hint = CODES.ROW_MALFORMED.hint } = row;
    this.add('ROW_MALFORMED', '', text, `${damage}; ${hint}`);
  }

  #checkedVin(): string {
    if (this.#vins.isGood(this.writtenVin)) return this.writtenVin;
    const vin = foldVin(this.writtenVin);
    for (const code of this.#vins.check(vin)) {
      this.#vinIsGood = false;
      this.add(code, 'vin', this.writtenVin, vinHint(code, vin, this.#vins));
    }
    return vin;
  }

  /** The day; undefined if it is blank or invalid. */
  day(column: KnownColumn, written: string): string | undefined {
    const text = written.trim();
    if (text === '') return undefined;
    const day = writtenDay(text);
    if (day === undefined) this.add('DATE_INVALID', column, written, dayHint(text));
    return day;
  }

  /** Tenth character against the model year (49 CFR 565.15); an invalid VIN is not compared. */
  modelYear(vin: string, modelYear: number | undefined): void {
    if (modelYear === undefined || !this.#vinIsGood) return;
    const hint = this.#vins.contradiction(vin, modelYear);
    if (hint !== undefined) this.add('MODEL_YEAR_MISMATCH', 'model_year', String(modelYear), hint);
  }
}

/** Problems that do not reject the record come last. */
function orderOf({ code }: Problem): number {
  const place = REASONS.indexOf(code);
  return place < 0 ? REASONS.length : place;
}
