/** Values come in; one line of a CSV file goes out (RFC 4180), safe to open in a spreadsheet. */

/**
 * A cell that starts with one of these signs is taken for a formula by a spreadsheet. One that has apostrophes before
 * the sign gets another, so that the first can always be taken off again.
 */
const FORMULA = /^'*[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;
/** Either; nearly every cell of a batch's tables is neither. */
const NOT_PLAIN = new RegExp(`${FORMULA.source}|${NEEDS_QUOTES.source}`);

/**
 * The fields as one line that ends in a line feed. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front (OWASP, CSV injection); numbers are written as they are.
 */
export function csvRow(fields: readonly (string | number)[]): string {
  let row = '';
  for (let index = 0; index < fields.length; index++) {
    if (index > 0) row += ',';
    row += csvField(fields[index] ?? '');
  }
  return `${row}\n`;
}

function csvField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  if (!NOT_PLAIN.test(value)) return value;
  const text = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text that a cell of such a line stands for: without the apostrophe in front of a formula. */
export function cellText(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
