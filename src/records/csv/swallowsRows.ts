/** Decides whether a quoted field of several lines has swallowed rows, which happens between two stray quotes. */
import { scanRecord } from './scanRecord.js';

/** Seventeen letters and digits, at least one of them a digit: a VIN, or one with a wrong character. */
const VIN = '(?=[A-Za-z]*\\d)[A-Za-z\\d]{17}';
const BEGINS_WITH_VIN = new RegExp(`^[\\s"']*${VIN}(?![A-Za-z\\d])`);
const VIN_FIELD = new RegExp(`^\\s*${VIN}\\s*$`);
/** A VIN as in a line of a table: between commas, quotes or line ends. */
const VIN_CELL = new RegExp(`(?:^|[,"\\n])[ \\t"]*${VIN}[ \\t\\r"]*(?:[,"\\n]|$)`);

/** In a narrower table, plain text may have as many commas as a row, so only a VIN identifies a row. */
const NARROW = 4;
/** From this width on, a field of several lines with the commas of a whole row consists of rows; it is not an address. */
const WIDE = 6;

/**
 * Whether a line after the first of `text` from `start` to `end` begins with a VIN or is a row of the header's width by
 * itself. Then the first line has a stray quote, and what looks like one field contains other rows.
 */
export function holdsRow(text: string, start: number, end: number, width: number): boolean {
  let at = text.indexOf('\n', start) + 1;
  while (at > 0 && at < end) {
    const feed = text.indexOf('\n', at);
    if (isRow(text.slice(at, feed < 0 ? text.length : feed), width)) return true;
    at = feed + 1;
  }
  return false;
}

function isRow(line: string, width: number): boolean {
  if (BEGINS_WITH_VIN.test(line)) return true;
  const scan = scanRecord(line, 0);
  if (scan.kind !== 'record' || width === 0) return false;
  const { fields } = scan;
  if (fields.length < width || fields.slice(width).some((field) => field.trim() !== '')) return false;
  return width >= NARROW ? line.trim() !== '' : fields.some((field) => VIN_FIELD.test(field));
}

/** Whether a field of several lines consists of the end of one row and the beginning of another. */
export function joinsRows(fields: readonly string[], width: number): boolean {
  return fields.some((field) => field.includes('\n') && joins(field, width));
}

function joins(field: string, width: number): boolean {
  if (width >= WIDE && field.split(',').length >= width) return true;
  return VIN_CELL.test(field) && !VIN_FIELD.test(field);
}
